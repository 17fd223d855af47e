import { describe, expect, it } from 'vitest';
import {
  isForgotten,
  isWithinLimits,
  MOST_THREADS,
  MOST_THREADS_BYTES,
  remaining,
} from '../../../utils/storage/thread-limits.ts';
import { DAY, NOW } from './storage.ts';

const thread = (key: string, usedAt: number, bytes = 1) => ({ key, usedAt, bytes });
const keys = (records: { key: string }[]) => records.map(({ key }) => key);

describe('the threads that stay', () => {
  it.each([
    ['now', 0, false],
    ['90 days ago', 90 * DAY, false],
    ['before that', 90 * DAY + 1, true],
    ['in the future', -DAY, false],
  ])('were visited within 90 days: %s', (_case, age, expected) => {
    expect(isForgotten(NOW - age, NOW)).toBe(expected);
    expect(keys(remaining([thread('one', NOW - age)], NOW))).toEqual(expected ? [] : ['one']);
  });

  it('are those visited last that fit together', () => {
    const third = MOST_THREADS_BYTES / 3;
    const all = [4, 1, 3, 2].map((ago) => thread(`${ago} days ago`, NOW - ago * DAY, third));
    expect(keys(remaining(all, NOW))).toEqual(['1 days ago', '2 days ago', '3 days ago']);
  });

  it(`are ${MOST_THREADS}`, () => {
    const all = Array.from({ length: MOST_THREADS + 2 }, (_, at) => thread(`${at}`, NOW - at));
    const left = remaining(all, NOW);
    expect(left).toHaveLength(MOST_THREADS);
    expect(left.at(-1)?.key).toBe(`${MOST_THREADS - 1}`);
  });

  it('have the one just noted among them, whatever a clock says', () => {
    const all = [thread('other', NOW, MOST_THREADS_BYTES), thread('new', NOW - DAY)];
    expect(keys(remaining(all, NOW))).toEqual(['other']);
    expect(keys(remaining(all, NOW, 'new'))).toEqual(['new']);
  });

  it.each([
    ['as many and as much as may be', MOST_THREADS, MOST_THREADS_BYTES, true],
    ['one too many', MOST_THREADS + 1, 1, false],
    ['a byte too much', 1, MOST_THREADS_BYTES + 1, false],
  ])('need not be looked for among %s', (_case, threads, bytes, expected) => {
    expect(isWithinLimits({ threads, bytes })).toBe(expected);
  });
});
