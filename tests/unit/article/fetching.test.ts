import { afterEach, describe, expect, it, vi } from 'vitest';
import { ADDRESS, answer, failureOf, HTML, reading, TYPE } from './fetched-page.ts';
import { endless } from './streams.ts';

const MEGABYTE = 1_000_000;

afterEach(() => vi.restoreAllMocks());

describe('L5: the page of an article', () => {
  it('is fetched without cookies, referrer and cache', async () => {
    const { page, fetch } = reading(async () => answer(HTML));
    await expect(page).resolves.toEqual({ ok: true, url: ADDRESS, html: HTML });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      ADDRESS,
      expect.objectContaining({
        method: 'GET',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'follow',
      }),
    );
  });

  it('is where redirects ended, without fragment', async () => {
    const url = 'https://www.paper.example/story/1#top';
    const { page } = reading(async () => answer(HTML, { url }));
    await expect(page).resolves.toMatchObject({ url: 'https://www.paper.example/story/1' });
  });

  it('is waited for no longer than 15 s', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await reading(async () => answer(HTML)).page;
    expect(timeout).toHaveBeenCalledExactlyOnceWith(15_000);
  });

  it.each(['text/html', 'TEXT/HTML; charset=utf-8', 'application/xhtml+xml'])(
    'may be %s',
    async (type) => {
      const { page } = reading(async () => answer(HTML, { headers: { 'Content-Type': type } }));
      await expect(page).resolves.toMatchObject({ ok: true });
    },
  );

  it.each(['application/pdf', 'image/png', 'text/plain', 'application/json', 'text/htmlx', ''])(
    'is none if it is “%s”, and then is not even downloaded',
    async (type) => {
      const { body, isEnded } = endless(1000);
      const { page } = reading(async () => answer(body, { headers: { 'Content-Type': type } }));
      expect(await failureOf(page)).toBe('not-a-page');
      expect(isEnded()).toBe(true);
    },
  );

  it('is looked at where the server does not say what it is', async () => {
    const untyped = (text: string) =>
      reading(async () => answer(new TextEncoder().encode(text), { headers: {} })).page;
    await expect(untyped(` \n${HTML}`)).resolves.toMatchObject({ ok: true });
    expect(await failureOf(untyped('%PDF-1.7'))).toBe('not-a-page');
    expect(await failureOf(untyped(''))).toBe('not-a-page');
  });
});

describe('L5: how much has come', () => {
  it('is told, with how much there will be', async () => {
    const headers = { ...TYPE, 'Content-Length': String(HTML.length) };
    const { page, onProgress } = reading(async () => answer(HTML, { headers }));
    await page;
    expect(onProgress).toHaveBeenLastCalledWith(HTML.length, HTML.length);
  });

  it('or without it, where that is counted as packed', async () => {
    const headers = { ...TYPE, 'Content-Length': '9', 'Content-Encoding': 'gzip' };
    const { page, onProgress } = reading(async () => answer(HTML, { headers }));
    await page;
    expect(onProgress).toHaveBeenLastCalledWith(HTML.length, null);
  });
});

describe('L5: 5 MB, and no more', () => {
  it('a page that goes on and on is ended there', async () => {
    const { body, sent, isEnded } = endless(MEGABYTE);
    const { page } = reading(async () => answer(body));
    expect(await failureOf(page)).toBe('too-large');
    expect(isEnded()).toBe(true);
    expect(sent()).toBeLessThanOrEqual(7 * MEGABYTE);
  });

  it('one that says that it is larger is not begun', async () => {
    const { body, sent } = endless(MEGABYTE);
    const headers = { ...TYPE, 'Content-Length': String(50 * MEGABYTE) };
    const { page, onProgress } = reading(async () => answer(body, { headers }));
    expect(await failureOf(page)).toBe('too-large');
    expect(onProgress).not.toHaveBeenCalled();
    expect(sent()).toBeLessThanOrEqual(MEGABYTE);
  });

  it('one that says it is small is counted all the same', async () => {
    const headers = { ...TYPE, 'Content-Length': '10', 'Content-Encoding': 'gzip' };
    const { page } = reading(async () => answer(endless(MEGABYTE).body, { headers }));
    expect(await failureOf(page)).toBe('too-large');
  });

  it('5 MB themselves are read', async () => {
    const { page } = reading(async () => answer(new Uint8Array(5 * MEGABYTE).fill(0x3c)));
    await expect(page).resolves.toMatchObject({ ok: true });
  });
});

describe('L5: a site that does not give the page', () => {
  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'refused'],
    [402, 'refused'],
    [403, 'refused'],
    [451, 'refused'],
    [429, 'busy'],
    [500, 'busy'],
    [503, 'busy'],
    [400, 'refused'],
    [405, 'refused'],
    [406, 'refused'],
    [418, 'refused'],
    [499, 'refused'],
    [304, 'unreachable'],
  ])('%i: %s', async (status, failure) => {
    const { page } = reading(async () => answer(null, { status }));
    await expect(page).resolves.toEqual({ ok: false, failure, forwardsTo: null });
  });

  it('one that breaks off is unreachable, and not asked again', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(9)),
      pull: () => Promise.reject(new TypeError('network error')),
    });
    const { page, fetch } = reading(async () => answer(body));
    expect(await failureOf(page)).toBe('unreachable');
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
