import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { DATABASE, MIGRATIONS, type Migration, type Schema } from './database-schema.ts';

export type Handle = IDBPDatabase<Schema>;

/**
 * Errors after which nothing may be deleted: it belongs to a later version of the extension (after a
 * downgrade), the browser keeps us out, or the disk is full.
 */
const NOT_BROKEN = new Set(['VersionError', 'SecurityError', 'QuotaExceededError']);

/**
 * Opens the database, and brings it up to date. One that cannot be opened is deleted, once, and made anew.
 * It waits for as long as another context has an older version open; how long is the caller's to say.
 *
 * @param onGone the handle cannot be used any more: the browser has closed it, or another context wants to
 *   upgrade or delete the database.
 * @param isBroken it is known to be of no use: it is deleted first.
 * @returns null where there is none to be had: a newer one, no storage (Firefox can be set so), a full disk.
 */
export async function openHandle(
  onGone: (handle: Handle) => void,
  isBroken: boolean,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Handle | null> {
  if (!isBroken) {
    try {
      return await open(onGone, migrations);
    } catch (error) {
      // Where there is no IndexedDB at all, it is no error of the database's.
      if (!(error instanceof DOMException) || NOT_BROKEN.has(error.name)) return null;
    }
  }
  try {
    await deleteDB(DATABASE);
    return await open(onGone, migrations);
  } catch {
    return null;
  }
}

async function open(
  onGone: (handle: Handle) => void,
  migrations: readonly Migration[],
): Promise<Handle> {
  let handle: Handle | null = null;
  const gone = () => {
    if (handle) onGone(handle);
  };
  handle = await openDB<Schema>(DATABASE, migrations.length, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      // Where a step breaks off, opening fails too, and that is heard.
      transaction.done.catch(() => {});
      for (const migrate of migrations.slice(oldVersion)) migrate(database, transaction);
    },
    blocking: gone,
    terminated: gone,
  });
  return handle;
}
