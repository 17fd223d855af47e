import { describe, expect, it, vi } from 'vitest';
import { Database, LONGEST_WAIT_MS, REST_MS } from '../../../utils/storage/database.ts';
import { MIGRATIONS } from '../../../utils/storage/database-schema.ts';
import {
  browserError,
  eachInNewStorage,
  openElsewhere,
  REFUSALS,
  refuse,
  stopTheClock,
} from './storage.ts';
import { putText, read, turns, write } from './texts-in-database.ts';

let factory: IDBFactory;
eachInNewStorage((made) => {
  factory = made;
});

describe('a database that cannot be opened', () => {
  it.each(['UnknownError', 'InvalidStateError', 'AbortError', 'DataError'])(
    'is deleted once and made anew: %s',
    async (name) => {
      await write(new Database());
      vi.spyOn(factory, 'open').mockImplementationOnce(refuse(name));
      const database = new Database();
      expect(await read(database)).toEqual({ value: [] });
      expect(await write(database)).toMatchObject({ value: expect.anything() });
    },
  );

  it.each(['SecurityError', 'VersionError', 'QuotaExceededError'])(
    'is left as it is where it is not broken: %s',
    async (name) => {
      await write(new Database());
      vi.spyOn(factory, 'open').mockImplementationOnce(refuse(name));
      const database = new Database();
      expect(await read(database)).toEqual({ failure: 'unavailable' });
      // It may be there the next time.
      expect(await read(database)).toEqual({ value: ['words'] });
    },
  );

  it.each(REFUSALS)('ever is not available: %s', async (name) => {
    vi.spyOn(factory, 'open').mockImplementation(refuse(name));
    vi.spyOn(factory, 'deleteDatabase').mockImplementation(refuse(name));
    const database = new Database();
    expect(await read(database)).toEqual({ failure: 'unavailable' });
    expect(await write(database)).toEqual({ failure: 'unavailable' });
  });

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
      .mockImplementationOnce(refuse('UnknownError'))
      .mockImplementationOnce(refuse('UnknownError'));
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
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(refuse('UnknownError'));
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
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(refuse('QuotaExceededError'));
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
