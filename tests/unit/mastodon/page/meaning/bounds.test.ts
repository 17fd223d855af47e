// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../../utils/mastodon/entities.ts';
import { aligning } from '../../../../../utils/mastodon/page/meaning/align-posts.ts';
import type { Alignment } from '../../../../../utils/mastodon/page/meaning/alignment.ts';
import { KnownPosts } from '../../../../../utils/mastodon/page/meaning/known-posts.ts';
import {
  DEEPEST,
  MOST_ELEMENTS,
  MOST_PLACES_A_POST,
  MOST_WORK,
  WORK_A_STEP,
} from '../../../../../utils/mastodon/page/meaning/limits.ts';
import { alignPosts } from './align-at-once.ts';
import { idOf, MANY, ORIGIN, page, pathOf, shown, status } from './unknown-page.ts';

/** jsdom is some ten times slower than a browser, and the machine may be busy: this ends only what hangs. */
const PATIENCE_MS = 20_000;

/** Issue 10: what others write takes bounded time. */
function timed(
  within: Element,
  statuses: readonly Status[],
): { ms: number; found: Alignment | null } {
  const known = new KnownPosts(statuses, ORIGIN);
  const start = performance.now();
  const found = alignPosts(within, known);
  return { ms: performance.now() - start, found };
}

const plain = MANY.map((n) => status({ n }));

describe('a page of', () => {
  it('1,000 posts and 60,000 elements', () => {
    const all = Array.from({ length: 1000 }, (_, n) => n);
    const below = '<b></b>'.repeat(55);
    const within = page(...all.map((n) => shown({ n, below })));
    expect(within.querySelectorAll('*').length).toBeGreaterThan(60_000);
    const { ms, found } = timed(
      within,
      all.map((n) => status({ n })),
    );
    expect(found?.posts).toHaveLength(1000);
    expect(ms).toBeLessThan(PATIENCE_MS);
  });

  it('a post of 60,000 letters', () => {
    const content = `<p>${'letters '.repeat(8_500)}</p>`;
    const within = page(...MANY.map((n) => shown({ n })), shown({ n: 1, html: content }));
    const { found } = timed(within, [...plain, status({ n: 1, content })]);
    expect(found?.posts).toHaveLength(MANY.length + 1);
  });

  it('1,000 posts of the same 2 letters', () => {
    const all = Array.from({ length: 1000 }, (_, n) => n);
    const within = page(...all.map((n) => shown({ n, html: '<p>+1</p>' })));
    const { ms, found } = timed(
      within,
      all.map((n) => status({ n, content: '<p>+1</p>' })),
    );
    expect(found?.posts).toHaveLength(1000);
    expect(ms).toBeLessThan(PATIENCE_MS);
  });

  it('more links to one post than anybody gives: that one is missed', () => {
    const links = `<a href="${pathOf(1)}">it</a>`.repeat(MOST_PLACES_A_POST);
    const within = page(
      ...MANY.map((n) => shown({ n })),
      shown({ n: 1, html: `<p>it</p>${links}` }),
    );
    const { found } = timed(within, [...plain, status({ n: 1, content: '<p>it</p>' })]);
    expect(found?.missed).toEqual([idOf(1)]);
  });

  it('thousands of identical links, all by one person', () => {
    const all = MANY.map((n) => ({ n, acct: 'ana' }));
    const links = `<a href="${pathOf(100, 'ana')}">one</a><a href="/@ana">ana</a>`.repeat(10_000);
    const within = page(...all.map(shown), links);
    const { ms, found } = timed(within, all.map(status));
    expect(found?.missed).toEqual([idOf(100)]);
    expect(ms).toBeLessThan(PATIENCE_MS);
  });

  it('more elements than are looked at: it is not read', () => {
    const within = page(...MANY.map((n) => shown({ n })), '<b></b>'.repeat(MOST_ELEMENTS));
    expect(timed(within, plain).found).toBeNull();
  });

  it('elements that are nested deeper than a parser nests them: what is in them is missed', () => {
    const within = page(...MANY.map((n) => shown({ n })));
    const deep = document.createElement('div');
    let inner = deep;
    for (let depth = 0; depth < 10 * DEEPEST; depth += 1) {
      inner.append(document.createElement('div'));
      inner = inner.firstElementChild as HTMLDivElement;
    }
    inner.innerHTML = shown({ n: 1 });
    within.firstElementChild?.append(deep);
    const { found } = timed(within, [...plain, status({ n: 1 })]);
    expect(found?.posts).toHaveLength(MANY.length);
  });

  it('one text in 500 elements, each with a letter more, all of them said by posts', () => {
    const letters = 'x'.repeat(4_000);
    const lengths = Array.from({ length: 400 }, (_, n) => n);
    let html = letters;
    for (const _ of lengths) html = `<div>${html}x</div>`;
    const statuses = lengths.map((n) => status({ n, content: letters + 'x'.repeat(n) }));
    const links = lengths.map((n) => `<a href="${pathOf(n)}">x</a>`).join('');
    const { ms } = timed(page(html, links), statuses);
    expect(ms).toBeLessThan(PATIENCE_MS);
  });

  it('300 posts inside each other', () => {
    const all = Array.from({ length: 300 }, (_, n) => n);
    let html = '';
    for (const n of all) html = shown({ n, below: html });
    const { ms, found } = timed(
      page(html),
      all.map((n) => status({ n })),
    );
    expect(found).toBeNull();
    expect(ms).toBeLessThan(PATIENCE_MS);
  });

  it('posts of which the API leaves out what it may', () => {
    const within = page(...MANY.map((n) => shown({ n })));
    const noAddress = plain.map((each) => ({ ...each, url: null, uri: null }));
    expect(timed(within, noAddress).found?.posts).toHaveLength(MANY.length);
    const noTime = plain.map((each) => ({ ...each, created_at: '' }));
    expect(timed(within, noTime).found).toBeNull();
  });

  it('nothing', () => {
    expect(timed(page(), plain).found).toBeNull();
    expect(timed(page(...MANY.map((n) => shown({ n }))), []).found).toBeNull();
  });
});

it('no step does much more than is said', () => {
  const within = page(...MANY.map((n) => shown({ n, below: '<b></b>'.repeat(500) })));
  const steps = aligning(within, new KnownPosts(plain, ORIGIN));
  let count = 0;
  while (!steps.next().done) count += 1;
  expect(count).toBeGreaterThan(1);
  expect(WORK_A_STEP).toBeLessThan(MOST_WORK);
});
