import type { ArticleTarget } from './article-address.ts';
import type { ArticleFailure } from './article-failure.ts';
import { ANONYMOUS, readBytes } from './bounded-download.ts';
import { decodePage } from './charset.ts';
import { isPrivateHost } from './private-address.ts';

/** For everything, from the click to the last byte: who waits longer opens the page (issue 14). */
const PATIENCE_MS = 15_000;
/** As it is after unpacking (issue 14): what is 10 kB on its way may be more than a machine has room for. */
const PAGE_BYTES = 5_000_000;

const HTML_TYPES = ['text/html', 'application/xhtml+xml'];
const ACCEPTED = 'text/html, application/xhtml+xml';

export interface PageFetching {
  fetch: typeof fetch;
  /** Ended when the reader gives the article up. */
  signal: AbortSignal;
  /** Bytes that have come, after unpacking, and how many there will be, where the server says. */
  onProgress(bytes: number, total: number | null): void;
  /** Whether the browser still lets us fetch from the article's site. */
  isAllowed(): Promise<boolean>;
  /** Whether the address where a request ended is one that was allowed. */
  isWithin(url: string): boolean;
}

interface FetchedPage {
  ok: true;
  /** Where it was in the end, without fragment. */
  url: string;
  html: string;
}

interface UnfetchedPage {
  ok: false;
  failure: ArticleFailure;
  /** With `forwards`: the address of the other site, https, where the browser tells. */
  forwardsTo: string | null;
}

/**
 * Fetches the page of an article (L5), and no more of it than 5 MB, in 15 s. Never rejects: given up by the caller
 * it ends as `interrupted`.
 *
 * Where a redirect leaves what was allowed, browsers say no more than that there was an error. So the link is then
 * asked once more, without following it: if it forwards, that is the failure, and where to cannot be known. A
 * circle of redirects ends in the same way.
 */
export async function fetchPage(
  { url }: Pick<ArticleTarget, 'url'>,
  fetching: PageFetching,
): Promise<FetchedPage | UnfetchedPage> {
  const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), fetching.signal]);
  const fetched = await answerOf(url, fetching, signal);
  if (!signal.aborted) return fetched;
  return failed(fetching.signal.aborted ? 'interrupted' : 'timeout');
}

async function answerOf(
  url: string,
  fetching: PageFetching,
  signal: AbortSignal,
): Promise<FetchedPage | UnfetchedPage> {
  // Called by itself: a browser's `fetch` wants no other `this`.
  const { fetch: request } = fetching;
  let response: Response;
  try {
    response = await request(url, {
      ...ANONYMOUS,
      headers: { Accept: ACCEPTED },
      redirect: 'follow',
      signal,
    });
  } catch {
    return failed(await whyFailed(url, fetching, signal));
  }
  const unread = refusalOf(response, url, fetching.isWithin);
  if (unread) {
    void response.body?.cancel().catch(() => {});
    return unread;
  }
  try {
    return await readPage(response, url, fetching.onProgress, signal);
  } catch {
    // It broke off half-way.
    return failed('unreachable');
  }
}

async function readPage(
  response: Response,
  asked: string,
  onProgress: PageFetching['onProgress'],
  signal: AbortSignal,
): Promise<FetchedPage | UnfetchedPage> {
  const bytes = await readBytes(response, { most: PAGE_BYTES, onProgress, signal });
  if (!bytes) return failed('too-large');
  const type = response.headers.get('Content-Type');
  const html = decodePage(bytes, type);
  if (type === null && !html.trimStart().startsWith('<')) return failed('not-a-page');
  return { ok: true, url: withoutFragment(response.url || asked), html };
}

/** Why an answer is not read at all; null where it is. */
function refusalOf(
  response: Response,
  asked: string,
  isWithin: PageFetching['isWithin'],
): UnfetchedPage | null {
  const { status, ok, headers } = response;
  const url = response.url || asked;
  if (!isWithin(url)) return forwarded(url);
  if (!ok) return failed(failureOf(status));
  const [type = ''] = (headers.get('Content-Type') ?? '').split(';');
  if (headers.has('Content-Type') && !HTML_TYPES.includes(type.trim().toLowerCase())) {
    return failed('not-a-page');
  }
  // What is announced may be packed, and only grows.
  return Number(headers.get('Content-Length')) > PAGE_BYTES ? failed('too-large') : null;
}

function forwarded(address: string): UnfetchedPage {
  const url = new URL(address);
  if (url.protocol !== 'https:') return failed('not-https');
  if (isPrivateHost(url.hostname)) return failed('private-address');
  return { ok: false, failure: 'forwards', forwardsTo: withoutFragment(address) };
}

function failureOf(status: number): ArticleFailure {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429 || status >= 500) return 'busy';
  return status >= 400 ? 'refused' : 'unreachable';
}

async function whyFailed(
  url: string,
  { fetch: request, isAllowed }: PageFetching,
  signal: AbortSignal,
): Promise<ArticleFailure> {
  if (signal.aborted) return 'unreachable';
  if (!(await isAllowed().catch(() => false))) return 'not-granted';
  const probing = new AbortController();
  try {
    const response = await request(url, {
      ...ANONYMOUS,
      headers: { Accept: ACCEPTED },
      redirect: 'manual',
      signal: AbortSignal.any([signal, probing.signal]),
    });
    return response.type === 'opaqueredirect' ? 'forwards' : 'unreachable';
  } catch {
    return 'unreachable';
  } finally {
    // Only how it begins was wanted.
    probing.abort();
  }
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function failed(failure: ArticleFailure): UnfetchedPage {
  return { ok: false, failure, forwardsTo: null };
}
