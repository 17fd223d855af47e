/** A page at its site, as a browser’s `fetch` answers, and the fetching of it. */
import { vi } from 'vitest';
import { articleTarget, isWithin } from '../../../utils/article/article-address.ts';
import { fetchPage, type PageFetching } from '../../../utils/article/fetching.ts';

const HOME = 'harbour.example';
export const ADDRESS = 'https://paper.example/story';
export const HTML = '<!doctype html><p>Boats are late.</p>';
export const TYPE = { 'Content-Type': 'text/html; charset=utf-8' };

const target = articleTarget(ADDRESS, HOME);
if (target.kind !== 'fetch') throw new Error('The address of the tests is one that is fetched.');

/** An answer as a browser gives it: with the address where it came from, which nobody else can set. */
export function answer(
  body: BodyInit | null,
  { url = ADDRESS, type = 'basic', ...init }: ResponseInit & { url?: string; type?: string } = {},
): Response {
  const response = new Response(body, { headers: TYPE, ...init });
  return Object.defineProperties(response, { url: { value: url }, type: { value: type } });
}

export const broken = () => Promise.reject(new TypeError('Failed to fetch'));

export function reading(fetch: PageFetching['fetch'], changed: Partial<PageFetching> = {}) {
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

export const failureOf = async (page: ReturnType<typeof fetchPage>) => {
  const got = await page;
  return got.ok ? null : got.failure;
};
