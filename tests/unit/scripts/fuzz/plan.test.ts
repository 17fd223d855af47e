import { describe, expect, it } from 'vitest';
import { MIXED, planThreads } from '../../../../scripts/fuzz/plan.ts';
import { POST_CLASSES } from '../../../hostile/posts.ts';
import { hostileThread, SHAPES } from '../../../hostile/threads.ts';

/** Those that begin a thread are nobody's. */
const postsIn = (planned: ReturnType<typeof planThreads>) =>
  planned.reduce((sum, { posts }) => sum + posts - 1, 0);

describe('the plan of a fuzzing', () => {
  it.each([1, 100, 777, 20_000])('has exactly %i posts', (posts) => {
    expect(postsIn(planThreads(posts, 3, []))).toBe(posts);
  });

  it('of many posts: each class has threads of its own, and as many posts are mixed', () => {
    const planned = planThreads(20_000, 3, []);
    const mixed = planned.filter(({ name }) => name === MIXED);
    expect(new Set(planned.map(({ name }) => name))).toEqual(
      new Set([MIXED, ...Object.keys(POST_CLASSES)]),
    );
    expect(postsIn(mixed)).toBeGreaterThanOrEqual(10_000);
  });

  it('of few posts: the mixed threads take the classes in turn, and come in all shapes', () => {
    const classes = Object.keys(POST_CLASSES);
    const planned = planThreads(400, 42, []);
    const counts = Map.groupBy(
      planned.flatMap((one) => {
        const { classOf, focused } = hostileThread({ ...one, largest: 10 });
        return [...classOf].flatMap(([id, name]) => (id === focused ? [] : name));
      }),
      (name) => name,
    );
    const ofEach = classes.map((name) => counts.get(name)?.length ?? 0);
    expect(Math.max(...ofEach) - Math.min(...ofEach)).toBeLessThanOrEqual(1);
    expect(new Set(planned.map(({ shape }) => shape))).toEqual(new Set(SHAPES));
  });

  it('of one class: all threads are of it', () => {
    const planned = planThreads(250, 3, ['letters']);
    expect(planned.map(({ name }) => name)).toEqual(['letters', 'letters', 'letters']);
    expect(postsIn(planned)).toBe(250);
  });
});
