import { describe, expect, it, vi } from 'vitest';
import { LONGEST_WAIT_MS } from '../../../utils/storage/database.ts';
import { MIGRATIONS } from '../../../utils/storage/database-schema.ts';
import { ThreadMemories } from '../../../utils/storage/thread-memories.ts';
import {
  eachInNewStorage,
  NOW,
  openElsewhere,
  REFUSALS,
  refuse,
  STORE_CALLS,
  stopTheClock,
} from './storage.ts';
import { HOST, SiteMemories, storedKeys, tamper } from './stored-threads.ts';

let harbour: SiteMemories;
eachInNewStorage(() => {
  harbour = new SiteMemories();
});

describe('what cannot be read', () => {
  const MEMORY = {
    visit: { before: ['1'], now: [], seen: [], opened: [], openedNow: [], endedAt: null, at: NOW },
    order: null,
    folded: [],
  };
  const RECORD = { key: `${HOST}/1`, memory: MEMORY, bytes: 10, usedAt: NOW };
  const withVisit = (changes: object) => ({
    ...RECORD,
    memory: { ...MEMORY, visit: { ...MEMORY.visit, ...changes } },
  });

  it('is not the record that the others are made of', async () => {
    await harbour.visit('2', '2');
    await tamper(RECORD);
    expect(await harbour.recall('1')).toEqual(MEMORY);
  });

  const DAMAGED: [string, unknown][] = [
    ['has no memory', { key: `${HOST}/1` }],
    ['was used at no time', { ...RECORD, usedAt: Number.NaN }],
    ['takes less than nothing', { ...RECORD, bytes: -1 }],
    ['has ids that are none', withVisit({ before: [1] })],
    ['has an id of 65 letters', withVisit({ now: ['1'.repeat(65)] })],
    ['has more ids than there may be', withVisit({ seen: Array(5_001).fill('1') })],
    ['has a visit without a list', withVisit({ openedNow: undefined })],
    ['ended at a word', withVisit({ endedAt: 'yesterday' })],
    ['has an order that there is not', { ...RECORD, memory: { ...MEMORY, order: 'newest' } }],
    ['has no list of branches', { ...RECORD, memory: { ...MEMORY, folded: 'all' } }],
  ];

  it.each(DAMAGED)('is removed when it is asked for: what %s', async (_case, record) => {
    await harbour.visit('2', '2');
    await tamper(record);
    expect(await harbour.recall('1')).toBeNull();
    await vi.waitFor(async () => expect(await storedKeys()).toEqual([`${HOST}/2`]));
  });

  it.each(DAMAGED)('is removed when all are counted: what %s', async (_case, record) => {
    await harbour.visit('2', '2');
    await tamper(record);
    expect(await harbour.memories.summary()).toMatchObject({ threads: 1 });
    expect(await storedKeys()).toEqual([`${HOST}/2`]);
  });

  it.each(DAMAGED)('is written anew by the next note: what %s', async (_case, record) => {
    await harbour.visit('2', '2');
    await tamper(record);
    expect(await harbour.visit('1', '1')).toBe(true);
    expect(await harbour.shownIn('1')).toEqual(['1']);
    expect(await harbour.memories.summary()).toMatchObject({ threads: 2 });
  });

  it('takes not with it what another tab has written meanwhile', async () => {
    await harbour.visit('2', '2');
    await tamper({ key: `${HOST}/1` });
    const [recalled] = await Promise.all([harbour.recall('1'), harbour.visit('1', '1')]);
    expect(recalled).toBeNull();
    await harbour.memories.summary();
    expect(await harbour.shownIn('1')).toEqual(['1']);
  });
});

describe('a database that fails', () => {
  it.each(REFUSALS)('remembers nothing, and throws nothing: %s', async (name) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse(name));
    await nothingWorks();
  });

  it.each(STORE_CALLS)('at “%s” throws nothing', async (method) => {
    await harbour.visit('1', '1');
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(refuse('DataError'));
    await Promise.all([
      harbour.visit('2', '2'),
      harbour.recall('1'),
      harbour.memories.summary(),
      harbour.memories.clear(),
    ]);
  });

  it('half-way leaves what was there', async () => {
    await harbour.visit('1', '1');
    const started = new ThreadMemories();
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementationOnce(refuse('DataError'));
    expect(await started.note(HOST, '1', { visit: { shown: ['2'] } }, NOW)).toBe(false);
    expect(await harbour.shownIn('1')).toEqual(['1']);
  });

  it('is broken on the disk, and made anew', async () => {
    await harbour.visit('1', '1');
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(refuse('UnknownError'));
    expect(await harbour.visit('2', '2')).toBe(true);
    expect(await storedKeys()).toEqual([`${HOST}/2`]);
    expect(await harbour.memories.summary()).toMatchObject({ threads: 1 });
  });

  it('and never answers keeps nobody waiting for long', async () => {
    stopTheClock();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const recalling = harbour.recall('1');
    vi.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(await recalling).toBeNull();
    await nothingWorks();
  });

  it('is another’s of a later version, whose threads stay', async () => {
    await harbour.visit('1', '1');
    (await openElsewhere(MIGRATIONS.length + 1)).close();
    await nothingWorks();
    expect(await storedKeys()).toEqual([`${HOST}/1`]);
  });

  async function nothingWorks(): Promise<void> {
    expect(await harbour.visit('1', '2')).toBe(false);
    expect(await harbour.recall('1')).toBeNull();
    expect(await harbour.memories.summary()).toBeNull();
    expect(await harbour.memories.clear()).toBe(false);
  }
});
