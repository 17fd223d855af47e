import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptArticles } from '../../../utils/storage/kept-articles.ts';
import {
  LARGEST_COPY_BYTES,
  MOST_ARTICLES,
  MOST_BYTES,
} from '../../../utils/storage/kept-limits.ts';
import { addressOf, article, eachInNewStorage, openElsewhere, pass, refuse } from './storage.ts';
import { byName, html, stored } from './stored-copies.ts';

let kept: KeptArticles;
eachInNewStorage(() => {
  kept = new KeptArticles();
});
const { keep, names } = byName(() => kept);

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
