/** A thread on a street, and all that a reading says of it. Needs a DOM (jsdom). */
import type { Status } from '../../../utils/mastodon/entities.ts';
import { DEFAULT_RULES } from '../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../utils/thread/words-reading.ts';
import { bodyOf, card, HOME, post } from './post.ts';

export const options = {
  parseHtml: bodyOf,
  localDomains: [HOME],
  rules: DEFAULT_RULES,
  makeWords: readWords,
};

let minute = 0;
export function said(by: string, text: string, more: Parameters<typeof post>[2] = {}): Status {
  minute += 1;
  const created_at = new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString();
  return post(by, `<p>${text}</p>`, { created_at, ...more });
}

export const CARD = card('https://a.example/oven', 'The oven that could not rise');

export const ROOT = said('ana', 'We close the street to cars, two planters and a bollard.');
export const SIDE = said('bo', 'Nobody stops a car for tulips, but they do for dogs.', {
  to: ROOT,
});
export const GOES_ON = said('ana', 'The first week was the loudest.', { to: ROOT });
export const QUOTES = said('cem', 'Well: “Nobody stops a car for tulips”. Yes.', { to: GOES_ON });
export const AGAIN = said('dov', '&gt; Nobody stops a car for tulips<br>True.', { to: QUOTES });
export const GOES_ON_TOO = said('ana', 'The second week was quiet.', { to: ROOT });
const TITLE = said('eli', 'I read “The oven that could not rise” yesterday.', {
  to: GOES_ON,
});
export const SHARES = said('kim', 'This one.', { to: TITLE, card: CARD });
export const THREAD = [ROOT, SIDE, GOES_ON, QUOTES, AGAIN, GOES_ON_TOO, TITLE, SHARES];

/** All that a reading says, post by post. */
export function told(reading: ThreadReading, statuses: readonly Status[] = THREAD) {
  return statuses.map((status) => {
    const { post: answered, why } = reading.answerFor(status);
    const quotes = reading.quotesOf(status.id);
    return {
      id: status.id,
      answers: [answered?.id ?? null, why],
      quotes: quotes?.quotes.map(({ text, of }) => ({ text, of })),
      quotedPosts: quotes?.quotedPosts,
      parent: reading.parentOf(status)?.id ?? null,
      continuation: reading.continuationOf(status)?.id ?? null,
      lines: reading.contentOf(status.id)?.lines.length,
    };
  });
}

/** What is said of it where all was there before anything was read. */
export const TOLD = told(new ThreadReading(THREAD, options).finish());
