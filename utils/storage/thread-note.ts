import * as z from 'zod/mini';
import type { Settings } from '../settings/settings.ts';
import { LONGEST_ID, MOST_IDS_A_NOTE } from './thread-limits.ts';

/** An id of a post, as the instance gives them; a thread goes by that of one of its posts. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}

export const idSchema = z.custom<string>(isId);

/**
 * So many ids at the most. The length is looked at first: a list without end is not gone through. By one
 * check and no schema for each of thousands: it is read at every note.
 */
export function idsSchema(most: number) {
  return z.custom<readonly string[]>(
    (value) => Array.isArray(value) && value.length <= most && value.every(isId),
  );
}

/**
 * T2: in which order a thread may stand; the first, where nothing is set. Not by the setting's own schema: that
 * would bring those of all settings to the background, to be built at each wake.
 */
export const ORDERS = [
  'page',
  'restored',
  'branches',
] as const satisfies readonly Settings['threadOrder'][];

export const orderSchema = z.enum(ORDERS);

const ids = z.optional(idsSchema(MOST_IDS_A_NOTE));

/** What a page has to say of a thread that is to be remembered. What is left out stays as it is. */
export const threadNoteSchema = z.object({
  /** The reader is there (`VisitNote`). Without this it is no visit: where visits are turned off, say. */
  visit: z.optional(z.object({ shown: ids, seen: ids, opened: z.optional(idSchema) })),
  /** The order that was chosen for this thread; null takes that back. */
  order: z.optional(z.nullable(orderSchema)),
  /** The branches that were folded, by the posts at their heads. */
  fold: ids,
  unfold: ids,
});

export type ThreadNote = z.infer<typeof threadNoteSchema>;
