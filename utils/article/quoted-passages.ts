import type { AttributedQuote } from '../thread/quotes/quote-index.ts';
import { isAlike, type QuoteRules } from '../thread/quotes/quote-owner.ts';
import type { Pausing } from '../thread/quotes/quote-work.ts';
import type { ArticleWords, FoundPassage } from './passages.ts';

/** One of a post's quotations, where the article has it. */
export interface QuotedPassage extends FoundPassage {
  /** Which of the post's quotations. */
  index: number;
  /** It was nobody's, or somebody else's: from now on it is the article's. */
  isTaken: boolean;
}

/**
 * Which of a post's quotations stand in an article (L5): what is nobody's, or this article's already, as closely as
 * words of articles are by their cards (A3: so alike, so many words); what is somebody else's only where it stands
 * there word for word.
 *
 * @param isOwn whether a quotation is known to be of this article.
 */
export function* passagesQuoted(
  words: ArticleWords,
  quotes: readonly AttributedQuote[],
  isOwn: (quote: AttributedQuote) => boolean,
  rules: QuoteRules,
): Pausing<QuotedPassage[]> {
  const found: QuotedPassage[] = [];
  for (const [index, quote] of quotes.entries()) {
    const own = isOwn(quote);
    // To search for what is too short to say anything is of no use.
    if (!own && quote.words < rules.quoteWords) continue;
    const passage = yield* words.find(quote.text, quote.of === null || own ? 'near' : 'verbatim');
    if (passage && (own || isAlike(passage.similarity, rules))) {
      found.push({ ...passage, index, isTaken: !own });
    }
  }
  return found;
}
