import { describe, expect, it, vi } from 'vitest';
import { LONGEST_WAIT_MS } from '../../../utils/storage/database.ts';
import { MIGRATIONS } from '../../../utils/storage/database-schema.ts';
import { KeptArticles } from '../../../utils/storage/kept-articles.ts';
import {
  addressOf,
  article,
  eachInNewStorage,
  NOW,
  openElsewhere,
  REFUSALS,
  refuse,
  STORE_CALLS,
  stopTheClock,
} from './storage.ts';
import { byName, html, stored, tamper } from './stored-copies.ts';

let kept: KeptArticles;
eachInNewStorage(() => {
  kept = new KeptArticles();
});
const { keep, names } = byName(() => kept);

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
  it.each(REFUSALS)('keeps and finds nothing, and throws nothing: %s', async (name) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse(name));
    await nothingWorks();
  });

  it.each(STORE_CALLS)('at “%s” throws nothing', async (method) => {
    await keep('tides');
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(refuse('DataError'));
    await Promise.all([
      keep('currents'),
      kept.find(addressOf('tides')),
      kept.list(),
      kept.remove(addressOf('tides')),
      kept.clear(),
    ]);
  });

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
