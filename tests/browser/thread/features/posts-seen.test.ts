import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostsSeen } from '../../../../components/thread/features/new-posts/posts-seen.ts';
import { Lifetime } from '../../../../components/thread/life.ts';

/** So long half of a post has to be in view (T3). */
const SEEN_MS = 1_000;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('T3: a post counts as seen', () => {
  let life: Lifetime;
  let seen: string[];
  let follower: PostsSeen;

  /** Posts below each other, so high in parts of the view, from its top. */
  function show(...heights: number[]): HTMLElement[] {
    const posts = heights.map((height, index) => {
      const post = document.createElement('div');
      post.id = `${index}`;
      post.style.height = `${height * innerHeight}px`;
      return post;
    });
    document.body.style.margin = '0';
    document.body.replaceChildren(...posts);
    for (const post of posts) follower.follow(post, post.id, life);
    return posts;
  }

  beforeEach(() => {
    scrollTo(0, 0);
    seen = [];
    life = new Lifetime((step) => step());
    follower = new PostsSeen((ids) => seen.push(...ids), life);
  });
  afterEach(() => life.end());

  it('when half of it was in view for a second, and not before', async () => {
    show(0.6, 0.6, 1);
    await pause(SEEN_MS / 2);
    expect(seen).toEqual([]);
    await expect.poll(() => seen.toSorted(), { timeout: 4 * SEEN_MS }).toEqual(['0', '1']);
  });

  it('not by what one passes', async () => {
    const [, , , last] = show(0.5, 1, 1, 0.5);
    await pause(SEEN_MS / 2);
    last?.scrollIntoView({ behavior: 'instant' });
    // Half of the one above the last is in view as well.
    await expect.poll(() => seen.toSorted(), { timeout: 4 * SEEN_MS }).toEqual(['2', '3']);
  });

  it('where it is higher than the view, when it fills half of that', async () => {
    show(3);
    await expect.poll(() => seen, { timeout: 4 * SEEN_MS }).toEqual(['0']);
  });

  it('once, and not when nothing is shown any more', async () => {
    const [first] = show(0.5, 2);
    await expect.poll(() => seen, { timeout: 4 * SEEN_MS }).toContain('0');
    const before = seen.length;
    scrollTo(0, 3 * innerHeight);
    first?.scrollIntoView({ behavior: 'instant' });
    life.end();
    await pause(SEEN_MS + 500);
    expect(seen.filter((id) => id === '0')).toHaveLength(1);
    expect(seen.length).toBe(before);
  });
});
