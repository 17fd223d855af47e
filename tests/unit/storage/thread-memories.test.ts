import { describe, expect, it, vi } from 'vitest';
import { KeptArticles } from '../../../utils/storage/kept-articles.ts';
import { ThreadMemories } from '../../../utils/storage/thread-memories.ts';
import { addressOf, article, DAY, eachInNewStorage, NOW, pass } from './storage.ts';
import { HOST, SiteMemories, stored, storedKeys } from './stored-threads.ts';

const MINUTE = 60_000;

let harbour: SiteMemories;
eachInNewStorage(() => {
  harbour = new SiteMemories();
});

describe('a thread that is remembered', () => {
  it('is recalled as it was noted, and by nobody before', async () => {
    expect(await harbour.recall('1')).toBeNull();
    const said = { visit: { opened: '1', shown: ['1', '2'], seen: ['1'] } };
    expect(await harbour.note('1', { ...said, order: 'branches', fold: ['2'] })).toBe(true);
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
    expect(await harbour.recall('1')).toEqual(remembered);
    expect(await new ThreadMemories().recall(HOST, '1', NOW)).toEqual(remembered);
  });

  it.each([
    ['another site', 'reef.example', '1'],
    ['the same at another port', `${HOST}:8443`, '1'],
    ['another thread', HOST, '11'],
  ])('is not that of %s', async (_case, host, id) => {
    await harbour.visit('1', '1');
    expect(await harbour.memories.recall(host, id, NOW)).toBeNull();
    await harbour.memories.note(host, id, { fold: ['1'] }, NOW);
    expect(await harbour.recall('1')).toMatchObject({ folded: [] });
  });

  it.each([
    ['no id', HOST, ''],
    ['an id of 65 letters', HOST, '1'.repeat(65)],
    ['no site', '', '1'],
    ['a site as long as a page', 'a'.repeat(261), '1'],
  ])('is none with %s', async (_case, host, id) => {
    expect(await harbour.memories.note(host, id, { fold: ['1'] }, NOW)).toBe(false);
    expect(await harbour.memories.recall(host, id, NOW)).toBeNull();
    expect(await harbour.memories.summary()).toEqual({ threads: 0, bytes: 0 });
  });

  it('T3: is recalled as of a later visit, which only a note begins', async () => {
    await harbour.visit('1', '1', '2');
    pass(10 * MINUTE);
    const before = await stored();
    expect(await harbour.recall('1')).toMatchObject({
      visit: { before: ['1', '2'], now: [], endedAt: NOW },
    });
    expect(await stored()).toEqual(before);
    await harbour.visit('1', '2', '3');
    expect(await harbour.recall('1')).toMatchObject({ visit: { before: ['1', '2'], now: ['3'] } });
  });

  it('is stored without a word, a name or an address', async () => {
    await harbour.note('1', {
      visit: { opened: '1', shown: ['1', '2'] },
      order: 'page',
      fold: ['2'],
    });
    const [record] = await stored();
    expect(Object.keys(record ?? {}).toSorted()).toEqual(['bytes', 'key', 'memory', 'usedAt']);
    expect(record?.key).toBe('harbour.example/1');
    expect(record?.bytes).toBe(`${record?.key}${JSON.stringify(record?.memory)}`.length);
  });

  it('is not kept where all that was noted was taken back', async () => {
    await harbour.note('1', { order: 'branches', fold: ['2'] });
    expect(await harbour.note('1', { order: null, unfold: ['2'] })).toBe(true);
    expect(await stored()).toEqual([]);
    expect(await harbour.memories.summary()).toEqual({ threads: 0, bytes: 0 });
  });

  it('loses nothing of what two tabs say at once', async () => {
    const tabs = Array.from({ length: 20 }, (_, at) =>
      harbour.note('1', { visit: { shown: [`${at}`, '100'] }, fold: [`${at}`] }),
    );
    expect(await Promise.all(tabs)).toEqual(Array(20).fill(true));
    const memory = await harbour.recall('1');
    expect(memory?.visit.now).toHaveLength(21);
    expect(memory?.folded).toHaveLength(20);
  });

  it('loses nothing where two backgrounds share a database, as while one is updated', async () => {
    const other = new ThreadMemories();
    await Promise.all([
      harbour.visit('1', '1'),
      other.note(HOST, '1', { visit: { shown: ['2'] } }, NOW),
      harbour.visit('1', '3'),
    ]);
    expect(await harbour.shownIn('1')).toEqual(['1', '2', '3']);
  });

  it('goes with all others, and no article does', async () => {
    const articles = new KeptArticles();
    await articles.keep(addressOf('tides'), article('tides'));
    await harbour.visit('1', '1');
    await harbour.visit('2', '2');
    expect(await harbour.memories.clear()).toBe(true);
    expect(await harbour.recall('1')).toBeNull();
    expect(await harbour.memories.summary()).toEqual({ threads: 0, bytes: 0 });
    expect(await articles.list()).toHaveLength(1);
    await harbour.visit('1', '1');
    await articles.clear();
    expect(await harbour.recall('1')).not.toBeNull();
  });

  it('is counted, with what it takes', async () => {
    await harbour.visit('1', '1', '2');
    await harbour.visit('2', '2');
    const bytes = (await stored()).reduce((sum, record) => sum + record.bytes, 0);
    expect(await harbour.memories.summary()).toEqual({ threads: 2, bytes });
    expect(bytes).toBeGreaterThan(200);
  });
});

describe('the time that a thread is remembered', () => {
  it('is 90 days after the last visit', async () => {
    await harbour.visit('1', '1');
    pass(50 * DAY);
    await harbour.visit('1', '1');
    pass(90 * DAY);
    expect(await harbour.recall('1')).not.toBeNull();
    pass(1);
    expect(await harbour.recall('1')).toBeNull();
    await vi.waitFor(async () => expect(await stored()).toEqual([]));
  });

  it('is looked at when they are counted, and when another is noted after a start', async () => {
    await harbour.visit('1', '1');
    pass(90 * DAY + 1);
    await new ThreadMemories().note(HOST, '2', { fold: ['2'] }, Date.now());
    expect(await storedKeys()).toEqual([`${HOST}/2`]);
    pass(90 * DAY + 1);
    expect(await harbour.memories.summary()).toEqual({ threads: 0, bytes: 0 });
    expect(await stored()).toEqual([]);
  });

  it('once over is over: the next visit is the first', async () => {
    await harbour.visit('1', '1');
    pass(90 * DAY + 1);
    await harbour.visit('1', '1', '2');
    expect(await harbour.recall('1')).toMatchObject({
      visit: { before: [], now: ['1', '2'], endedAt: null },
    });
  });

  it('begins anew when a clock has gone back', async () => {
    await harbour.visit('1', '1');
    pass(-100 * DAY);
    expect(await harbour.memories.summary()).toMatchObject({ threads: 1 });
    expect((await stored())[0]).toMatchObject({
      usedAt: Date.now(),
      memory: { visit: { at: Date.now() } },
    });
    pass(90 * DAY + 1);
    expect(await harbour.memories.summary()).toMatchObject({ threads: 0 });
  });
});
