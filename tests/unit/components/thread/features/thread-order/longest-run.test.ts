import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRun } from '../../../../../../components/thread/features/thread-order/longest-run.ts';

const rises = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

describe('T2: as few posts as can be are moved', () => {
  it.each([
    [
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ],
    [
      [3, 0, 1, 2],
      [1, 2, 3],
    ],
    [
      [1, 2, 3, 0],
      [0, 1, 2],
    ],
    [[2, 1, 0], [2]],
    [[], []],
  ])('of %j those at %j stay', (numbers, stay) => {
    expect([...longestRun(numbers, null)].toSorted()).toEqual(stay);
  });

  it('one that must not be moved stays, whatever it costs', () => {
    expect([...longestRun([3, 0, 1, 2], 0)]).toEqual([0]);
  });

  it('those that stay are in order, and no longer run is', () => {
    const permutation = fc
      .uniqueArray(fc.nat(7), { maxLength: 8 })
      .chain((numbers) => fc.tuple(fc.constant(numbers), fc.nat(7)));
    fc.assert(
      fc.property(permutation, ([numbers, at]) => {
        const held = numbers.length > 0 ? at % numbers.length : null;
        const stay = longestRun(numbers, held);
        expect(rises(numbers.filter((_, place) => stay.has(place)))).toBe(true);
        if (held !== null) expect(stay.has(held)).toBe(true);
        let longest = 0;
        for (let mask = 0; mask < 1 << numbers.length; mask += 1) {
          const isIn = (place: number) => (mask & (1 << place)) !== 0;
          if (held !== null && !isIn(held)) continue;
          const run = numbers.filter((_, place) => isIn(place));
          if (rises(run)) longest = Math.max(longest, run.length);
        }
        expect(stay.size).toBe(longest);
      }),
    );
  });
});
