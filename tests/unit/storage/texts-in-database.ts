/** A text that is written to a database and read from it, and the version after this one. */
import type { Database, Transaction } from '../../../utils/storage/database.ts';
import type { Migration } from '../../../utils/storage/database-schema.ts';

export const putText = (transaction: Transaction<'readwrite'>) =>
  transaction.objectStore('texts').put('words', 'https://reef.example/a');
const readTexts = (transaction: Transaction<'readonly'>) =>
  transaction.objectStore('texts').getAll();

export const write = (database: Database) => database.attempt('readwrite', putText);
export const read = (database: Database) => database.attempt('readonly', readTexts);

/** The version after this one: it has a store more. */
export const NEXT: Migration = (database) => {
  // A store that this version's types do not know.
  database.createObjectStore('later' as 'texts');
};

/** What waits for the database gets its turns, without any time going by. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
}
