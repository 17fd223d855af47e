import * as z from 'zod/mini';
import { bytesIn } from './bytes-in.ts';
import { LONGEST_HOST } from './thread-limits.ts';
import { memoryAt, type ThreadMemory, threadMemorySchema } from './thread-memory.ts';
import { isId } from './thread-note.ts';

const threadRecordSchema = z.object({
  /** Site and thread (`threadKey`). */
  key: z.string(),
  memory: threadMemorySchema,
  /** What it takes, in bytes of UTF-8; on the disk a browser may pack it smaller. */
  bytes: z.number().check(z.nonnegative()),
  /** When something was last noted, in milliseconds since 1970. */
  usedAt: z.number(),
});

/** What is stored of a thread. */
export type ThreadRecord = z.infer<typeof threadRecordSchema>;

/**
 * What a thread is found by: ids are an instance's own.
 *
 * @param host of the instance, with its port.
 * @returns null where that is no thread.
 */
export function threadKey(host: string, threadId: string): string | null {
  return isId(threadId) && host !== '' && host.length <= LONGEST_HOST
    ? `${host}/${threadId}`
    : null;
}

/** What is stored of it at a time. */
export function threadRecordOf(key: string, memory: ThreadMemory, now: number): ThreadRecord {
  return { key, memory, bytes: bytesIn(key) + bytesIn(JSON.stringify(memory)), usedAt: now };
}

/**
 * A record as it was read, and as it stands at a time. Clocks go back: what is said to be of the future is
 * of now.
 *
 * @returns null where it is none, or from a version that wrote it otherwise.
 */
export function readThreadRecord(stored: unknown, now: number): ThreadRecord | null {
  const parsed = z.safeParse(threadRecordSchema, stored);
  if (!parsed.success) return null;
  const { data } = parsed;
  return {
    ...data,
    memory: memoryAt(data.memory, now),
    usedAt: Math.min(data.usedAt, now),
  };
}
