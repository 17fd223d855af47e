import { fitting } from './fitting.ts';
import { DAY_MS } from './kept-limits.ts';

/** A talk of weeks is found as it was left. After a season all of it is read anew. */
export const REMEMBERED_DAYS = 90;

/** Who opens five or six a day has as many in that time. */
export const MOST_THREADS = 500;

/**
 * What they may take together. Most have some hundred posts and take 2 kB, so that as many as there may be
 * take 1 MB; the longest, of 5,000 posts, take 100 kB each.
 */
export const MOST_THREADS_BYTES = 5_000_000;

/** So many branches stay folded. Folded by hand they are a few, by "fold all" as many as a long thread forks. */
export const MOST_FOLDED = 200;

/** Mastodon's ids have 18 digits, those of other servers up to some 30 letters. */
export const LONGEST_ID = 64;

/** What a page may say at once: Mastodon shows 4,096 posts above one and as many below it, at the most. */
export const MOST_IDS_A_NOTE = 10_000;

/** A name of the net has 253 letters at the most; a port comes on top. */
export const LONGEST_HOST = 260;

interface Remembered {
  readonly key: string;
  readonly bytes: number;
  readonly usedAt: number;
}

/** Whether it is too long since anybody was there. */
export function isForgotten(usedAt: number, now: number): boolean {
  return now - usedAt > REMEMBERED_DAYS * DAY_MS;
}

/** Whether so many that take so much may all stay. */
export function isWithinLimits({ threads, bytes }: { threads: number; bytes: number }): boolean {
  return threads <= MOST_THREADS && bytes <= MOST_THREADS_BYTES;
}

/**
 * The threads that may stay: of those visited within the time, the latest that fit.
 *
 * @param newest the key of one that was just noted, and is the last to go.
 */
export function remaining<R extends Remembered>(
  records: readonly R[],
  now: number,
  newest?: string,
): R[] {
  const known = records
    .filter(({ usedAt }) => !isForgotten(usedAt, now))
    .toSorted((a, b) => Number(b.key === newest) - Number(a.key === newest) || b.usedAt - a.usedAt);
  return fitting(known, MOST_THREADS, MOST_THREADS_BYTES);
}
