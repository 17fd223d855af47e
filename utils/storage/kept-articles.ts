import type { ArticleCopy } from '../article/article-copy.ts';
import { Database, isDone, sharedDatabase, type Transaction } from './database.ts';
import type { KeptEntry } from './kept-entry.ts';
import { byUse, isTooOld, LARGEST_COPY_BYTES, staying } from './kept-limits.ts';
import {
  copyOf,
  entryOf,
  type KeptRecord,
  keptAddress,
  readRecord,
  recordOf,
} from './kept-record.ts';

/**
 * Copies of the articles that were read (L5, issue 14), within the limits of `kept-limits.ts`. Nothing here
 * throws or takes longer than the database may (`LONGEST_WAIT_MS`). What is read in a private window must not
 * be given to `keep`.
 */
export class KeptArticles {
  readonly #database: Database;

  constructor(database = new Database()) {
    this.#database = database;
  }

  /**
   * Keeps a copy, in place of the one that was there.
   *
   * @param address as it was asked for; the copy's own is where that led.
   * @returns whether it is kept: not where it is too large, or the database or the disk does not take it.
   */
  async keep(address: string, copy: ArticleCopy): Promise<boolean> {
    const key = keptAddress(address);
    if (key === null) return false;
    const now = Date.now();
    const record = recordOf(key, copy, now);
    if (record.bytes > LARGEST_COPY_BYTES || isTooOld(record.copy.fetchedAt, now)) return false;
    const put = () =>
      this.#database.attempt('readwrite', async (transaction) => {
        await transaction.objectStore('articles').put(record);
        await transaction.objectStore('texts').put(copy.html, key);
        await sweep(transaction, (records) => staying(records, now, key));
      });
    const first = await put();
    if (!('failure' in first) || first.failure !== 'full') return isDone(first);
    return (await this.#makeRoom()) && isDone(await put());
  }

  /**
   * The copy of an article, by the address that was asked for or by the one that it led to. Copies that are
   * too old or cannot be read are removed.
   *
   * @param isPrivate asked for in a private window: that it was used is not written down.
   * @returns null where there is none.
   */
  async find(address: string, isPrivate = false): Promise<ArticleCopy | null> {
    const key = keptAddress(address);
    if (key === null) return null;
    const found = await this.#database.attempt('readonly', (transaction) => read(transaction, key));
    if ('failure' in found || !found.value) return null;
    const { key: at, html, stored } = found.value;
    const now = Date.now();
    const record = readRecord(stored, now);
    const copy = record && copyOf(record, html);
    if (!copy || isTooOld(copy.fetchedAt, now)) {
      await this.remove(at);
      return null;
    }
    // Nobody waits for that, and a full disk does not take the copy away.
    if (!isPrivate) void this.#noteUse(at, now);
    return copy;
  }

  /** What is kept, the latest fetched first; null where the database does not say. */
  async list(): Promise<KeptEntry[] | null> {
    const now = Date.now();
    const listed = await this.#database.attempt('readwrite', (transaction) =>
      sweep(transaction, (records) => staying(records, now)),
    );
    if ('failure' in listed) return null;
    return listed.value.map(entryOf).toSorted((a, b) => b.fetchedAt - a.fetchedAt);
  }

  /** Removes what is kept by an address of the list. Answers whether it is gone. */
  async remove(address: string): Promise<boolean> {
    const removed = await this.#database.attempt('readwrite', (transaction) =>
      forget(transaction, [address]),
    );
    return isDone(removed);
  }

  /** Removes all. Answers whether it is gone. */
  async clear(): Promise<boolean> {
    const cleared = await this.#database.attempt('readwrite', async (transaction) => {
      await transaction.objectStore('articles').clear();
      await transaction.objectStore('texts').clear();
    });
    return isDone(cleared);
  }

  /** The browser gives no more: half of the copies go, those that were not used for longest. */
  async #makeRoom(): Promise<boolean> {
    const made = await this.#database.attempt('readwrite', (transaction) =>
      sweep(transaction, (records) => byUse(records).slice(0, Math.floor(records.length / 2))),
    );
    return isDone(made);
  }

  async #noteUse(key: string, now: number): Promise<void> {
    await this.#database.attempt('readwrite', async (transaction) => {
      const articles = transaction.objectStore('articles');
      // Removed meanwhile, it must not come back.
      const record = readRecord(await articles.get(key), now);
      if (record) await articles.put({ ...record, usedAt: now });
    });
  }
}

/** The one that the background's parts share; nothing is opened before it is asked for something. */
export const keptArticles = new KeptArticles(sharedDatabase);

async function read(transaction: Transaction<'readonly'>, address: string) {
  const articles = transaction.objectStore('articles');
  const byAddress = await articles.get(address);
  const key = byAddress ? address : await articles.index('url').getKey(address);
  if (key === undefined) return null;
  const stored = byAddress ?? (await articles.get(key));
  const html = await transaction.objectStore('texts').get(key);
  return { key, stored, html };
}

/**
 * Removes all but what is chosen, and what cannot be read. Times that a wrong clock wrote are put right, so
 * that such copies grow old as the others do.
 */
async function sweep(
  transaction: Transaction<'readwrite'>,
  choose: (records: readonly KeptRecord[]) => KeptRecord[],
): Promise<KeptRecord[]> {
  const articles = transaction.objectStore('articles');
  // Both in the order of the keys: one that cannot be read is removed by its key.
  const keys = await articles.getAllKeys();
  const stored = await articles.getAll();
  const now = Date.now();
  const chosen = choose(stored.flatMap((record) => readRecord(record, now) ?? []));
  const addresses = new Set(chosen.map(({ address }) => address));
  await forget(
    transaction,
    keys.filter((key) => !addresses.has(key)),
  );
  const early = stored.filter(
    ({ address, copy, usedAt }) => addresses.has(address) && Math.max(copy.fetchedAt, usedAt) > now,
  );
  const putRight = early.flatMap((record) => readRecord(record, now) ?? []);
  for (const record of putRight) await articles.put(record);
  return chosen;
}

async function forget(transaction: Transaction<'readwrite'>, keys: readonly string[]) {
  for (const key of keys) {
    await transaction.objectStore('articles').delete(key);
    await transaction.objectStore('texts').delete(key);
  }
}
