import * as z from 'zod/mini';

/** What the list of kept articles says of one. */
export const keptEntrySchema = z.object({
  /** By which it is removed (`keptAddress`). */
  address: z.string(),
  /** Where it came from in the end. */
  url: z.string(),
  title: z.string(),
  site: z.nullable(z.string()),
  /** What it takes, in bytes of UTF-8; on the disk a browser may pack it smaller. */
  bytes: z.number(),
  /** In milliseconds since 1970, never later than now. */
  fetchedAt: z.number(),
});

export type KeptEntry = z.infer<typeof keptEntrySchema>;

/** What they take together, in bytes. */
export function bytesOf(entries: readonly Pick<KeptEntry, 'bytes'>[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}
