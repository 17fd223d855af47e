import * as z from 'zod/mini';

/** The detector has found a Mastodon page and asks the background for the reader. */
const loadReader = z.object({ type: z.literal('load-reader') });

/** A grant was taken back. The readers in the tabs look whether theirs is among those that are left. */
const sitesChanged = z.object({ type: z.literal('sites-changed'), granted: z.array(z.string()) });

export const readerMessageSchema = z.discriminatedUnion('type', [loadReader, sitesChanged]);

export type ReaderMessage = z.infer<typeof readerMessageSchema>;
