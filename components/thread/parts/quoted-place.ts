import {
  type FragmentText,
  withTextFragment,
} from '../../../utils/thread/addresses/text-fragment.ts';
import type { ThreadArticle } from '../../../utils/thread/articles/article.ts';
import type { AttributedQuote } from '../../../utils/thread/quotes/quote-index.ts';
import { WrittenText } from '../../../utils/thread/quotes/written-text.ts';
import type { Scene } from '../scene.ts';

/**
 * L5: where a link to an article opens it: at the words that the post quotes, where it quotes any (issue 12.12).
 * By the article's own words, as far as its card has them; else by the post's, where these are the same.
 */
export function openAtQuoted(
  { quotes, thread }: Pick<Scene, 'quotes' | 'thread'>,
  article: ThreadArticle,
  open: string,
): string {
  const own = quotes.filter(
    ({ of }) => of?.kind === 'article' && thread.links.articleOf(of.key)?.key === article.key,
  );
  if (own.length === 0) return open;
  const written = new WrittenText([article.title ?? '', article.description ?? '']);
  return withTextFragment(
    open,
    own.flatMap((quote) => textsOf(quote, written)),
  );
}

function textsOf(
  { passages, isVerbatim, text }: AttributedQuote,
  written: WrittenText,
): FragmentText[] {
  const found = passages.map((passage) => ({
    text: written.asWritten(passage),
    ...written.neighboursOf(passage),
  }));
  if (found.length > 0 && found.every((each) => each.text !== '')) return found;
  return isVerbatim && passages.length === 1 ? [{ text }] : [];
}
