import { describe, expect, it } from 'vitest';
import {
  isTooOld,
  MOST_ARTICLES,
  MOST_BYTES,
  staying,
} from '../../../utils/storage/kept-limits.ts';
import { DAY, NOW } from './storage.ts';

const kept = (address: string, bytes: number, usedAt = NOW, fetchedAt = NOW) => ({
  address,
  bytes,
  usedAt,
  copy: { fetchedAt },
});
const addresses = (copies: { address: string }[]) => copies.map(({ address }) => address);

describe('the copies that stay', () => {
  it.each([
    ['fetched now', 0, false],
    ['30 days old', 30 * DAY, false],
    ['older', 30 * DAY + 1, true],
    ['of the future', -DAY, false],
  ])('are not too old: %s', (_case, age, expected) => {
    expect(isTooOld(NOW - age, NOW)).toBe(expected);
  });

  it('are young, however lately the old ones were opened', () => {
    const copies = [kept('old', 1, NOW, NOW - 31 * DAY), kept('young', 1, NOW - DAY)];
    expect(addresses(staying(copies, NOW))).toEqual(['young']);
  });

  it('are those that were used last, and fit together', () => {
    const third = MOST_BYTES / 3;
    const copies = [
      kept('first', third, NOW - 4),
      kept('second', third, NOW - 3),
      kept('third', third, NOW - 2),
      kept('fourth', third, NOW - 1),
    ];
    expect(addresses(staying(copies, NOW))).toEqual(['fourth', 'third', 'second']);
  });

  it('are no more than a person may look through', () => {
    const copies = Array.from({ length: MOST_ARTICLES + 1 }, (_, at) => kept(`${at}`, 1, NOW + at));
    expect(addresses(staying(copies, NOW))).not.toContain('0');
    expect(staying(copies, NOW)).toHaveLength(MOST_ARTICLES);
  });

  it('have the one just kept among them, whatever a clock says', () => {
    const copies = [
      kept('other', MOST_BYTES, NOW, NOW),
      kept('new', MOST_BYTES / 2, NOW - DAY, NOW - DAY),
    ];
    expect(addresses(staying(copies, NOW, 'new'))).toEqual(['new']);
  });
});
