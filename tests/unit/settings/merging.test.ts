import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, mergeValue } from '../../../utils/settings/merging.ts';
import { anyStored } from './arbitrary-stored.ts';

describe('what two browsers made of one value', () => {
  it.each([
    ['nothing', 1, 1, 1, 1],
    ['a change here', 1, 2, 1, 2],
    ['a change there', 1, 1, 2, 2],
    ['the same change', 1, 2, 2, 2],
    ['two changes: here first', 1, 2, 3, 2],
    ['taken away here', 1, undefined, 1, undefined],
    ['taken away there', 1, 1, undefined, undefined],
    ['taken away here, set there: it stays', 1, undefined, 2, 2],
    ['set here, taken away there: it stays', 1, 2, undefined, 2],
    ['new in both', undefined, { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['a member each', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }],
    ['a member taken away, another set', { a: 1 }, {}, { a: 1, b: 2 }, { b: 2 }],
    ['lists are one value', [1], [1, 2], [1, 3], [1, 2]],
    ['an object where a list was', [], {}, [], {}],
    ['null is a value', 1, null, 1, null],
  ])('%s', (_title, base, ours, theirs, expected) => {
    expect(mergeValue(base, ours, theirs)).toEqual(expected);
  });

  it('who changed nothing gets what the other has, whatever that is', () => {
    fc.assert(
      fc.property(anyStored, anyStored, (base, other) => {
        expect(isSame(mergeValue(base, base, other), other)).toBe(true);
        expect(isSame(mergeValue(base, other, base), other)).toBe(true);
      }),
    );
  });

  it('both end with the same, when the second takes over what the first has joined', () => {
    fc.assert(
      fc.property(anyStored, anyStored, anyStored, (base, one, other) => {
        const joined = mergeValue(base, one, other);
        expect(isSame(mergeValue(other, other, joined), joined)).toBe(true);
        expect(isSame(mergeValue(base, joined, joined), joined)).toBe(true);
      }),
    );
  });
});

it.each([
  ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ['the order of a list', [1, 2], [2, 1], false],
  ['a list of pairs and an object', [['a', 1]], { a: 1 }, false],
  ['an empty list and an empty object', [], {}, false],
  ['a text and a number', '1', 1, false],
])('isSame: %s', (_title, one, other, expected) => {
  expect(isSame(one, other)).toBe(expected);
});
