/** A thread, an article, and what the last of its posts quotes of them. Needs a DOM (jsdom). */
import type { Status } from '../../../../utils/mastodon/entities.ts';
import {
  type QuotedArticle,
  QuoteIndex,
  quotingPost,
} from '../../../../utils/thread/quotes/quote-index.ts';
import { finished } from '../../../../utils/thread/quotes/quote-work.ts';
import { parsePost } from '../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { bodyOf, HOME, post } from '../post.ts';

export const ARTICLE: QuotedArticle = {
  key: 'a.example/oven',
  title: 'The oven that could not – A Journal',
  description:
    'A dome falls in the rain, and seven neighbours carry clay up the hill to build another.',
};

let minute = 0;
export function said(by: string, text: string, more: Parameters<typeof post>[2] = {}): Status {
  minute += 1;
  return post(by, `<p>${text}</p>`, {
    created_at: new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString(),
    ...more,
  });
}

/** Whose each quotation of the last post is: `article`, an id, or null; and whom it quotes. */
export function readLast(statuses: readonly Status[], articles = [ARTICLE], rules = DEFAULT_RULES) {
  const index = new QuoteIndex({ rules, articles, localDomains: [HOME] });
  const last = statuses.at(-1);
  const posts = statuses.map((status) =>
    quotingPost(status, parsePost(status, bodyOf(status.content), [HOME])),
  );
  const read = posts.map((each) => [each.id, finished(index.add(each))] as const);
  const found = new Map(read).get(last?.id ?? '');
  return {
    of: found?.quotes.map(({ of }) => (of?.kind === 'post' ? of.id : (of?.kind ?? null))),
    isVerbatim: found?.quotes.map(({ isVerbatim }) => isVerbatim),
    passages: found?.quotes.map(({ passages }) => passages),
    quotedPosts: found?.quotedPosts,
  };
}

export const ROOT = said(
  'ana',
  'We close the street to cars, two planters and a bollard with a key.',
);
export const SIDE = said(
  'bo',
  'Nobody stops a car for tulips, it turns out, but they do for dogs.',
  { to: ROOT },
);
export const PARENT = said(
  'cem',
  'The fire brigade keeps a key in a red box by the door. I saw a known fault.',
  { to: ROOT },
);
export const THREAD = [ROOT, SIDE, PARENT];

export function reply(text: string, more: Parameters<typeof post>[2] = {}) {
  const status = said('dov', text, { to: PARENT, ...more });
  return readLast([...THREAD, status]);
}
