import type { Status } from '../mastodon/entities.ts';
import type { QuotedArticle } from './quote-index.ts';

/** Parameters by which sites count where a visitor came from: they name no other page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid)$/;

/**
 * The articles that the preview cards of a thread name. One with the same title and description as
 * another is the same, by another address (an archive's, say): the first one stands for both.
 */
export function cardArticles(statuses: Iterable<Status>): QuotedArticle[] {
  const articles = new Map<string, QuotedArticle>();
  for (const { card } of statuses) {
    if (!card?.title) continue;
    const { title, description } = card;
    const key = `${title}\n${description}`;
    if (!articles.has(key)) articles.set(key, { url: articleUrl(card.url), title, description });
  }
  return [...articles.values()];
}

function articleUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  // Firefox gives content scripts no iterators of a `URLSearchParams` (bugzilla 1023984).
  const names: string[] = [];
  url.searchParams.forEach((_value, name) => {
    names.push(name);
  });
  for (const name of names.filter((name) => TRACKING.test(name))) url.searchParams.delete(name);
  return url.href;
}
