import * as z from 'zod/mini';
import { idSchema, orderSchema, threadNoteSchema } from '../../storage/thread-note.ts';

/** The reader of a page asks what is remembered of a thread. Which site that is on, its sender says. */
const recallThread = z.object({ type: z.literal('recall-thread'), threadId: idSchema });

/** It has something to say of a thread. */
const noteThread = z.object({
  type: z.literal('note-thread'),
  threadId: idSchema,
  note: threadNoteSchema,
});

/** T2: the order that was chosen for all threads of the page's site. */
const setSiteOrder = z.object({ type: z.literal('set-site-order'), order: orderSchema });

/** What readers ask. */
export const threadMessageSchema = z.union([recallThread, noteThread, setSiteOrder]);

export type ThreadMessage = z.infer<typeof threadMessageSchema>;

/** A page of ours asks how many threads are remembered. */
const sumUpThreads = z.object({ type: z.literal('sum-up-threads') });

/** The reader forgets them all. */
const clearThreads = z.object({ type: z.literal('clear-threads') });

/** What pages of ours ask. */
export const threadsMessageSchema = z.union([sumUpThreads, clearThreads]);

export type ThreadsMessage = z.infer<typeof threadsMessageSchema>;

/** The answer to `sum-up-threads`; null where the database does not say. */
export const threadsSummarySchema = z.nullable(
  z.object({ threads: z.number(), bytes: z.number() }),
);
