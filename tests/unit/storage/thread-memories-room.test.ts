import { describe, expect, it, vi } from 'vitest';
import { MOST_THREADS, MOST_THREADS_BYTES } from '../../../utils/storage/thread-limits.ts';
import { eachInNewStorage, pass, refuse } from './storage.ts';
import { HOST, SiteMemories, stored, storedKeys } from './stored-threads.ts';

const MINUTE = 60_000;

let harbour: SiteMemories;
eachInNewStorage(() => {
  harbour = new SiteMemories();
});

describe('the room that there is', () => {
  it(`is for ${MOST_THREADS} threads: those visited longest ago go first`, async () => {
    for (let at = 0; at < MOST_THREADS; at += 1) await harbour.note(`${at}`, { fold: ['1'] });
    pass(MINUTE);
    await harbour.visit('0', '1');
    await harbour.visit('new', '1');
    const keys = await storedKeys();
    expect(keys).toHaveLength(MOST_THREADS);
    expect(keys).toEqual(expect.arrayContaining([`${HOST}/0`, `${HOST}/new`]));
    expect(await harbour.memories.summary()).toMatchObject({ threads: MOST_THREADS });
  });

  it('is so many bytes, also where threads grow that are known already', async () => {
    const long = Array.from({ length: 5_000 }, (_, at) => `${at}`.padStart(64, '0'));
    const count = Math.ceil(MOST_THREADS_BYTES / 330_000);
    for (let at = 0; at < count; at += 1) {
      await harbour.visit(`${at}`, `${at}`);
      pass(1_000);
    }
    for (let at = 0; at < count; at += 1) {
      await harbour.visit(`${at}`, ...long);
      pass(1_000);
    }
    const taken = (await stored()).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(taken).toBeLessThanOrEqual(MOST_THREADS_BYTES);
    expect(taken).toBeGreaterThan(MOST_THREADS_BYTES * 0.9);
    expect(await storedKeys()).not.toContain(`${HOST}/0`);
  });

  it('is not looked for at every note: that would read all that is remembered', async () => {
    await harbour.visit('1', '1');
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    for (let at = 2; at < 20; at += 1) {
      await harbour.visit(`${at}`, '1');
      await harbour.visit('1', `${at}`);
    }
    expect(all).not.toHaveBeenCalled();
  });
});

describe('a full disk', () => {
  it('takes nothing more, and nothing that is remembered goes for it', async () => {
    await harbour.visit('1', '1');
    await harbour.visit('2', '2');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse('QuotaExceededError'));
    expect(await harbour.visit('1', '1', '3')).toBe(false);
    expect(await harbour.visit('3', '3')).toBe(false);
    expect(await harbour.shownIn('1')).toEqual(['1']);
    expect(await storedKeys()).toEqual([`${HOST}/1`, `${HOST}/2`]);
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    expect(await harbour.visit('1', '1', '3')).toBe(true);
    expect(await harbour.memories.summary()).toMatchObject({ threads: 2 });
  });
});
