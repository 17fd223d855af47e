import type { AttributedQuote } from '../thread/quotes/quote-index.ts';
import type { Pausing } from '../thread/quotes/quote-work.ts';
import type { ArticleWords, FoundPassage } from './passages.ts';

/** A3: an inline quotation needs so many words, a block quote or a line of `>` so many. */
const FEWEST_INLINE = 5;
const FEWEST_IN_BLOCK = 3;

/** One of a post's quotations, where the article has it. */
export interface QuotedPassage extends FoundPassage {
  /** Which of the post's quotations. */
  index: number;
  /** It was nobody's, or somebody else's: from now on it is the article's. */
  isTaken: boolean;
}

/**
 * Which of a post's quotations stand in an article (L5): what is nobody's, or this article's already, as closely as
 * words of posts are compared; what is somebody else's only where it stands there word for word.
 *
 * @param isOwn whether a quotation is known to be of this article.
 */
export function* passagesQuoted(
  words: ArticleWords,
  quotes: readonly AttributedQuote[],
  isOwn: (quote: AttributedQuote) => boolean,
): Pausing<QuotedPassage[]> {
  const found: QuotedPassage[] = [];
  for (const [index, quote] of quotes.entries()) {
    const fewest = quote.kind === 'inline' ? FEWEST_INLINE : FEWEST_IN_BLOCK;
    const own = isOwn(quote);
    if (quote.words < fewest && !own) continue;
    const passage = yield* words.find(quote.text, quote.of === null || own ? 'near' : 'verbatim');
    if (passage) found.push({ ...passage, index, isTaken: !own });
  }
  return found;
}
