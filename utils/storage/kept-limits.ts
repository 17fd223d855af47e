import { fitting } from './fitting.ts';
import type { KeptEntry } from './kept-entry.ts';

/** A thread is talked about for days. After a month the page itself has more to say than our copy. */
export const KEPT_DAYS = 30;
export const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * In all. An article of 10,000 words has 70 kB as HTML; browsers give an extension some hundred times as
 * much, but nobody expects a reader of threads to fill a disk.
 */
export const MOST_BYTES = 20_000_000;

/** As long a list as a person may look through; at the usual length the bytes come first. */
export const MOST_ARTICLES = 200;

/** A tenth of all: one page must not push out what was read in a week. */
export const LARGEST_COPY_BYTES = 2_000_000;

type Kept = Pick<KeptEntry, 'address' | 'bytes'> & {
  readonly usedAt: number;
  readonly copy: { readonly fetchedAt: number };
};

/** Whether a copy is too old to be shown. Clocks go back: what was fetched in the future was fetched now. */
export function isTooOld(fetchedAt: number, now: number): boolean {
  return now - fetchedAt > KEPT_DAYS * DAY_MS;
}

/** The copies as they were last used, the latest first. */
export function byUse<K extends Kept>(copies: readonly K[]): K[] {
  return copies.toSorted((a, b) => b.usedAt - a.usedAt || b.copy.fetchedAt - a.copy.fetchedAt);
}

/**
 * The copies that may stay: none too old, and of the others the latest used that fit.
 *
 * @param newest the address of one that was just put there, and is the last to go.
 */
export function staying<K extends Kept>(copies: readonly K[], now: number, newest?: string): K[] {
  const young = byUse(copies.filter(({ copy }) => !isTooOld(copy.fetchedAt, now)));
  const first = young.filter(({ address }) => address === newest);
  const inOrder = [...first, ...young.filter(({ address }) => address !== newest)];
  return fitting(inOrder, MOST_ARTICLES, MOST_BYTES);
}
