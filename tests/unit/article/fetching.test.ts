import { afterEach, describe, expect, it, vi } from 'vitest';
import { articleTarget, isWithin } from '../../../utils/article/article-address.ts';
import { fetchPage, type PageFetching } from '../../../utils/article/fetching.ts';
import { endless } from './streams.ts';

const HOME = 'harbour.example';
const ADDRESS = 'https://paper.example/story';
const HTML = '<!doctype html><p>Boats are late.</p>';
const TYPE = { 'Content-Type': 'text/html; charset=utf-8' };
const MEGABYTE = 1_000_000;

const target = articleTarget(ADDRESS, HOME);
if (target.kind !== 'fetch') throw new Error('The address of the tests is one that is fetched.');

afterEach(() => vi.restoreAllMocks());

/** An answer as a browser gives it: with the address where it came from, which nobody else can set. */
function answer(
  body: BodyInit | null,
  { url = ADDRESS, type = 'basic', ...init }: ResponseInit & { url?: string; type?: string } = {},
): Response {
  const response = new Response(body, { headers: TYPE, ...init });
  return Object.defineProperties(response, { url: { value: url }, type: { value: type } });
}

/** A page that has sent a little and is silent from then on. */
const stalled = () =>
  new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(9)) });

const never = () => new Promise<Response>(() => {});
const broken = () => Promise.reject(new TypeError('Failed to fetch'));

function reading(fetch: PageFetching['fetch'], changed: Partial<PageFetching> = {}) {
  const all: PageFetching = {
    fetch: vi.fn(fetch),
    signal: new AbortController().signal,
    onProgress: vi.fn(),
    isAllowed: async () => true,
    isWithin: (url) => isWithin(url, { pattern: '*://*.paper.example/*' }, HOME),
    ...changed,
  };
  return { ...all, page: fetchPage({ url: ADDRESS }, all) };
}

/** The 15 s, when they are over. */
function timeOut(): () => void {
  const patience = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  return () => patience.abort(new DOMException('Timed out', 'TimeoutError'));
}

const failureOf = async (page: ReturnType<typeof fetchPage>) => {
  const got = await page;
  return got.ok ? null : got.failure;
};

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

describe('L5: a link that forwards', () => {
  it.each([
    ['https://other.example/b#c', 'forwards', 'https://other.example/b'],
    ['http://paper.example/story', 'not-https', null],
    ['https://192.168.1.1/admin', 'private-address', null],
    ['https://router.local/', 'private-address', null],
  ])('to %s: %s', async (url, failure, forwardsTo) => {
    const { body, isEnded } = endless(1000);
    const { page } = reading(async () => answer(body, { url }));
    await expect(page).resolves.toEqual({ ok: false, failure, forwardsTo });
    expect(isEnded()).toBe(true);
  });

  it('to where nothing was allowed: the browser only says that it forwards', async () => {
    const { page, fetch } = reading((_url, init) =>
      init?.redirect === 'manual'
        ? Promise.resolve(answer(null, { type: 'opaqueredirect' }))
        : broken(),
    );
    await expect(page).resolves.toEqual({ ok: false, failure: 'forwards', forwardsTo: null });
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(fetch).toHaveBeenLastCalledWith(
      ADDRESS,
      expect.objectContaining({ credentials: 'omit', signal: expect.toSatisfy(isAborted) }),
    );
  });

  const isAborted = ({ aborted }: AbortSignal) => aborted;

  it('is not what ails a site that cannot be reached', async () => {
    expect(await failureOf(reading(broken).page)).toBe('unreachable');
    const { page } = reading((_url, init) =>
      init?.redirect === 'manual' ? Promise.resolve(answer(HTML)) : broken(),
    );
    expect(await failureOf(page)).toBe('unreachable');
  });

  it('is not asked for where the permission has gone meanwhile', async () => {
    const { page, fetch } = reading(broken, { isAllowed: async () => false });
    expect(await failureOf(page)).toBe('not-granted');
    expect(fetch).toHaveBeenCalledTimes(1);
    const isAllowed = () => Promise.reject(new Error('No such API'));
    expect(await failureOf(reading(broken, { isAllowed }).page)).toBe('not-granted');
  });
});

describe('L5: waiting ends', () => {
  it.each([
    ['a server that is silent', () => never()],
    ['one that falls silent half-way', async () => answer(stalled())],
    [
      'one of which nobody can say whether it forwards',
      (_url: unknown, init?: RequestInit) => (init?.redirect === 'manual' ? never() : broken()),
    ],
  ] as const)('%s: after the time', async (_name, fetch) => {
    const over = timeOut();
    const { page } = reading(abortable(fetch));
    await settle();
    over();
    expect(await failureOf(page)).toBe('timeout');
  });

  it.each([
    ['before an answer', () => never()],
    ['half-way', async () => answer(stalled())],
    ['of an endless page', async () => answer(slow())],
  ] as const)('when the reader gives up %s', async (_name, fetch) => {
    const giving = new AbortController();
    const { page } = reading(abortable(fetch), { signal: giving.signal });
    await settle();
    giving.abort();
    await expect(page).resolves.toEqual({ ok: false, failure: 'interrupted', forwardsTo: null });
  });

  it('at once where the reader has given up already', async () => {
    const { page } = reading(
      abortable(() => never()),
      { signal: AbortSignal.abort() },
    );
    expect(await failureOf(page)).toBe('interrupted');
  });

  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

  const slow = () =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await settle();
        controller.enqueue(new Uint8Array(9));
      },
    });

  /** What a browser's `fetch` does with a signal while there is no answer. */
  function abortable(fetch: PageFetching['fetch']): PageFetching['fetch'] {
    return (url, init) => {
      const { signal } = init ?? {};
      const ended = new Promise<never>((_resolve, reject) => {
        if (signal?.aborted) reject(signal.reason);
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
      return Promise.race([fetch(url, init), ended]);
    };
  }
});
