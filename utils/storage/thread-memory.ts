import * as z from 'zod/mini';
import {
  latestIds,
  MOST_IDS,
  MOST_OPENED,
  NO_VISIT,
  visitAt,
  withVisitNote,
} from '../thread/visits.ts';
import { MOST_FOLDED } from './thread-limits.ts';
import { idsSchema, orderSchema, type ThreadNote } from './thread-note.ts';

const timeSchema = z.nullable(z.number());

/** What is remembered of a thread (T2, T3): ids and times, and no word of it. */
export const threadMemorySchema = z.object({
  visit: z.object({
    before: idsSchema(MOST_IDS),
    now: idsSchema(MOST_IDS),
    seen: idsSchema(MOST_IDS),
    opened: idsSchema(MOST_OPENED),
    openedNow: idsSchema(MOST_OPENED),
    endedAt: timeSchema,
    at: timeSchema,
  }),
  /** What the reader has chosen for this thread. */
  order: z.nullable(orderSchema),
  /** The posts that head folded branches. */
  folded: idsSchema(MOST_FOLDED),
});

export type ThreadMemory = z.infer<typeof threadMemorySchema>;

/** Of a thread that nothing is known of. */
export const NOTHING_REMEMBERED: ThreadMemory = { visit: NO_VISIT, order: null, folded: [] };

/** What is remembered as it stands at a time: a visit may be over. */
export function memoryAt(memory: ThreadMemory, now: number): ThreadMemory {
  return { ...memory, visit: visitAt(memory.visit, now) };
}

/**
 * What is remembered after a note of a time. Notes of visits and of different branches may come in any order
 * and more than once; of what contradicts itself the latest holds.
 */
export function withThreadNote(memory: ThreadMemory, note: ThreadNote, now: number): ThreadMemory {
  const { visit, order = memory.order, fold = [], unfold = [] } = note;
  const unfolded = new Set(unfold);
  const folded = [...memory.folded, ...fold].filter((id) => !unfolded.has(id));
  return {
    visit: visit ? withVisitNote(memory.visit, visit, now) : memory.visit,
    order,
    folded: latestIds(folded, MOST_FOLDED),
  };
}

/** Whether it says no more than that somebody was there. */
export function isNothing({ visit, order, folded }: ThreadMemory): boolean {
  return visit.at === null && order === null && folded.length === 0;
}
