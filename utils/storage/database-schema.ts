import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { KeptRecord } from './kept-record.ts';
import type { ThreadRecord } from './thread-record.ts';

/** The extension's own database; no page can reach it. */
export const DATABASE = 'throughline';

/** What it holds. The types say what was written; what is read is looked at each time (`…-record.ts`). */
export interface Schema extends DBSchema {
  /** All of a kept article but its text, so that they can be listed and counted without one. */
  articles: { key: string; value: KeptRecord; indexes: { url: string } };
  /** The text of each, sanitised HTML, by the same key. */
  texts: { key: string; value: string };
  /** What is remembered of threads (issues 15, 16). */
  threads: { key: string; value: ThreadRecord };
}

/** One step of a database, from the version that is its place in the list to the next. */
export type Migration = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void;

/** A new version is a line at the end: what has shipped is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  function articlesAndTexts(database) {
    database.createObjectStore('articles', { keyPath: 'address' }).createIndex('url', 'copy.url');
    database.createObjectStore('texts');
  },
  function threads(database) {
    database.createObjectStore('threads', { keyPath: 'key' });
  },
];
