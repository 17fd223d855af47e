import * as z from 'zod/mini';
import { keptEntrySchema } from '../../storage/kept-entry.ts';

/** A page of ours asks the background what articles are kept. */
const listKept = z.object({ type: z.literal('list-kept') });

/** The reader removes one of them, by its address in the list. */
const removeKept = z.object({ type: z.literal('remove-kept'), address: z.string() });

/** The reader removes all. */
const clearKept = z.object({ type: z.literal('clear-kept') });

export const keptMessageSchema = z.union([listKept, removeKept, clearKept]);

export type KeptMessage = z.infer<typeof keptMessageSchema>;

/** The answer to `list-kept`, the latest fetched first; null where the database does not say. */
export const keptListSchema = z.nullable(z.array(keptEntrySchema));

export type KeptList = z.infer<typeof keptListSchema>;
