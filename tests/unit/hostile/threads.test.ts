import { describe, expect, it } from 'vitest';
import { POST_CLASSES } from '../../hostile/posts.ts';
import { hostileThread, SHAPES } from '../../hostile/threads.ts';
import { parseThread } from '../../instance/thread-file.ts';

const CLASSES = Object.keys(POST_CLASSES);

describe('a hostile thread', () => {
  it('is the same for the same seed, and another for another', () => {
    const [one, same, other] = [7, 7, 8].map((seed) => hostileThread({ posts: 150, seed }));
    expect(same).toEqual(one);
    expect(other?.statuses).not.toEqual(one?.statuses);
  });

  it('has every class once it has as many posts', () => {
    const { classOf } = hostileThread({ posts: CLASSES.length + 1, seed: 3, largest: 50 });
    expect(new Set(classOf.values())).toEqual(new Set(CLASSES));
  });

  it.each(SHAPES)('hangs together as %s', (shape) => {
    const { statuses } = hostileThread({ posts: 60, seed: 1, shape, largest: 50 });
    const parents = statuses.slice(1).map((status) => status.in_reply_to_id);
    const before = statuses.slice(0, -1).map(({ id }) => id);
    const repliesToRoot = parents.filter((parent) => parent === before[0]).length;
    expect(parents.every((parent) => before.includes(parent ?? ''))).toBe(true);
    if (shape === 'a tree') expect(new Set(parents).size).toBeGreaterThan(10);
    else if (shape === 'replies to one post') expect(repliesToRoot).toBe(parents.length);
    else expect(parents).toEqual(before);
  });

  it('is one that the test Mastodon serves, with no post over the size that was asked for', () => {
    const largest = 400;
    const thread = hostileThread({ posts: 300, seed: 5, largest });
    const { statuses } = parseThread(thread);
    expect(statuses).toHaveLength(300);
    const ofText = statuses.filter(({ id }) => thread.classOf.get(id) === 'letters');
    // Where the text is a link's, it stands there twice.
    for (const { content } of ofText) expect(content.length).toBeLessThan(largest * 3);
  });
});
