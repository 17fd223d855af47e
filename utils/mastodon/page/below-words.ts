import { SELECTORS } from './selectors.ts';

/** What the page itself shows below the words of a post. */
export interface BelowWords {
  /** Where the post's card leads; null where it shows none. */
  card: string | null;
  /** The page shows the post that this one quotes. */
  hasQuote: boolean;
  /** The last element that belongs to words and card: pictures and the like stand behind it. */
  last: Element;
}

/**
 * Looks at what stands below a post's words. A card is there only in a post without pictures, polls and,
 * from 4.5 on, quotes; it may come later than the words.
 */
export function belowWords(content: Element): BelowWords {
  const post = content.parentElement;
  const find = (part: keyof typeof SELECTORS) =>
    post?.querySelector(`:scope > ${SELECTORS[part]}`) ?? null;
  const card = find('card');
  // A player's card is no link itself, and has one inside.
  const link = card?.matches('a') ? card : card?.querySelector('a[href]');
  return {
    card: link?.getAttribute('href') ?? null,
    hasQuote: find('quotedPost') !== null,
    last: (card && find('cardAuthor')) ?? card ?? find('readMore') ?? content,
  };
}
