import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type ArticleTarget, articleTarget, isWithin } from '../../article/article-address.ts';
import type { ArticleCopy } from '../../article/article-copy.ts';
import type { ArticleFailure } from '../../article/article-failure.ts';
import { fetchPage, type PageFetching } from '../../article/fetching.ts';
import { keptArticles } from '../../storage/kept-articles.ts';
import {
  ARTICLE_PORT,
  type ArticleAsking,
  type ArticleTelling,
  articleAskingSchema,
} from '../channel/article-messages.ts';
import { documentOf } from '../channel/message-senders.ts';
import { extractPage, prepareExtraction } from './article-extracting.ts';

/** What fails within so long was not even asked for. */
const AT_ONCE_MS = 300;
const AGAIN_AFTER_MS = 500;
/** Between two tellings of how much has come: a screen reader and an eye need no more. */
const TOLD_EVERY_MS = 250;

/**
 * Reads articles for the readers that connect for one (L5): the copy that is kept, else the page, fetched now and
 * by nobody's log-in. For the background.
 */
export function readArticlesFor(port: Browser.runtime.Port): void {
  if (port.name !== ARTICLE_PORT) return;
  const { sender } = port;
  if (!sender || !documentOf(sender) || !sender.url) {
    port.disconnect();
    return;
  }
  const { host } = new URL(sender.url);
  const isPrivate = sender.tab?.incognito === true;
  const giving = new AbortController();
  port.onDisconnect.addListener(() => giving.abort());
  port.onMessage.addListener((message: unknown) => {
    const asking = z.safeParse(articleAskingSchema, message);
    if (!asking.success) {
      // Who disconnects is not told of it.
      giving.abort();
      port.disconnect();
      return;
    }
    const tell = (telling: ArticleTelling) => {
      if (!giving.signal.aborted) port.postMessage(telling);
    };
    readArticle(asking.data, { host, isPrivate, signal: giving.signal, tell }).then(tell, () =>
      tell(failed('interrupted')),
    );
  });
}

interface Context {
  /** Of the instance that the thread is on. */
  host: string;
  /** Nothing of it may be written down. */
  isPrivate: boolean;
  signal: AbortSignal;
  tell: (telling: ArticleTelling) => void;
}

async function readArticle(
  { address, isFresh }: ArticleAsking,
  context: Context,
): Promise<ArticleTelling> {
  const target = articleTarget(address, context.host);
  if (target.kind === 'declined') return failed(target.failure);
  const kept = isFresh ? null : await keptArticles.find(target.url, context.isPrivate);
  if (kept) return { type: 'found', copy: kept, isKept: true };
  if (!(await isAllowed(target))) {
    // A grant lasts, and tells what was read.
    return context.isPrivate
      ? failed('private-window')
      : { type: 'needs-grant', site: target.site };
  }
  return fetchArticle(target, context);
}

async function fetchArticle(
  target: ArticleTarget,
  { host, isPrivate, signal, tell }: Context,
): Promise<ArticleTelling> {
  prepareExtraction();
  let toldAt = Number.NEGATIVE_INFINITY;
  const fetching: PageFetching = {
    fetch: (...args) => fetch(...args),
    signal,
    isAllowed: () => isAllowed(target),
    isWithin: (url) => isWithin(url, target, host),
    onProgress(bytes, total) {
      if (performance.now() - toldAt < TOLD_EVERY_MS) return;
      toldAt = performance.now();
      tell({ type: 'loading', bytes, total });
    },
  };
  const begun = performance.now();
  let page = await fetchPage(target, fetching);
  const isAtOnce = performance.now() - begun < AT_ONCE_MS;
  if (!page.ok && page.failure === 'unreachable' && isAtOnce) {
    // A browser may tell of a grant before the part of it that fetches knows.
    await new Promise((done) => setTimeout(done, AGAIN_AFTER_MS));
    page = await fetchPage(target, fetching);
  }
  if (!page.ok) return { type: 'failed', failure: page.failure, forwardsTo: page.forwardsTo };
  tell({ type: 'extracting' });
  const extracted = await extractPage(page);
  if (!extracted.ok) return failed(extracted.failure);
  const copy: ArticleCopy = { ...extracted.article, fetchedAt: Date.now() };
  // Not waited for: what cannot be kept is read all the same.
  if (!isPrivate) void keptArticles.keep(target.url, copy);
  return { type: 'found', copy, isKept: false };
}

/** Whether the browser lets us fetch from the site of an article. */
function isAllowed({ pattern }: ArticleTarget): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

function failed(failure: ArticleFailure): ArticleTelling {
  return { type: 'failed', failure, forwardsTo: null };
}
