// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  DrawnRows,
  type FoldedLine,
} from '../../../../../../components/thread/features/thread-order/drawn-rows.ts';
import { type Row, rowsOf } from '../../../../../../components/thread/features/thread-order/row.ts';
import { CLASSIC } from '../../../../../../utils/mastodon/page/classic.ts';
import type { ListedPost } from '../../../../../../utils/mastodon/page/thread-lists.ts';
import { restoredOrder } from '../../../../../../utils/thread/restored-order.ts';
import { message } from '../../../../messages.ts';
import { listed, written } from './written.ts';

/** Ana opens (0); bo answers (1), and cem and dov answer bo (2, 3), whom bo answers again (4); eli answers ana (5). */
const THREAD = [
  written('ana', 0, null),
  written('bo', 1, 0),
  written('cem', 2, 1),
  written('dov', 3, 1),
  written('bo', 4, 2),
  written('eli', 5, 0),
];

const PREFIX = 'data-throughline-thread-order';

describe('T2: what is drawn around posts', () => {
  let list: HTMLElement;
  let posts: ListedPost[];
  let drawn: DrawnRows;
  let before: string;
  let said: string;
  const line = ({ id }: Row): FoldedLine => ({
    said: `${id} ${said}`,
    make: () => {
      const element = document.createElement('button');
      element.setAttribute('data-throughline', '');
      element.className = 'line';
      element.textContent = said;
      return element;
    },
  });
  const draw = (folded: readonly string[] | null, without: readonly string[] = []) => {
    const here = posts.filter(({ id }) => !without.includes(id));
    const order = restoredOrder(THREAD.filter(({ id }) => !without.includes(id)));
    const rows = rowsOf({ element: list, posts: here }, order, folded && new Set(folded));
    drawn.draw(rows, (row) => (row.foldedIn?.branch.head.id === row.id ? line(row) : null));
  };
  const item = (id: string) => {
    const found = posts.find((post) => post.id === id)?.item;
    if (!found) throw new Error(`${id} is not there`);
    return found;
  };
  const hidden = () =>
    [...list.querySelectorAll('[hidden]')].map(
      (part) =>
        `${part.getAttribute('hidden')} ${part.querySelector('[data-id]')?.getAttribute('data-id')}`,
    );

  beforeEach(() => {
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
    // A busy machine makes more than one task of it.
    vi.spyOn(performance, 'now').mockReturnValue(0);
    said = 'folded';
    posts = THREAD.slice(1).map(listed);
    list = document.createElement('div');
    list.append(...posts.map((post) => post.item));
    document.body.replaceChildren(list);
    before = document.body.innerHTML;
    drawn = new DrawnRows(CLASSIC, (step) => step());
  });

  it.each([
    ['in order', null],
    ['with branches', []],
    ['with a folded branch', ['1']],
    ['with a folded branch in another', ['2', '1']],
  ])('all of it goes, %s: every attribute, every node, all that was hidden', (_case, folded) => {
    draw(folded);
    expect(document.body.innerHTML).not.toBe(before);
    drawn.clear();
    expect(document.body.innerHTML).toBe(before);
  });

  it('says of each post how many branches it is in, where they are shown', () => {
    draw([]);
    const depths = posts.map(({ id }) => item(id).getAttribute(`${PREFIX}-depth`));
    expect(depths).toEqual(['1', '2', '2', '2', '1']);
    draw(null);
    expect(list.querySelectorAll(`[${PREFIX}-depth]`)).toHaveLength(0);
  });

  it('folds a branch to its line: its first post but for that, and all others whole', () => {
    draw(['1']);
    expect(hidden()).toEqual(['until-found 1', 'until-found 2', 'until-found 3', 'until-found 4']);
    expect(item('1').hasAttribute('hidden')).toBe(false);
    expect(item('1').querySelectorAll(':scope > .line')).toHaveLength(1);
    expect(item('2').hasAttribute('hidden')).toBe(true);
    expect(item('5').querySelector('[hidden]')).toBeNull();
  });

  it('opens it again, and only it', () => {
    draw(['1', '2']);
    draw(['2']);
    expect(hidden()).toEqual(['until-found 2', 'until-found 4']);
    expect(list.querySelectorAll('.line')).toHaveLength(1);
    draw([]);
    expect(hidden()).toEqual([]);
  });

  it('neither Tab nor a screen reader comes to what is folded, until it is opened again', () => {
    const keys = () => [item('2').getAttribute('tabindex'), item('2').getAttribute('aria-hidden')];
    item('2').setAttribute('tabindex', '0');
    draw(['1']);
    expect(keys()).toEqual(['-1', 'true']);
    draw([]);
    expect(keys()).toEqual(['0', null]);
  });

  it('what the page itself has hidden stays hidden when it is opened', () => {
    item('2').setAttribute('hidden', '');
    draw(['1']);
    draw([]);
    expect(hidden()).toEqual([' 2']);
  });

  it('touches nothing where the same is said', () => {
    draw(['1']);
    const seen = new MutationObserver(() => {});
    seen.observe(document.body, { childList: true, subtree: true, attributes: true });
    draw(['1']);
    expect(seen.takeRecords()).toEqual([]);
    said = 'folded, and one is new';
    draw(['1']);
    expect(seen.takeRecords().length).toBeGreaterThan(0);
    expect(list.querySelector('.line')?.textContent).toBe(said);
  });

  it('a post that is gone from the thread loses what was drawn', () => {
    draw(['1']);
    draw(['1'], ['4']);
    expect(item('4').outerHTML).toBe(listed(written('bo', 4, 2)).item.outerHTML);
    expect(hidden()).toEqual(['until-found 1', 'until-found 2', 'until-found 3']);
  });

  it('a line from one post to the next is no text, and for the eye alone', () => {
    draw(null);
    const lines = [...list.querySelectorAll('.throughline-thread-order-line')];
    expect(lines.map((one) => one.closest('[data-id]')?.getAttribute('data-id'))).toEqual([
      '1',
      '2',
      '4',
    ]);
    for (const one of lines) {
      expect([one.textContent, one.getAttribute('aria-hidden')]).toEqual(['', 'true']);
    }
  });

  it('a lane is a button at the head of its branch alone', () => {
    draw([]);
    const kinds = posts.map(({ id }) =>
      [...item(id).querySelectorAll('.throughline-thread-order-lane')].map(
        (lane) => `${lane.localName} ${lane.getAttribute('data-branch')}`,
      ),
    );
    expect(kinds).toEqual([
      ['button 1'],
      ['span 1', 'button 2'],
      ['span 1', 'button 3'],
      ['span 1', 'span 2'],
      ['button 5'],
    ]);
  });

  it('what React makes anew in an item, for one that it has filtered, is drawn anew and hidden', () => {
    draw(['1']);
    const root = item('1').querySelector('.status__wrapper');
    const fresh = document.createElement('div');
    fresh.className = 'status__wrapper';
    fresh.innerHTML = '<div class="status" data-id="1">Filtered.</div>';
    root?.replaceWith(fresh);
    const status = fresh.querySelector('.status');
    if (!status) throw new Error('There is no post.');
    posts = posts.map((post) => (post.id === '1' ? { ...post, root: status } : post));
    draw(['1']);
    expect(fresh.closest('[hidden]')).not.toBeNull();
    draw([]);
    draw(null);
    expect(status.querySelectorAll('.throughline-thread-order-line')).toHaveLength(1);
  });
});
