/** Posts that link articles, and the reading of them. Needs a DOM (jsdom). */
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import { bodyOf, card, HOME, post } from '../post.ts';

export const OVEN = 'https://paper.example/2026/the-oven';
export const OVEN_CARD = card(OVEN, 'The oven that could not rise', {
  description: 'Seven neighbours carry clay up the hill to build another.',
  provider_name: 'The Paper',
  author_name: 'Petra Lind',
  image: 'https://files.harbour.example/oven.png',
});
export const STREET = 'https://street.example/quiet-one';

let minute = 0;
export function said(by: string, text: string, more: Parameters<typeof post>[2] = {}): Status {
  minute += 1;
  const created_at = new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString();
  return post(by, `<p>${text}</p>`, { created_at, ...more });
}

export const a = (href: string) => `<a href="${href}">${href.replace(/^https?:\/\//, '')}</a>`;

export function read(statuses: readonly Status[]): ThreadReading {
  return new ThreadReading(statuses, {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  }).finish();
}

/** The addresses that a single post is found to link. */
export function linkedBy(status: Status): string[] {
  return read([status])
    .articlesOf(status.id)
    .linked.map(({ article }) => article.url);
}
