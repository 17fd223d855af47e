import { readFileSync } from 'node:fs';
import { blocksOf } from '../../utils/article/blocks.ts';
import { extractArticle } from '../../utils/article/extraction.ts';
import { ArticleWords } from '../../utils/article/passages.ts';
import { passagesQuoted } from '../../utils/article/quoted-passages.ts';
import type { Status } from '../../utils/mastodon/entities.ts';
import { identify } from '../../utils/thread/addresses/identity.ts';
import { finished } from '../../utils/thread/quotes/quote-work.ts';
import type { ThreadReading } from '../../utils/thread/thread-reading.ts';
import { fromCaller } from '../caller.ts';
import { ThreadFileError } from './thread-file.ts';

/** A page as it was saved, and where it was. */
export interface ArticlePage {
  html: string;
  at: string;
}

/** @throws ThreadFileError where there is no such file. */
export function readArticlePage(path: string, at: string): ArticlePage {
  try {
    return { html: readFileSync(fromCaller(path), 'utf8'), at };
  } catch {
    throw new ThreadFileError(`${path} cannot be read.`);
  }
}

/**
 * L5: gives an article's text those quotations of a thread that stand in it, as the reader does when it is opened.
 *
 * @throws ThreadFileError where no post links the article, or the page has none.
 */
export function takeInArticle(
  thread: ThreadReading,
  statuses: readonly Status[],
  { html, at }: ArticlePage,
  own: Window & typeof globalThis,
): void {
  const article = thread.articleOf(identify(at)?.key ?? '');
  if (!article) throw new ThreadFileError(`No post of the thread links ${at}.`);
  const extracted = extractArticle(html, at, own);
  if (!extracted.ok) throw new ThreadFileError(`No article was found in it: ${extracted.failure}.`);
  const { body } = new own.DOMParser().parseFromString(extracted.article.html, 'text/html');
  const words = finished(ArticleWords.read(blocksOf(body).map(({ text }) => text)));
  for (const { id } of statuses) {
    const quotes = thread.quotesOf(id)?.quotes ?? [];
    const isOwn = ({ of }: (typeof quotes)[number]) =>
      of?.kind === 'article' && thread.articleOf(of.key)?.key === article.key;
    const found = finished(passagesQuoted(words, quotes, isOwn, thread.rules));
    const taken = found.filter(({ isTaken }) => isTaken);
    thread.takeInText(
      article.key,
      taken.map((passage) => ({ id, ...passage })),
    );
  }
}
