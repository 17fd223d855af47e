import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  Database,
  LONGEST_WAIT_MS,
  REST_MS,
  type Transaction,
} from '../../../utils/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../../utils/storage/database-schema.ts';
import {
  browserError,
  openElsewhere,
  prepareStorage,
  restoreStorage,
  stopTheClock,
} from './storage.ts';

let factory: IDBFactory;

beforeEach(() => {
  factory = prepareStorage();
});

afterEach(restoreStorage);

const putText = (transaction: Transaction<'readwrite'>) =>
  transaction.objectStore('texts').put('words', 'https://reef.example/a');
const readTexts = (transaction: Transaction<'readonly'>) =>
  transaction.objectStore('texts').getAll();

const write = (database: Database) => database.attempt('readwrite', putText);
const read = (database: Database) => database.attempt('readonly', readTexts);

/** The version after this one: it has a store more. */
const NEXT: Migration = (database) => {
  // A store that this version's types do not know.
  database.createObjectStore('later' as 'texts');
};

/** What waits for the database gets its turns, without any time going by. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
}

describe('the database', () => {
  it('is made when it is first asked for, and found again', async () => {
    expect(await factory.databases()).toEqual([]);
    await write(new Database());
    expect(await factory.databases()).toEqual([{ name: 'throughline', version: 2 }]);
    expect(await read(new Database())).toEqual({ value: ['words'] });
  });

  it('goes from any version to the next, step by step, and keeps what it has', async () => {
    const first = new Database();
    await write(first);
    const steps: string[] = [];
    const step =
      (name: string): Migration =>
      () =>
        void steps.push(name);
    const later = [...MIGRATIONS, step('to the next'), step('to the one after')];
    expect(await read(new Database(later))).toEqual({ value: ['words'] });
    expect(steps).toEqual(['to the next', 'to the one after']);
    await read(new Database(later));
    expect(steps).toHaveLength(2);
    await read(new Database([...later, step('to a third')]));
    expect(steps.slice(2)).toEqual(['to a third']);
  });

  it('of the first version, which held articles alone, keeps them and has room for threads', async () => {
    const first = await openDB('throughline', 1, {
      // As it shipped.
      upgrade(database) {
        database
          .createObjectStore('articles', { keyPath: 'address' })
          .createIndex('url', 'copy.url');
        database.createObjectStore('texts');
      },
    });
    await first.put('texts', 'words', 'https://reef.example/a');
    first.close();
    const database = new Database();
    expect(await read(database)).toEqual({ value: ['words'] });
    const threads = await database.attempt('readonly', (transaction) =>
      transaction.objectStore('threads').count(),
    );
    expect(threads).toEqual({ value: 0 });
  });

  it('is made anew where a step to the next version breaks off', async () => {
    await write(new Database());
    let tries = 0;
    const broken: Migration = () => {
      tries += 1;
      if (tries === 1) throw new Error('of this shape I know nothing');
    };
    expect(await read(new Database([...MIGRATIONS, broken]))).toEqual({ value: [] });
  });

  it('of a later version is not available, and nothing of it is lost', async () => {
    await write(new Database());
    await read(new Database([...MIGRATIONS, NEXT]));
    const older = new Database();
    expect(await write(older)).toEqual({ failure: 'unavailable' });
    expect(await read(new Database([...MIGRATIONS, NEXT]))).toEqual({ value: ['words'] });
  });

  it('makes way for a later version at once', async () => {
    const older = new Database();
    await write(older);
    expect(await read(new Database([...MIGRATIONS, NEXT]))).toEqual({ value: ['words'] });
    expect(await read(older)).toEqual({ failure: 'unavailable' });
  });

  it('makes way where another context deletes it, and is there anew', async () => {
    const database = new Database();
    await write(database);
    await new Promise((done) => {
      factory.deleteDatabase('throughline').onsuccess = done;
    });
    expect(await read(database)).toEqual({ value: [] });
  });

  it('that the browser closes is opened anew', async () => {
    const database = new Database();
    const opened = await database.attempt('readwrite', async (transaction) => {
      await putText(transaction);
      return unwrap(transaction).db;
    });
    if ('failure' in opened) throw new Error(opened.failure);
    // It says that it wants the class and takes an instance.
    forceCloseDatabase(opened.value as never);
    expect(await read(database)).toEqual({ value: ['words'] });
  });

  it('that was closed without a word is opened anew', async () => {
    const database = new Database();
    const opened = await database.attempt('readwrite', async (transaction) => {
      await putText(transaction);
      return unwrap(transaction).db;
    });
    if ('failure' in opened) throw new Error(opened.failure);
    opened.value.close();
    expect(await read(database)).toEqual({ value: ['words'] });
  });
});

describe('a database that another context holds at an older version', () => {
  it('is waited for, and given up in time', async () => {
    await write(new Database());
    const held = await openElsewhere();
    stopTheClock();
    const later = new Database([...MIGRATIONS, NEXT]);
    const writing = later.attempt('readwrite', (transaction) =>
      transaction.objectStore('texts').put('too late', 'https://reef.example/b'),
    );
    await turns();
    vi.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(await writing).toEqual({ failure: 'late' });
    // Nobody waits again.
    expect(await read(later)).toEqual({ failure: 'late' });
    held.close();
    await turns();
    expect(await read(later)).toEqual({ value: ['words'] });
  });
});

describe('a database that cannot be opened', () => {
  it.each(['UnknownError', 'InvalidStateError', 'AbortError', 'DataError'])(
    'is deleted once and made anew: %s',
    async (name) => {
      await write(new Database());
      vi.spyOn(factory, 'open').mockImplementationOnce(() => {
        throw browserError(name);
      });
      const database = new Database();
      expect(await read(database)).toEqual({ value: [] });
      expect(await write(database)).toMatchObject({ value: expect.anything() });
    },
  );

  it.each(['SecurityError', 'VersionError', 'QuotaExceededError'])(
    'is left as it is where it is not broken: %s',
    async (name) => {
      await write(new Database());
      vi.spyOn(factory, 'open').mockImplementationOnce(() => {
        throw browserError(name);
      });
      const database = new Database();
      expect(await read(database)).toEqual({ failure: 'unavailable' });
      // It may be there the next time.
      expect(await read(database)).toEqual({ value: ['words'] });
    },
  );

  it.each(['InvalidStateError', 'SecurityError', 'UnknownError'])(
    'ever is not available: %s',
    async (name) => {
      const refuse = () => {
        throw browserError(name);
      };
      vi.spyOn(factory, 'open').mockImplementation(refuse);
      vi.spyOn(factory, 'deleteDatabase').mockImplementation(refuse);
      const database = new Database();
      expect(await read(database)).toEqual({ failure: 'unavailable' });
      expect(await write(database)).toEqual({ failure: 'unavailable' });
    },
  );

  it('because the browser has none is not available', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await read(new Database())).toEqual({ failure: 'unavailable' });
  });
});

describe('a database that is broken', () => {
  it('in what it holds is made anew: the stores of its version are not there', async () => {
    (await openElsewhere(MIGRATIONS.length)).close();
    const database = new Database();
    expect(await write(database)).toMatchObject({ value: expect.anything() });
    expect(await read(database)).toEqual({ value: ['words'] });
  });

  it('on the disk is made anew, once for all who find it so', async () => {
    const database = new Database();
    await write(database);
    vi.spyOn(IDBObjectStore.prototype, 'getAll')
      .mockImplementationOnce(() => {
        throw browserError('UnknownError');
      })
      .mockImplementationOnce(() => {
        throw browserError('UnknownError');
      });
    const deletions = vi.spyOn(factory, 'deleteDatabase');
    expect(await Promise.all([read(database), read(database)])).toEqual([
      { value: [] },
      { value: [] },
    ]);
    expect(deletions).toHaveBeenCalledTimes(1);
  });

  it('is not deleted again by who finds out late', async () => {
    const database = new Database();
    await write(database);
    const broken = (wait: Promise<unknown>) => {
      let tries = 0;
      return database.attempt('readwrite', async (transaction) => {
        tries += 1;
        if (tries > 1) return putText(transaction);
        await wait;
        throw browserError('UnknownError');
      });
    };
    const first = broken(Promise.resolve());
    const second = broken(first.then(turns));
    expect(await first).toMatchObject({ value: expect.anything() });
    const deletions = vi.spyOn(factory, 'deleteDatabase');
    expect(await second).toMatchObject({ value: expect.anything() });
    expect(await read(database)).toEqual({ value: ['words'] });
    expect(deletions).not.toHaveBeenCalled();
  });

  it('for ever is given up', async () => {
    const database = new Database();
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw browserError('UnknownError');
    });
    expect(await read(database)).toEqual({ failure: 'failed' });
  });
});

describe('work that goes wrong', () => {
  it('leaves nothing half done', async () => {
    const database = new Database();
    const half = await database.attempt('readwrite', async (transaction) => {
      await putText(transaction);
      throw new Error('half-way');
    });
    expect(half).toEqual({ failure: 'failed' });
    expect(await read(database)).toEqual({ value: [] });
  });

  it('for want of room says so', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw browserError('QuotaExceededError');
    });
    expect(await write(new Database())).toEqual({ failure: 'full' });
  });
});

describe('a database that does not answer', () => {
  it('when it is opened is given up in time, and left alone for a while', async () => {
    stopTheClock();
    const open = vi.spyOn(factory, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const database = new Database();
    const reading = read(database);
    await turns();
    vi.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(await reading).toEqual({ failure: 'late' });
    expect(await read(database)).toEqual({ failure: 'late' });
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('any more is given up in time, and asked anew later', async () => {
    const database = new Database();
    await write(database);
    stopTheClock();
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => new IDBRequest());
    const reading = read(database);
    await turns();
    vi.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(await reading).toEqual({ failure: 'late' });
    expect(await read(database)).toEqual({ failure: 'late' });
    vi.advanceTimersByTime(REST_MS);
    const open = vi.spyOn(factory, 'open');
    expect(await read(database)).toEqual({ value: ['words'] });
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('in time writes nothing behind the back of who gave up', async () => {
    const database = new Database();
    await read(database);
    stopTheClock();
    const writing = database.attempt('readwrite', async (transaction) => {
      await putText(transaction);
      // As long as something is asked, a transaction goes on.
      for (;;) await transaction.objectStore('texts').count();
    });
    await turns();
    vi.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(await writing).toEqual({ failure: 'late' });
    await turns();
    expect(await read(new Database())).toEqual({ value: [] });
  });
});
