import { spokenDate } from '../dates.ts';
import { shape } from '../initial-state.ts';
import { say } from '../strings.ts';
import type { Post } from '../types.ts';

const parser = new DOMParser();

/** The label that says a whole post in one breath, mentions and all. */
export function screenReaderText(
  post: Post,
  html: string,
  isQuote = false,
  boostedBy = '',
): string {
  const { status, translation, hidden } = post;
  const { account, created_at } = status;
  const warning = translation?.spoiler_text || status.spoiler_text;
  const text = parser.parseFromString(html, 'text/html').documentElement.textContent;
  return [
    isQuote && shape.quoteInLabel ? say('quote') : '',
    account.display_name || account.username,
    warning && (hidden || !shape.labelFollowsWarning) ? warning : text,
    status.quote && shape.quoteInLabel ? say('containsQuote') : '',
    spokenDate(created_at),
    account.acct,
    boostedBy && say('boosted', { name: boostedBy }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A post can be reached with the keyboard, and then says its label, though it is a plain `div`. */
export function spoken(label: string) {
  return { tabIndex: 0, 'aria-label': label };
}
