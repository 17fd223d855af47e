// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { TimelinePage } from '../../../../utils/mastodon/page/timeline-page.ts';

const status = (id: string, prepend = '') =>
  `<div class="status__wrapper" aria-label="spoken ${id}">${prepend}<div class="status" data-id="${id}">
    <div class="status__content"><div class="status__content__text">words ${id}</div></div>
  </div></div>`;
const REPLY = '<div class="status__prepend">a reply</div>';
const place = (id: string, inner: string) =>
  `<article data-id="${id}"><div>${inner}</div></article>`;
const ids = (roots: Element[]) => roots.map((root) => root.getAttribute('data-id'));

beforeEach(() => {
  document.body.innerHTML = [
    place('1', status('1')),
    place('2', status('2', REPLY)),
    place('30', status('3', REPLY)),
    place('ungrouped-4', status('4', REPLY)),
    status('5', REPLY),
    place('6', `${status('6', REPLY)}<div class="status__quote">${status('7', REPLY)}</div>`),
  ].join('');
});

describe('the posts of timelines that may be replies', () => {
  it('are those that the web UI calls replies, boosted ones too, where it does so', () => {
    expect(ids(new TimelinePage(true).roots())).toEqual(['2', '3', '6']);
  });

  it('are all where it does not (glitch-soc)', () => {
    expect(ids(new TimelinePage(false).roots())).toEqual(['1', '2', '3', '6']);
  });

  it('are found around a place that has changed', () => {
    const text = document.querySelector('[data-id="2"] .status__content__text')?.firstChild;
    expect(ids(new TimelinePage(true).rootsAround([text ?? document]))).toEqual(['2']);
    expect(new TimelinePage(true).rootsAround([document.createElement('p')])).toEqual([]);
  });

  it('show words, or are nothing to read now', () => {
    const page = new TimelinePage(true);
    const [root] = page.roots();
    if (!root) throw new Error('no post');
    expect(page.post(root)).toMatchObject({ id: '2', isFocused: false, isClosed: false });
    root.querySelector('.status__content')?.remove();
    expect(page.post(root)).toBeNull();
  });
});
