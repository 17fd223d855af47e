// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  branchesAround,
  branchesOf,
} from '../../../../../../components/thread/features/thread-order/branches.ts';
import { MOST_STEPS, restoredOrder } from '../../../../../../utils/thread/restored-order.ts';
import { thread, written } from './written.ts';

describe('T2: branches', () => {
  const order = restoredOrder([
    written('ana', 0, null),
    written('bo', 1, 0),
    written('cem', 2, 0),
    written('dov', 3, 1),
    written('eli', 4, 1),
  ]);
  const byId = new Map(order.map((post) => [post.status.id, post]));

  it('are those of the posts that step in, each with all that is below it', () => {
    const found = [...branchesOf(order)].map(([head, { posts }]) => [
      head,
      ...posts.map(({ status }) => status.id),
    ]);
    expect(found).toEqual([
      ['1', '1', '3', '4'],
      ['3', '3'],
      ['4', '4'],
      ['2', '2'],
    ]);
  });

  it('around a post are told from the innermost on; at the margin there are none', () => {
    const heads = (id: string) =>
      branchesAround(byId.get(id)?.branch ?? null).map(({ head }) => head.id);
    expect(heads('4')).toEqual(['4', '1']);
    expect(heads('2')).toEqual(['2']);
    expect(heads('0')).toEqual([]);
  });

  it('whatever the thread: their posts stand together, their head first, and none is in more than there are steps', () => {
    const trees = fc.array(fc.nat(60), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(trees, fc.integer({ min: 1, max: 5 }), (rolls, people) => {
        const statuses = thread(
          rolls.map((roll, number) => roll % Math.max(1, number)),
          people,
        );
        const whole = restoredOrder(statuses);
        for (const [head, { branch, posts }] of branchesOf(whole)) {
          const at = whole.findIndex(({ status }) => status.id === head);
          expect(whole.slice(at, at + posts.length)).toEqual(posts);
          expect(posts[0]?.status.id).toBe(head);
          expect(branchesAround(branch).length).toBe(branch.depth);
          expect(branch.depth).toBeLessThanOrEqual(MOST_STEPS);
        }
      }),
    );
  });
});
