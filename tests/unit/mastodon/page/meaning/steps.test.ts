// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { aligning } from '../../../../../utils/mastodon/page/meaning/align-posts.ts';
import { KnownPosts } from '../../../../../utils/mastodon/page/meaning/known-posts.ts';
import { alignPosts } from './align-at-once.ts';
import { idOf, MANY, ORIGIN, page, shown, status } from './unknown-page.ts';

const known = new KnownPosts(
  MANY.map((n) => status({ n })),
  ORIGIN,
);
const [FIRST = 0, SECOND = 0] = MANY;

describe('a page is aligned', () => {
  it('in steps, with the same outcome', () => {
    const within = page(
      ...MANY.map((n) => shown({ n, html: `<p>Post ${n}${' '.repeat(5000)}</p>` })),
    );
    const steps = aligning(within, known);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(3);
    expect(step.value?.posts).toEqual(alignPosts(within, known)?.posts);
  });

  it('only where nine of ten posts that it names are certain', () => {
    const items = (missing: number) =>
      MANY.map((n, at) => shown({ n, ...(at < missing ? { html: 'other' } : {}) }));
    expect(alignPosts(page(...items(4)), known)?.missed).toEqual(MANY.slice(0, 4).map(idOf));
    expect(alignPosts(page(...items(5)), known)).toBeNull();
  });

  it('only where two are certain', () => {
    expect(alignPosts(page(shown({ n: FIRST })), known)).toBeNull();
    expect(alignPosts(page(shown({ n: FIRST }), shown({ n: SECOND })), known)?.posts).toHaveLength(
      2,
    );
  });

  it('without what is ours', () => {
    const ours = '<i data-ours>Post 100</i>';
    const within = page(...MANY.map((n) => shown({ n, html: `${ours}<p>Post ${n}</p>` })));
    const isOurs = (element: Element) => element.hasAttribute('data-ours');
    expect(alignPosts(within, known, { isOurs })?.posts).toHaveLength(MANY.length);
  });

  it('with a place for a note of ours: in what holds the words and nothing else', () => {
    const [post] = alignPosts(page(...MANY.map((n) => shown({ n }))), known)?.posts ?? [];
    expect(post).toMatchObject({ isClosed: false, id: idOf(FIRST) });
    if (post?.isClosed !== false) throw new Error('no words');
    expect(post.text.outerHTML).toBe(`<div><p>Post ${FIRST}</p></div>`);
    expect(post.text).not.toBe(post.root);
    expect(post.root.contains(post.text)).toBe(true);
  });
});

describe('what changes', () => {
  it('the post of any node in it is known', () => {
    const within = page(...MANY.map((n) => shown({ n })));
    const alignment = alignPosts(within, known);
    const words = within.querySelectorAll('p')[1]?.firstChild;
    expect(words && alignment?.postOf(words)?.id).toBe(idOf(SECOND));
    expect(alignment?.postOf(within)).toBeNull();
  });
});
