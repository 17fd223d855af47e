import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPicture } from '../../../utils/article/picture-fetching.ts';
import { broken, endless } from './streams.ts';

const EBB = 'https://reef.example/ebb.png';
const MEGABYTE = 1_000_000;
const BYTES = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

afterEach(() => vi.restoreAllMocks());

const isWithin = (url: string) => url.startsWith('https://reef.example/');

/** An answer as a browser gives it: with the address where it came from. */
function answer(
  body: BodyInit | null,
  type: string | null = 'image/png',
  { url = EBB, status = 200 }: { url?: string; status?: number } = {},
): Response {
  const headers = type === null ? {} : { 'Content-Type': type };
  const response = new Response(body, { status, headers });
  return Object.defineProperty(response, 'url', { value: url });
}

const fetched = (request: typeof fetch, within = isWithin) => fetchPicture(EBB, request, within);

describe('a picture of an article that comes by the background (L5)', () => {
  it('is fetched without cookies, referrer and cache, and from nowhere else', async () => {
    const request = vi.fn<typeof fetch>(async () => answer(BYTES));
    expect(await fetched(request)).toEqual({ type: 'image/png', bytes: BYTES });
    expect(request).toHaveBeenCalledExactlyOnceWith(
      EBB,
      expect.objectContaining({
        method: 'GET',
        mode: 'same-origin',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        headers: { Accept: 'image/*' },
      }),
    );
  });

  it.each([
    ['image/png', 'image/png'],
    ['image/jpeg', 'image/jpeg'],
    ['image/gif', 'image/gif'],
    ['image/webp', 'image/webp'],
    ['image/avif', 'image/avif'],
    ['image/svg+xml', 'image/svg+xml'],
    ['IMAGE/PNG', 'image/png'],
    [' image/svg+xml ; charset=utf-8', 'image/svg+xml'],
  ])('may be “%s”', async (type, expected) => {
    expect(await fetched(async () => answer(BYTES, type))).toMatchObject({ type: expected });
  });

  it.each([
    'text/html',
    'image/tiff',
    'image/pngx',
    'ximage/png',
    'image/png, text/html',
    'text/html; image/png',
    'image/svg xml',
    'image/*',
    'image/',
    'application/pdf',
    '',
    null,
  ])('is none if it is %j, and then is not even downloaded', async (type) => {
    const { body, isEnded, sent } = endless(1_000);
    expect(await fetched(async () => answer(body, type))).toBeNull();
    expect(isEnded()).toBe(true);
    expect(sent()).toBeLessThanOrEqual(1_000);
  });
});

describe('a picture that is not to be had', () => {
  it.each([404, 403, 429, 500, 503])('%d', async (status) => {
    const { body, isEnded } = endless(1_000);
    expect(await fetched(async () => answer(body, 'image/png', { status }))).toBeNull();
    expect(isEnded()).toBe(true);
  });

  it('is none where the link forwards to what was not allowed: that is not read', async () => {
    const { body, isEnded } = endless(1_000);
    const url = 'https://bay.example/ebb.png';
    expect(await fetched(async () => answer(body, 'image/png', { url }))).toBeNull();
    expect(isEnded()).toBe(true);
  });

  it('is there where the link forwards to what was', async () => {
    const url = 'https://reef.example/2026/ebb.png';
    expect(await fetched(async () => answer(BYTES, 'image/png', { url }))).not.toBeNull();
  });

  it('is none where it goes on for more than 5 MB: the rest is not downloaded', async () => {
    const { body, isEnded, sent } = endless(MEGABYTE);
    expect(await fetched(async () => answer(body))).toBeNull();
    expect(isEnded()).toBe(true);
    expect(sent()).toBeLessThanOrEqual(7 * MEGABYTE);
  });

  it.each<[string, typeof fetch]>([
    ['the site cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'the browser throws at once',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ['it breaks off half-way', async () => answer(broken())],
  ])('is none, and nothing is thrown, where %s', async (_why, request) => {
    await expect(fetched(request)).resolves.toBeNull();
  });

  it('is none, and nothing is thrown, where nobody can say whether it was allowed', async () => {
    const within = () => {
      throw new TypeError('Invalid URL');
    };
    await expect(fetched(async () => answer(BYTES), within)).resolves.toBeNull();
  });

  it('is waited for no longer than 15 s: half of one is none', async () => {
    const patience = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
    const stalled = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(BYTES),
    });
    const picture = fetched(async () => answer(stalled));
    await new Promise((done) => setTimeout(done, 5));
    patience.abort(new DOMException('Timed out', 'TimeoutError'));
    expect(await picture).toBeNull();
    expect(timeout).toHaveBeenCalledExactlyOnceWith(15_000);
  });
});
