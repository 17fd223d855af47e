import * as z from 'zod/mini';
import { type ArticleCopy, articleCopySchema, LONGEST_ADDRESS } from '../article/article-copy.ts';
import { bytesIn } from './bytes-in.ts';
import type { KeptEntry } from './kept-entry.ts';

const keptRecordSchema = z.object({
  /** As it was asked for (`keptAddress`); the copy's own is where that led. */
  address: z.string(),
  copy: z.omit(articleCopySchema, { html: true }),
  bytes: z.number().check(z.nonnegative()),
  /** When it was kept or last opened, in milliseconds since 1970. */
  usedAt: z.number(),
});

/** All that is kept of an article but its text. */
export type KeptRecord = z.infer<typeof keptRecordSchema>;

/**
 * The address that an article is kept by: without its fragment, and https, since http is tried as that.
 *
 * @returns null where it is none of the web's, or too long.
 */
export function keptAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  const isKept = url.protocol === 'https:' && url.href.length <= LONGEST_ADDRESS;
  return isKept ? url.href : null;
}

/** What is stored of a copy, but for its text. */
export function recordOf(address: string, { html, ...copy }: ArticleCopy, now: number): KeptRecord {
  const bytes = bytesIn(html) + bytesIn(JSON.stringify(copy));
  return {
    address,
    copy: { ...copy, fetchedAt: Math.min(copy.fetchedAt, now) },
    bytes,
    usedAt: now,
  };
}

/**
 * A record as it was read. Clocks go back: what is said to be of the future is of now.
 *
 * @returns null where it is none, or from a version that wrote it otherwise.
 */
export function readRecord(stored: unknown, now: number): KeptRecord | null {
  const parsed = z.safeParse(keptRecordSchema, stored);
  if (!parsed.success) return null;
  const { copy, usedAt, ...rest } = parsed.data;
  return {
    ...rest,
    copy: { ...copy, fetchedAt: Math.min(copy.fetchedAt, now) },
    usedAt: Math.min(usedAt, now),
  };
}

/** The copy again; null where the two are none together. */
export function copyOf({ copy }: KeptRecord, html: unknown): ArticleCopy | null {
  const parsed = z.safeParse(articleCopySchema, { ...copy, html });
  return parsed.success ? parsed.data : null;
}

/** What a list says of it. */
export function entryOf({ address, copy, bytes }: KeptRecord): KeptEntry {
  const { url, title, site, fetchedAt } = copy;
  return { address, url, title, site, bytes, fetchedAt };
}
