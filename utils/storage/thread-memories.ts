import { Database, isDone, sharedDatabase, type Transaction } from './database.ts';
import { isForgotten, isWithinLimits, remaining } from './thread-limits.ts';
import {
  isNothing,
  NOTHING_REMEMBERED,
  type ThreadMemory,
  withThreadNote,
} from './thread-memory.ts';
import type { ThreadNote } from './thread-note.ts';
import { readThreadRecord, type ThreadRecord, threadKey, threadRecordOf } from './thread-record.ts';

/** How many threads are remembered, and what that takes in bytes. */
export interface ThreadsSummary {
  readonly threads: number;
  readonly bytes: number;
}

/**
 * What is remembered of threads (T2, T3; issues 15, 16), within the limits of `thread-limits.ts`. Nothing here
 * throws or takes longer than the database may (`LONGEST_WAIT_MS`). What is read in a private window must not
 * be given to `note`, nor asked for.
 */
export class ThreadMemories {
  readonly #database: Database;
  /**
   * What there is, so that not every note reads all of it: nobody else writes there. Null where that is not
   * known.
   */
  #summary: ThreadsSummary | null = null;

  constructor(database = new Database()) {
    this.#database = database;
  }

  /** What is remembered of a thread, as it stands now; null where that is nothing. */
  async recall(host: string, threadId: string, now: number): Promise<ThreadMemory | null> {
    const key = threadKey(host, threadId);
    if (key === null) return null;
    const found = await this.#database.attempt('readonly', (transaction) =>
      transaction.objectStore('threads').get(key),
    );
    if (!isDone(found) || found.value === undefined) return null;
    const record = known(found.value, now);
    // Nobody waits for that.
    if (!record) void this.#forgetUnknown(key, now);
    return record?.memory ?? null;
  }

  /**
   * Remembers what a page has to say, together with what is remembered already: in one transaction, so that
   * of what two tabs say nothing is lost. On a full disk what is there stays as it is, since nobody could
   * fetch it again.
   *
   * @returns whether it is remembered.
   */
  async note(host: string, threadId: string, note: ThreadNote, now: number): Promise<boolean> {
    const key = threadKey(host, threadId);
    if (key === null) return false;
    const noted = await this.#database.attempt('readwrite', async (transaction) => {
      const threads = transaction.objectStore('threads');
      const before = known(await threads.get(key), now);
      const memory = withThreadNote(before?.memory ?? NOTHING_REMEMBERED, note, now);
      const after = isNothing(memory) ? null : threadRecordOf(key, memory, now);
      if (after) await threads.put(after);
      else await threads.delete(key);
      // What could not be read counts beside what takes its place: then all is looked at the sooner.
      const summary = this.#summaryAfter(before, after);
      this.#summary =
        summary && isWithinLimits(summary) ? summary : await sweep(transaction, now, key);
    });
    // What was counted may not have been written.
    if (!isDone(noted)) this.#summary = null;
    return isDone(noted);
  }

  /** What there is, once all that is too old or too much has gone; null where the database does not say. */
  async summary(): Promise<ThreadsSummary | null> {
    const swept = await this.#database.attempt('readwrite', (transaction) =>
      sweep(transaction, Date.now()),
    );
    this.#summary = isDone(swept) ? swept.value : null;
    return this.#summary;
  }

  /** Forgets all. Answers whether it is gone. */
  async clear(): Promise<boolean> {
    const cleared = await this.#database.attempt('readwrite', (transaction) =>
      transaction.objectStore('threads').clear(),
    );
    this.#summary = null;
    return isDone(cleared);
  }

  #summaryAfter(before: ThreadRecord | null, after: ThreadRecord | null): ThreadsSummary | null {
    if (!this.#summary) return null;
    const { threads, bytes } = this.#summary;
    return {
      threads: threads + Number(after !== null) - Number(before !== null),
      bytes: bytes + (after?.bytes ?? 0) - (before?.bytes ?? 0),
    };
  }

  /** Looks again: another tab may have written what can be read meanwhile. */
  async #forgetUnknown(key: string, now: number): Promise<void> {
    await this.#database.attempt('readwrite', async (transaction) => {
      const threads = transaction.objectStore('threads');
      if (!known(await threads.get(key), now)) await threads.delete(key);
    });
    this.#summary = null;
  }
}

/** The one that the background's parts share; nothing is opened before it is asked for something. */
export const threadMemories = new ThreadMemories(sharedDatabase);

/** Null where it cannot be read, or is of so long ago that it no longer holds. */
function known(stored: unknown, now: number): ThreadRecord | null {
  const record = readThreadRecord(stored, now);
  return record && !isForgotten(record.usedAt, now) ? record : null;
}

/**
 * Removes what is too old or too much, and what cannot be read. Times that a wrong clock wrote are put right,
 * so that such threads grow old as the others do.
 */
async function sweep(
  transaction: Transaction<'readwrite'>,
  now: number,
  newest?: string,
): Promise<ThreadsSummary> {
  const threads = transaction.objectStore('threads');
  // Both in the order of the keys: one that cannot be read is removed by its key.
  const keys = await threads.getAllKeys();
  const stored = await threads.getAll();
  const chosen = remaining(
    stored.flatMap((record) => readThreadRecord(record, now) ?? []),
    now,
    newest,
  );
  const left = new Map(chosen.map((record) => [record.key, record]));
  for (const key of keys) if (!left.has(key)) await threads.delete(key);
  for (const { key, usedAt } of stored) {
    const record = left.get(key);
    if (record && usedAt > now) await threads.put(record);
  }
  return { threads: chosen.length, bytes: chosen.reduce((sum, { bytes }) => sum + bytes, 0) };
}
