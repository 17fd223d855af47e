import { describe, expect, it } from 'vitest';
import { median, medianInterval } from '../../../../scripts/bench/statistics.ts';

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[5], 5],
  [[], null],
])('the median of %j', (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

describe('the 95 % interval of a median', () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  // The ranks of the sign test, as its tables have them.
  it.each([
    [6, [1, 6]],
    [8, [1, 8]],
    [9, [2, 8]],
    [15, [4, 12]],
    [25, [8, 18]],
    [100, [40, 61]],
  ])('of %i numbers', (count, expected) => {
    expect(medianInterval(upTo(count).toReversed())).toEqual(expected);
  });

  it.each([0, 1, 5])('of %i numbers there is none', (count) => {
    expect(medianInterval(upTo(count))).toBeNull();
  });
});
