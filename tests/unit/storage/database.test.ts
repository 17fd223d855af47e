import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { Database, LONGEST_WAIT_MS } from '../../../utils/storage/database.ts';
import { MIGRATIONS, type Migration } from '../../../utils/storage/database-schema.ts';
import { eachInNewStorage, openElsewhere, stopTheClock } from './storage.ts';
import { NEXT, putText, read, turns, write } from './texts-in-database.ts';

let factory: IDBFactory;
eachInNewStorage((made) => {
  factory = made;
});

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
