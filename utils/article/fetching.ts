import type { ArticleTarget } from './article-address.ts';
import type { ArticleFailure } from './article-failure.ts';
import { decodePage } from './charset.ts';
import { isPrivateHost } from './private-address.ts';

/** For everything, from the click to the last byte: who waits longer opens the page (issue 14). */
const PATIENCE_MS = 15_000;
/** As it is after unpacking (issue 14): what is 10 kB on its way may be more than a machine has room for. */
const PAGE_BYTES = 5_000_000;

const HTML_TYPES = ['text/html', 'application/xhtml+xml'];
const ACCEPTED = 'text/html, application/xhtml+xml';

/** No log-in, no referrer, nothing kept: the site learns an address and a browser's name (L5). */
const ANONYMOUS = {
  method: 'GET',
  // What the browser lets us fetch counts as our own. So a link that forwards elsewhere ends before the other site
  // hears of it, and no site is told which extension asks (in Firefox that tells one copy from all others).
  mode: 'same-origin',
  headers: { Accept: ACCEPTED },
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit;

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
    response = await request(url, { ...ANONYMOUS, redirect: 'follow', signal });
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
  const bytes = await readBytes(response, onProgress, signal);
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
  if ([401, 402, 403, 451].includes(status)) return 'refused';
  return status === 429 || status >= 500 ? 'busy' : 'unreachable';
}

/** All bytes of an answer; null where there are too many, and the rest is not even downloaded. */
async function readBytes(
  { body, headers }: Response,
  onProgress: PageFetching['onProgress'],
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  if (!body) return new Uint8Array();
  const announced = Number(headers.get('Content-Length'));
  const isPacked = headers.has('Content-Encoding');
  const total = announced > 0 && !isPacked ? announced : null;
  // Firefox has no `for await` over a stream's chunks.
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel, { once: true });
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > PAGE_BYTES) {
      cancel();
      return null;
    }
    pieces.push(value);
    onProgress(size, total);
  }
  signal.removeEventListener('abort', cancel);
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
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
