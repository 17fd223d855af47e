import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_WAIT_MS } from '../../../utils/storage/database.ts';
import { MIGRATIONS } from '../../../utils/storage/database-schema.ts';
import { KeptArticles } from '../../../utils/storage/kept-articles.ts';
import { MOST_THREADS, MOST_THREADS_BYTES } from '../../../utils/storage/thread-limits.ts';
import { ThreadMemories } from '../../../utils/storage/thread-memories.ts';
import type { ThreadNote } from '../../../utils/storage/thread-note.ts';
import type { ThreadRecord } from '../../../utils/storage/thread-record.ts';
import {
  addressOf,
  article,
  browserError,
  DAY,
  NOW,
  openElsewhere,
  prepareStorage,
  restoreStorage,
  stopTheClock,
} from './storage.ts';

const HOST = 'harbour.example';
const MINUTE = 60_000;

let memories: ThreadMemories;

beforeEach(() => {
  prepareStorage();
  memories = new ThreadMemories();
});

afterEach(restoreStorage);

const note = (id: string, said: ThreadNote) => memories.note(HOST, id, said, Date.now());
const recall = (id: string) => memories.recall(HOST, id, Date.now());
const visit = (id: string, ...shown: string[]) => note(id, { visit: { opened: id, shown } });
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
const shownIn = async (id: string) => {
  const memory = await recall(id);
  return memory && [...memory.visit.before, ...memory.visit.now];
};

/** What another context finds in the database. */
async function stored(): Promise<ThreadRecord[]> {
  const database = await openElsewhere();
  const records = await database.getAll('threads');
  database.close();
  return records;
}

const storedKeys = async () => (await stored()).map(({ key }) => key);

/** Changes what is stored behind the back of those who keep it. */
async function tamper(record: unknown): Promise<void> {
  const database = await openElsewhere();
  await database.put('threads', record);
  database.close();
}

const refuse = (name: string) => () => {
  throw browserError(name);
};

describe('a thread that is remembered', () => {
  it('is recalled as it was noted, and by nobody before', async () => {
    expect(await recall('1')).toBeNull();
    const said = { visit: { opened: '1', shown: ['1', '2'], seen: ['1'] } };
    expect(await note('1', { ...said, order: 'branches', fold: ['2'] })).toBe(true);
    const remembered = {
      visit: {
        before: [],
        now: ['1', '2'],
        seen: ['1'],
        opened: [],
        openedNow: ['1'],
        endedAt: null,
        at: NOW,
      },
      order: 'branches',
      folded: ['2'],
    };
    expect(await recall('1')).toEqual(remembered);
    expect(await new ThreadMemories().recall(HOST, '1', NOW)).toEqual(remembered);
  });

  it.each([
    ['another site', 'reef.example', '1'],
    ['the same at another port', `${HOST}:8443`, '1'],
    ['another thread', HOST, '11'],
  ])('is not that of %s', async (_case, host, id) => {
    await visit('1', '1');
    expect(await memories.recall(host, id, NOW)).toBeNull();
    await memories.note(host, id, { fold: ['1'] }, NOW);
    expect(await recall('1')).toMatchObject({ folded: [] });
  });

  it.each([
    ['no id', HOST, ''],
    ['an id of 65 letters', HOST, '1'.repeat(65)],
    ['no site', '', '1'],
    ['a site as long as a page', 'a'.repeat(261), '1'],
  ])('is none with %s', async (_case, host, id) => {
    expect(await memories.note(host, id, { fold: ['1'] }, NOW)).toBe(false);
    expect(await memories.recall(host, id, NOW)).toBeNull();
    expect(await memories.summary()).toEqual({ threads: 0, bytes: 0 });
  });

  it('T3: is recalled as of a later visit, which only a note begins', async () => {
    await visit('1', '1', '2');
    pass(10 * MINUTE);
    const before = await stored();
    expect(await recall('1')).toMatchObject({
      visit: { before: ['1', '2'], now: [], endedAt: NOW },
    });
    expect(await stored()).toEqual(before);
    await visit('1', '2', '3');
    expect(await recall('1')).toMatchObject({ visit: { before: ['1', '2'], now: ['3'] } });
  });

  it('is stored without a word, a name or an address', async () => {
    await note('1', { visit: { opened: '1', shown: ['1', '2'] }, order: 'page', fold: ['2'] });
    const [record] = await stored();
    expect(Object.keys(record ?? {}).toSorted()).toEqual(['bytes', 'key', 'memory', 'usedAt']);
    expect(record?.key).toBe('harbour.example/1');
    expect(record?.bytes).toBe(`${record?.key}${JSON.stringify(record?.memory)}`.length);
  });

  it('is not kept where all that was noted was taken back', async () => {
    await note('1', { order: 'branches', fold: ['2'] });
    expect(await note('1', { order: null, unfold: ['2'] })).toBe(true);
    expect(await stored()).toEqual([]);
    expect(await memories.summary()).toEqual({ threads: 0, bytes: 0 });
  });

  it('loses nothing of what two tabs say at once', async () => {
    const tabs = Array.from({ length: 20 }, (_, at) =>
      note('1', { visit: { shown: [`${at}`, '100'] }, fold: [`${at}`] }),
    );
    expect(await Promise.all(tabs)).toEqual(Array(20).fill(true));
    const memory = await recall('1');
    expect(memory?.visit.now).toHaveLength(21);
    expect(memory?.folded).toHaveLength(20);
  });

  it('loses nothing where two backgrounds share a database, as while one is updated', async () => {
    const other = new ThreadMemories();
    await Promise.all([
      visit('1', '1'),
      other.note(HOST, '1', { visit: { shown: ['2'] } }, NOW),
      visit('1', '3'),
    ]);
    expect(await shownIn('1')).toEqual(['1', '2', '3']);
  });

  it('goes with all others, and no article does', async () => {
    const articles = new KeptArticles();
    await articles.keep(addressOf('tides'), article('tides'));
    await visit('1', '1');
    await visit('2', '2');
    expect(await memories.clear()).toBe(true);
    expect(await recall('1')).toBeNull();
    expect(await memories.summary()).toEqual({ threads: 0, bytes: 0 });
    expect(await articles.list()).toHaveLength(1);
    await visit('1', '1');
    await articles.clear();
    expect(await recall('1')).not.toBeNull();
  });

  it('is counted, with what it takes', async () => {
    await visit('1', '1', '2');
    await visit('2', '2');
    const bytes = (await stored()).reduce((sum, record) => sum + record.bytes, 0);
    expect(await memories.summary()).toEqual({ threads: 2, bytes });
    expect(bytes).toBeGreaterThan(200);
  });
});

describe('the time that a thread is remembered', () => {
  it('is 90 days after the last visit', async () => {
    await visit('1', '1');
    pass(50 * DAY);
    await visit('1', '1');
    pass(90 * DAY);
    expect(await recall('1')).not.toBeNull();
    pass(1);
    expect(await recall('1')).toBeNull();
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
  });

  it('is looked at when they are counted, and when another is noted after a start', async () => {
    await visit('1', '1');
    pass(90 * DAY + 1);
    await new ThreadMemories().note(HOST, '2', { fold: ['2'] }, Date.now());
    expect(await storedKeys()).toEqual([`${HOST}/2`]);
    pass(90 * DAY + 1);
    expect(await memories.summary()).toEqual({ threads: 0, bytes: 0 });
    expect(await stored()).toEqual([]);
  });

  it('once over is over: the next visit is the first', async () => {
    await visit('1', '1');
    pass(90 * DAY + 1);
    await visit('1', '1', '2');
    expect(await recall('1')).toMatchObject({
      visit: { before: [], now: ['1', '2'], endedAt: null },
    });
  });

  it('begins anew when a clock has gone back', async () => {
    await visit('1', '1');
    pass(-100 * DAY);
    expect(await memories.summary()).toMatchObject({ threads: 1 });
    expect((await stored())[0]).toMatchObject({
      usedAt: Date.now(),
      memory: { visit: { at: Date.now() } },
    });
    pass(90 * DAY + 1);
    expect(await memories.summary()).toMatchObject({ threads: 0 });
  });
});

describe('the room that there is', () => {
  it(`is for ${MOST_THREADS} threads: those visited longest ago go first`, async () => {
    for (let at = 0; at < MOST_THREADS; at += 1) await note(`${at}`, { fold: ['1'] });
    pass(MINUTE);
    await visit('0', '1');
    await visit('new', '1');
    const keys = await storedKeys();
    expect(keys).toHaveLength(MOST_THREADS);
    expect(keys).toEqual(expect.arrayContaining([`${HOST}/0`, `${HOST}/new`]));
    expect(await memories.summary()).toMatchObject({ threads: MOST_THREADS });
  });

  it('is so many bytes, also where threads grow that are known already', async () => {
    const long = Array.from({ length: 5_000 }, (_, at) => `${at}`.padStart(64, '0'));
    const count = Math.ceil(MOST_THREADS_BYTES / 330_000);
    for (let at = 0; at < count; at += 1) {
      await visit(`${at}`, `${at}`);
      pass(1_000);
    }
    for (let at = 0; at < count; at += 1) {
      await visit(`${at}`, ...long);
      pass(1_000);
    }
    const taken = (await stored()).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(taken).toBeLessThanOrEqual(MOST_THREADS_BYTES);
    expect(taken).toBeGreaterThan(MOST_THREADS_BYTES * 0.9);
    expect(await storedKeys()).not.toContain(`${HOST}/0`);
  });

  it('is not looked for at every note: that would read all that is remembered', async () => {
    await visit('1', '1');
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    for (let at = 2; at < 20; at += 1) {
      await visit(`${at}`, '1');
      await visit('1', `${at}`);
    }
    expect(all).not.toHaveBeenCalled();
  });
});

describe('a full disk', () => {
  it('takes nothing more, and nothing that is remembered goes for it', async () => {
    await visit('1', '1');
    await visit('2', '2');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse('QuotaExceededError'));
    expect(await visit('1', '1', '3')).toBe(false);
    expect(await visit('3', '3')).toBe(false);
    expect(await shownIn('1')).toEqual(['1']);
    expect(await storedKeys()).toEqual([`${HOST}/1`, `${HOST}/2`]);
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    expect(await visit('1', '1', '3')).toBe(true);
    expect(await memories.summary()).toMatchObject({ threads: 2 });
  });
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
    await visit('2', '2');
    await tamper(RECORD);
    expect(await recall('1')).toEqual(MEMORY);
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
    await visit('2', '2');
    await tamper(record);
    expect(await recall('1')).toBeNull();
    await vi.waitFor(async () => expect(await storedKeys()).toEqual([`${HOST}/2`]));
  });

  it.each(DAMAGED)('is removed when all are counted: what %s', async (_case, record) => {
    await visit('2', '2');
    await tamper(record);
    expect(await memories.summary()).toMatchObject({ threads: 1 });
    expect(await storedKeys()).toEqual([`${HOST}/2`]);
  });

  it.each(DAMAGED)('is written anew by the next note: what %s', async (_case, record) => {
    await visit('2', '2');
    await tamper(record);
    expect(await visit('1', '1')).toBe(true);
    expect(await shownIn('1')).toEqual(['1']);
    expect(await memories.summary()).toMatchObject({ threads: 2 });
  });

  it('takes not with it what another tab has written meanwhile', async () => {
    await visit('2', '2');
    await tamper({ key: `${HOST}/1` });
    const [recalled] = await Promise.all([recall('1'), visit('1', '1')]);
    expect(recalled).toBeNull();
    await memories.summary();
    expect(await shownIn('1')).toEqual(['1']);
  });
});

describe('a database that fails', () => {
  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])(
    'remembers nothing, and throws nothing: %s',
    async (name) => {
      vi.spyOn(indexedDB, 'open').mockImplementation(refuse(name));
      await nothingWorks();
    },
  );

  it.each(['get', 'put', 'getAll', 'getAllKeys', 'delete', 'clear'] as const)(
    'at “%s” throws nothing',
    async (method) => {
      await visit('1', '1');
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(refuse('DataError'));
      await Promise.all([visit('2', '2'), recall('1'), memories.summary(), memories.clear()]);
    },
  );

  it('half-way leaves what was there', async () => {
    await visit('1', '1');
    const started = new ThreadMemories();
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementationOnce(refuse('DataError'));
    expect(await started.note(HOST, '1', { visit: { shown: ['2'] } }, NOW)).toBe(false);
    expect(await shownIn('1')).toEqual(['1']);
  });

  it('is broken on the disk, and made anew', async () => {
    await visit('1', '1');
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(refuse('UnknownError'));
    expect(await visit('2', '2')).toBe(true);
    expect(await storedKeys()).toEqual([`${HOST}/2`]);
    expect(await memories.summary()).toMatchObject({ threads: 1 });
  });

  it('and never answers keeps nobody waiting for long', async () => {
    stopTheClock();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const recalling = recall('1');
    vi.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(await recalling).toBeNull();
    await nothingWorks();
  });

  it('is another’s of a later version, whose threads stay', async () => {
    await visit('1', '1');
    (await openElsewhere(MIGRATIONS.length + 1)).close();
    await nothingWorks();
    expect(await storedKeys()).toEqual([`${HOST}/1`]);
  });

  async function nothingWorks(): Promise<void> {
    expect(await visit('1', '2')).toBe(false);
    expect(await recall('1')).toBeNull();
    expect(await memories.summary()).toBeNull();
    expect(await memories.clear()).toBe(false);
  }
});
