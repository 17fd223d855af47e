import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentWish, forgetWish, noteWish } from '../../../../utils/browser/sites/article-wish.ts';

const SITE = 'reef.example';
const PATTERN = '*://*.reef.example/*';
const NOW = Date.UTC(2026, 2, 1, 12);
const MINUTE_MS = 60_000;

let clock: number;

beforeEach(() => {
  fakeBrowser.reset();
  clock = NOW;
  vi.spyOn(Date, 'now').mockImplementation(() => clock);
});

describe('the site of an article that somebody wishes to read (L5)', () => {
  it('is none at first', async () => {
    expect(await currentWish()).toBeNull();
  });

  it('is known to the popup', async () => {
    await noteWish(SITE, PATTERN);
    expect(await currentWish()).toEqual({ site: SITE, pattern: PATTERN, wishedAt: NOW });
  });

  it('is the one of the last wish', async () => {
    await noteWish('bay.example', '*://*.bay.example/*');
    await noteWish(SITE, PATTERN);
    expect(await currentWish()).toMatchObject({ site: SITE });
  });

  it('is forgotten when it was answered', async () => {
    await noteWish(SITE, PATTERN);
    await forgetWish();
    expect(await currentWish()).toBeNull();
  });

  it('is written down nowhere but in the session', async () => {
    await noteWish(SITE, PATTERN);
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await browser.storage.sync.get(null)).toEqual({});
  });
});

describe('a wish', () => {
  beforeEach(() => noteWish(SITE, PATTERN));

  it.each([
    ['just now', 0, true],
    ['almost ten minutes ago', 10 * MINUTE_MS - 1, true],
    ['ten minutes ago', 10 * MINUTE_MS, false],
    ['yesterday', 24 * 60 * MINUTE_MS, false],
    ['in the future: the clock has gone back', -1, false],
  ])('of %s', async (_when, passed, stands) => {
    clock = NOW + passed;
    expect((await currentWish()) !== null).toBe(stands);
  });
});

describe('what else may be stored under its name', () => {
  const GOOD = { site: SITE, pattern: PATTERN, wishedAt: NOW };

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a word', SITE],
    ['no site', { pattern: PATTERN, wishedAt: NOW }],
    ['no pattern', { site: SITE, wishedAt: NOW }],
    ['several patterns', { ...GOOD, pattern: [PATTERN] }],
    ['no time', { site: SITE, pattern: PATTERN }],
    ['a time that is none', { ...GOOD, wishedAt: 'now' }],
    ['a name without an end', { ...GOOD, site: 'x'.repeat(301) }],
    ['a pattern without an end', { ...GOOD, pattern: 'x'.repeat(301) }],
  ])('is no wish: %s', async (_what, stored) => {
    await browser.storage.session.set({ 'article-wish': stored });
    expect(await currentWish()).toBeNull();
  });
});

describe('a browser whose storage fails', () => {
  beforeEach(() => noteWish(SITE, PATTERN));

  it('knows of no wish', async () => {
    vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('gone'));
    expect(await currentWish()).toBeNull();
  });

  it('forgets none, and says nothing', async () => {
    vi.spyOn(browser.storage.session, 'remove').mockRejectedValue(new Error('gone'));
    await expect(forgetWish()).resolves.toBeUndefined();
  });

  it('says so where none can be noted: nothing may be promised then', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('full'));
    await expect(noteWish(SITE, PATTERN)).rejects.toThrow('full');
  });
});
