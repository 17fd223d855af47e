import type { Content } from '../content/content.ts';
import {
  type PostQuotes,
  type QuotedArticle,
  QuoteIndex,
  type QuoteIndexOptions,
  quotingPost,
} from './quote-index.ts';
import type { Pausing } from './quote-work.ts';

/** A post that was read, with its words. */
export interface PostRead {
  status: Parameters<typeof quotingPost>[0];
  content: Content;
  quotes: PostQuotes;
}

/**
 * Whether articles that a thread has only now may change what was read of its posts: one of them repeats
 * eight of their words in a row, or has a quotation that is of them. If not, they are of use to later posts
 * alone, and a live reply that brings one costs what another does (issue 11).
 */
export function* mayBeQuoted(
  articles: readonly QuotedArticle[],
  posts: Iterable<PostRead>,
  index: QuoteIndex,
  options: Omit<QuoteIndexOptions, 'articles'>,
): Pausing<boolean> {
  for (const article of articles) {
    if (index.isRepeated(article)) return true;
    // A thread that one goes deeper into may bring a thousand at once (issue 10).
    yield;
  }
  const ofArticles = new QuoteIndex({ ...options, articles });
  for (const { status, content, quotes } of posts) {
    if (quotes.quotes.length === 0) continue;
    if (yield* ofArticles.quotesAny(quotingPost(status, content))) return true;
  }
  return false;
}
