// @vitest-environment jsdom

import { beforeEach, describe, expect, it } from 'vitest';
import { CLASSIC } from '../../../../utils/mastodon/page/classic.ts';
import { ThreadPage } from '../../../../utils/mastodon/page/thread-page.ts';

const post = (id: string, more = '') =>
  `<div class="status__wrapper" aria-label="spoken ${id}"><div class="status" data-id="${id}">
    <div class="status__content"><div class="status__content__text">words ${id}</div></div>${more}
  </div></div>`;
const focused = (id: string, words = `words ${id}`) =>
  `<div class="detailed-status__wrapper"><div class="detailed-status">
    <div class="status__content"><div class="status__content__text">${words}</div></div>
    <a class="detailed-status__datetime" href="/@ana/${id}">now</a>
  </div></div>`;
const column = (...posts: string[]) => `<div class="column">${posts.join('')}</div>`;

const show = (...columns: string[]) => {
  document.body.innerHTML = `<div id="mastodon">${columns.join('')}</div>`;
};
const find = (selector: string) => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const words = (roots: Element[]) =>
  roots.map((root) => root.querySelector('.status__content')?.textContent?.trim());

const page = (pathname = '/@ana/2') => new ThreadPage(document, { pathname });

describe('the posts of a thread', () => {
  beforeEach(() => show(column(post('1'), focused('2'), post('3'))));

  it('begin with the focused one, where the reader is', () => {
    expect(words(page().roots())).toEqual(['words 2', 'words 3', 'words 1']);
  });

  it('are not there on a page that is no thread', () => {
    expect(page('/home').roots()).toEqual([]);
  });

  it('are those of the column with the thread, not of the timelines beside it', () => {
    show(column(post('1'), post('8')), column(post('1'), focused('2')));
    const [first, second] = document.querySelectorAll('.column');
    const roots = page('/deck/@ana/2').roots();
    expect(words(roots)).toEqual(['words 2', 'words 1']);
    expect(roots.some((root) => first?.contains(root))).toBe(false);
    expect(roots.every((root) => second?.contains(root))).toBe(true);
  });
});

describe('the posts around a node that has changed', () => {
  beforeEach(() => show(column(post('8')), column(post('1'), focused('2'), post('3'))));

  it.each([
    ['the words of a post', '[data-id="3"] .status__content__text', ['words 3']],
    ['a post', '[data-id="3"]', ['words 3']],
    ['the list', '.column:last-child', ['words 1', 'words 2', 'words 3']],
    ['a timeline beside the thread', '.column:first-child', []],
  ])('%s', (_case, selector, expected) => {
    const node = find(selector);
    expect(words(page().rootsAround([node]))).toEqual(expected);
    if (node.firstChild)
      expect(words(page().rootsAround([node.firstChild])).length).toBeLessThan(4);
  });

  it('are none once the node is gone', () => {
    const node = find('[data-id="3"]');
    node.remove();
    expect(page().rootsAround([node])).toEqual([]);
  });
});

describe('a post', () => {
  it('of a list is known by its id, and is spoken for by its wrapper', () => {
    show(column(focused('2'), post('3')));
    const root = find('[data-id="3"]');
    expect(page().post(root)).toEqual({
      id: '3',
      root,
      markup: CLASSIC,
      isFocused: false,
      permalink: null,
      content: root.querySelector('.status__content'),
      firstLine: root.querySelector('.status__content'),
      text: root.querySelector('.status__content__text'),
      wrapper: find('.status__wrapper'),
      isDirect: false,
      isClosed: false,
    });
  });

  it('A6: behind a closed content warning shows no words, but has a place', () => {
    const warning = '<div class="content-warning">Feet</div>';
    show(
      column(focused('2'), `<div class="status" data-id="3">${warning}</div>`, post('4', warning)),
    );
    expect(page().post(find('[data-id="3"]'))).toBeNull();
    const closed = page().wordlessPost(find('[data-id="3"]'));
    expect(closed?.before).toBe(find('.content-warning'));
    expect(closed?.place).toMatchObject({ id: '3', isFocused: false });
    expect(page().wordlessPost(find('[data-id="4"]'))).toBeNull();
  });

  it.each([
    ['the address of the page and its link agree', '/@ana/2', '2'],
    ['it is still that of the page before', '/@ana/9', undefined],
    ['the page is no thread', '/home', undefined],
  ])('that is focused: %s', (_case, pathname, id) => {
    show(column(focused('2')));
    const found = page(pathname).post(find('.detailed-status'));
    expect(found?.id).toBe(id);
    if (found) expect(found.isFocused).toBe(true);
  });

  it('that is quoted inside another is not one of the thread, and its words are not the other’s', () => {
    const quote = `<div class="status__quote">${post('7')}</div>`;
    show(column(focused('2'), post('3', quote)));
    expect(page().post(find('[data-id="7"]'))).toBeNull();
    expect(page().post(find('[data-id="3"]'))?.text.textContent).toBe('words 3');
  });

  it('whose only content is that of a quoted one shows no words', () => {
    const quote = `<div class="status__quote">${post('7')}</div>`;
    show(column(focused('2'), `<div class="status" data-id="3">${quote}</div>`));
    expect(page().post(find('[data-id="3"]'))).toBeNull();
  });

  it.each(['status-direct', 'status__wrapper-direct', 'detailed-status__wrapper-direct'])(
    'M6: is shown as a private mention by %s',
    (name) => {
      show(column(focused('2')));
      const root = find('.detailed-status');
      (name === 'status-direct' ? root : find('.detailed-status__wrapper')).classList.add(name);
      expect(page().post(root)?.isDirect).toBe(true);
    },
  );
});
