import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_WAIT_MS } from '../../../utils/storage/database.ts';
import { MIGRATIONS } from '../../../utils/storage/database-schema.ts';
import { KeptArticles } from '../../../utils/storage/kept-articles.ts';
import { bytesOf } from '../../../utils/storage/kept-entry.ts';
import {
  LARGEST_COPY_BYTES,
  MOST_ARTICLES,
  MOST_BYTES,
} from '../../../utils/storage/kept-limits.ts';
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

let kept: KeptArticles;

beforeEach(() => {
  prepareStorage();
  kept = new KeptArticles();
});

afterEach(restoreStorage);

const keep = (name: string, changes = {}) => kept.keep(addressOf(name), article(name, changes));
const names = async () => (await kept.list())?.map(({ title }) => title.replace('On ', ''));
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);
/** A text that takes so many bytes. */
const html = (bytes: number) => 'a'.repeat(bytes);

/** Changes what is stored behind the back of those who keep it. */
async function tamper(store: 'articles' | 'texts', value: unknown, key?: string): Promise<void> {
  const database = await openElsewhere();
  await database.put(store, value, key);
  database.close();
}

async function stored(store: 'articles' | 'texts'): Promise<IDBValidKey[]> {
  const database = await openElsewhere();
  const keys = await database.getAllKeys(store);
  database.close();
  return keys;
}

const refuse = (name: string) => () => {
  throw browserError(name);
};

describe('an article that is kept', () => {
  it('is found as it was, and by nobody before', async () => {
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await keep('tides')).toBe(true);
    expect(await kept.find(addressOf('tides'))).toEqual(article('tides'));
    expect(await new KeptArticles().find(addressOf('tides'))).toEqual(article('tides'));
  });

  it.each([
    ['as it was asked for', 'https://short.example/t'],
    ['with a fragment', 'https://short.example/t#:~:text=words'],
    ['by http', 'http://short.example/t'],
    ['as it was in the end', 'https://reef.example/tides'],
    ['as it was in the end, with a fragment', 'https://reef.example/tides#second'],
  ])('is found by its address %s', async (_case, address) => {
    await kept.keep('https://short.example/t#first', article('tides'));
    expect(await kept.find(address)).toEqual(article('tides'));
  });

  it.each([
    'https://reef.example/tides?page=2',
    'https://reef.example/Tides',
    'https://reef.example:8443/tides',
    'ftp://reef.example/tides',
    'no address',
    '',
  ])('is not found by %j', async (address) => {
    await keep('tides');
    expect(await kept.find(address)).toBeNull();
  });

  it.each([
    'no address',
    'javascript:alert(1)',
    'data:text/html,words',
    `https://reef.example/${'a'.repeat(8_192)}`,
  ])('has an address of the web: not %.40s', async (address) => {
    expect(await kept.keep(address, article('tides'))).toBe(false);
    expect(await names()).toEqual([]);
  });

  it('is replaced by a newer copy', async () => {
    await keep('tides');
    await keep('tides', { html: '<p>New words</p>' });
    expect((await kept.find(addressOf('tides')))?.html).toBe('<p>New words</p>');
    expect(await names()).toEqual(['tides']);
  });

  it('stands in the list, the latest first, with what it takes', async () => {
    await keep('tides');
    pass(1_000);
    await keep('currents', { fetchedAt: Date.now(), html: '<p>ö</p>', site: null });
    const list = await kept.list();
    expect(list?.map(({ title }) => title)).toEqual(['On currents', 'On tides']);
    expect(list?.[0]).toEqual({
      address: addressOf('currents'),
      url: addressOf('currents'),
      title: 'On currents',
      site: null,
      bytes: expect.any(Number),
      fetchedAt: NOW + 1_000,
    });
    const { html: text, ...rest } = article('currents', {
      fetchedAt: NOW + 1_000,
      html: '<p>ö</p>',
      site: null,
    });
    expect(list?.[0]?.bytes).toBe(
      Buffer.byteLength(text) + Buffer.byteLength(JSON.stringify(rest)),
    );
    expect(bytesOf(list ?? [])).toBeGreaterThan(300);
  });

  it('can be removed, its text with it', async () => {
    await keep('tides');
    await keep('currents');
    expect(await kept.remove(addressOf('tides'))).toBe(true);
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await stored('texts')).toEqual([addressOf('currents')]);
    expect(await kept.remove(addressOf('tides'))).toBe(true);
  });

  it('goes with all others', async () => {
    await keep('tides');
    await keep('currents');
    expect(await kept.clear()).toBe(true);
    expect(await names()).toEqual([]);
    expect(await stored('texts')).toEqual([]);
  });

  it('is kept when two are at once', async () => {
    const both = Array.from({ length: 10 }, (_, at) => keep(`tides${at % 5}`));
    expect(await Promise.all(both)).toEqual(Array(10).fill(true));
    expect((await names())?.toSorted()).toEqual(['tides0', 'tides1', 'tides2', 'tides3', 'tides4']);
  });
});

describe('the age of a copy', () => {
  it('is 30 days at most', async () => {
    await keep('tides');
    pass(30 * DAY);
    expect(await kept.find(addressOf('tides'))).not.toBeNull();
    pass(1);
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await stored('texts')).toEqual([]);
  });

  it('is looked at in the list', async () => {
    await keep('tides');
    pass(30 * DAY + 1);
    expect(await names()).toEqual([]);
    expect(await stored('texts')).toEqual([]);
  });

  it('is looked at whenever another is kept', async () => {
    await keep('tides');
    pass(30 * DAY + 1);
    await keep('currents', { fetchedAt: Date.now() });
    expect(await stored('texts')).toEqual([addressOf('currents')]);
  });

  it('begins when its page was fetched', async () => {
    expect(await keep('tides', { fetchedAt: NOW - 31 * DAY })).toBe(false);
  });

  it('of the future begins now, for a clock that was wrong', async () => {
    await keep('tides', { fetchedAt: NOW + 400 * DAY });
    expect((await kept.find(addressOf('tides')))?.fetchedAt).toBe(NOW);
  });

  it.each([
    ['listed', async () => void (await kept.list())],
    ['opened', async () => void (await kept.find(addressOf('tides')))],
    ['kept beside another', async () => void (await keep('currents'))],
  ])('begins anew when it is %s and the clock has gone back', async (_case, look) => {
    await keep('tides');
    pass(-100 * DAY);
    expect((await kept.find(addressOf('tides'), true))?.fetchedAt).toBe(NOW - 100 * DAY);
    await look();
    pass(30 * DAY + 1);
    expect(await names()).toEqual([]);
  });
});

describe('the room that there is', () => {
  const TENTH = MOST_BYTES / 10 - 1_000;

  it('has no place for one that is very large, and leaves the one that was there', async () => {
    await keep('tides');
    expect(await keep('tides', { html: html(LARGEST_COPY_BYTES) })).toBe(false);
    expect(await kept.find(addressOf('tides'))).toEqual(article('tides'));
  });

  it('counts bytes, not letters', async () => {
    expect(await keep('tides', { html: 'ö'.repeat(LARGEST_COPY_BYTES / 2) })).toBe(false);
  });

  it('is made by those that were not opened for longest', async () => {
    for (let at = 0; at < 10; at += 1) {
      await keep(`tides${at}`, { html: html(TENTH) });
      pass(1_000);
    }
    await kept.find(addressOf('tides0'));
    pass(1_000);
    await keep('currents', { html: html(TENTH) });
    const left = await names();
    expect(left).toHaveLength(10);
    expect(left).toContain('tides0');
    expect(left).not.toContain('tides1');
    expect(await stored('texts')).toHaveLength(10);
  });

  it('is not made by what somebody opens in a private window: that is not written down', async () => {
    await keep('tides');
    const [before] = await readAll();
    pass(1_000);
    await kept.find(addressOf('tides'), true);
    expect(await readAll()).toEqual([before]);
    await kept.find(addressOf('tides'));
    expect(await readAll()).not.toEqual([before]);
  });

  async function readAll(): Promise<unknown[]> {
    const database = await openElsewhere();
    const records = await database.getAll('articles');
    database.close();
    return records;
  }

  it(`is for ${MOST_ARTICLES} articles`, async () => {
    for (let at = 0; at <= MOST_ARTICLES; at += 1) {
      await keep(`tides${at}`);
      pass(1);
    }
    const left = await names();
    expect(left).toHaveLength(MOST_ARTICLES);
    expect(left).not.toContain('tides0');
  });
});

describe('a full disk', () => {
  beforeEach(async () => {
    for (let at = 0; at < 4; at += 1) {
      await keep(`tides${at}`);
      pass(1_000);
    }
  });

  it('takes the new one where half of the others make room', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(refuse('QuotaExceededError'));
    expect(await keep('currents')).toBe(true);
    expect((await names())?.toSorted()).toEqual(['currents', 'tides2', 'tides3']);
  });

  it('takes it not where that is not enough, and the thread hears nothing of it', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse('QuotaExceededError'));
    expect(await keep('currents')).toBe(false);
    expect((await names())?.toSorted()).toEqual(['tides2', 'tides3']);
  });

  it('still opens what is kept', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse('QuotaExceededError'));
    expect(await kept.find(addressOf('tides1'))).toEqual(article('tides1'));
  });
});

describe('what is no copy', () => {
  const RECORD = { address: addressOf('tides'), copy: article('tides'), bytes: 10, usedAt: NOW };

  it.each<[string, unknown]>([
    ['has no copy', { address: addressOf('tides') }],
    ['has another’s shape', { ...RECORD, copy: { ...article('tides'), title: 4 } }],
    ['has no address of its own', { ...RECORD, copy: { ...article('tides'), url: null } }],
    ['was used at no time', { ...RECORD, usedAt: Number.NaN }],
    ['takes less than nothing', { ...RECORD, bytes: -1 }],
    ['has a title as long as a book', { ...RECORD, copy: article('tides', { title: html(501) }) }],
  ])('is removed: what %s', async (_case, record) => {
    await keep('currents');
    await tamper('articles', record);
    await tamper('texts', '<p>Words</p>', addressOf('tides'));
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await stored('texts')).toEqual([addressOf('currents')]);
    await tamper('articles', record);
    expect(await names()).toEqual(['currents']);
    expect(await stored('articles')).toEqual([addressOf('currents')]);
  });

  it.each<[string, unknown]>([
    ['no text', 7],
    ['a text that is no text', { html: '<p>Words</p>' }],
    ['a text without end', html(5_000_001)],
  ])('is removed: what has %s', async (_case, text) => {
    await keep('tides');
    await tamper('texts', text, addressOf('tides'));
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await stored('articles')).toEqual([]);
  });

  it('is removed where its text is gone', async () => {
    await keep('tides');
    const database = await openElsewhere();
    await database.clear('texts');
    database.close();
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await names()).toEqual([]);
  });

  it('takes no other with it', async () => {
    await keep('tides');
    await tamper('articles', { address: 4, copy: 'x' });
    expect(await names()).toEqual(['tides']);
    expect(await stored('articles')).toEqual([addressOf('tides')]);
  });
});

describe('a database that fails', () => {
  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])(
    'keeps and finds nothing, and throws nothing: %s',
    async (name) => {
      vi.spyOn(indexedDB, 'open').mockImplementation(refuse(name));
      await nothingWorks();
    },
  );

  it.each(['get', 'put', 'getAll', 'getAllKeys', 'delete', 'clear'] as const)(
    'at “%s” throws nothing',
    async (method) => {
      await keep('tides');
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(refuse('DataError'));
      await Promise.all([
        keep('currents'),
        kept.find(addressOf('tides')),
        kept.list(),
        kept.remove(addressOf('tides')),
        kept.clear(),
      ]);
    },
  );

  it('half-way leaves what was there', async () => {
    await keep('tides');
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementationOnce(refuse('DataError'));
    expect(await keep('tides', { html: '<p>New</p>' })).toBe(false);
    expect(await kept.find(addressOf('tides'))).toEqual(article('tides'));
  });

  it('and never answers keeps nobody waiting for long', async () => {
    stopTheClock();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const finding = kept.find(addressOf('tides'));
    vi.advanceTimersByTime(LONGEST_WAIT_MS);
    expect(await finding).toBeNull();
    await nothingWorks();
  });

  it('is another’s of a later version, whose copies stay', async () => {
    await keep('tides');
    (await openElsewhere(MIGRATIONS.length + 1)).close();
    await nothingWorks();
    expect(await stored('texts')).toEqual([addressOf('tides')]);
  });

  it('while an article is found does not bring back what was removed', async () => {
    await keep('tides');
    await kept.find(addressOf('tides'));
    await kept.remove(addressOf('tides'));
    expect(await stored('articles')).toEqual([]);
    await Promise.all([keep('tides'), kept.find(addressOf('tides')), kept.clear()]);
    expect(await names()).toEqual([]);
  });

  it('is opened once for all that ask', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    await Promise.all([keep('tides'), kept.list(), kept.find(addressOf('tides'))]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  async function nothingWorks(): Promise<void> {
    expect(await keep('tides')).toBe(false);
    expect(await kept.find(addressOf('tides'))).toBeNull();
    expect(await kept.list()).toBeNull();
    expect(await kept.remove(addressOf('tides'))).toBe(false);
    expect(await kept.clear()).toBe(false);
  }
});

it('what is listed is read without its text', async () => {
  await keep('tides');
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  await kept.list();
  expect(read.mock.contexts).toMatchObject([{ name: 'articles' }]);
  expect(get).not.toHaveBeenCalled();
});
