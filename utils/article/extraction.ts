import { Readability } from '@mozilla/readability';
import type { WindowLike } from 'dompurify';
import * as z from 'zod/mini';
import { oneLine } from '../thread/content/one-line.ts';
import { type ArticleCopy, articleCopySchema } from './article-copy.ts';
import { articleDetails, languageOfPage } from './article-details.ts';
import { dropNames } from './named-elements.ts';
import { isParseable } from './page-bounds.ts';
import { preparePage } from './page-preparing.ts';
import { wallOf, wallSigns } from './page-walls.ts';
import { sanitise } from './sanitising.ts';
import { readStructuredData } from './structured-data.ts';

type ExtractedArticle =
  | { ok: true; article: Omit<ArticleCopy, 'fetchedAt'> }
  | { ok: false; failure: 'no-article' | 'login-wall' | 'consent-wall' };

/** What is too long for a copy is none: nobody could keep it, or send it on. */
const extractedSchema = z.omit(articleCopySchema, { fetchedAt: true });

/** Less is a notice, a title, a form. A short report has 600 letters. */
const SHORTEST_ARTICLE = 200;
/** Who says that an article is for subscribers, and sends more than this, has sent it all (some 500 words). */
const LONGEST_PART = 3_000;

/**
 * The article of a page, by Readability and through the sanitiser (L5, issue 14), or why there is none. Nothing
 * of the page is run or loaded. Whatever breaks on the way, and a page too large to be searched in a few seconds
 * (50,000 elements, 512 levels), ends as `no-article`.
 *
 * @param url where the page was in the end.
 * @param window of whoever calls: it parses. Its own document is left alone.
 */
export function extractArticle(html: string, url: string, window: WindowLike): ExtractedArticle {
  try {
    return extract(html, url, window);
  } catch {
    return NONE;
  }
}

const NONE: ExtractedArticle = { ok: false, failure: 'no-article' };

function extract(html: string, url: string, window: WindowLike): ExtractedArticle {
  if (!isParseable(html)) return NONE;
  const doc = new window.DOMParser().parseFromString(html, 'text/html');
  dropNames(doc, window);
  const signs = wallSigns(doc, url);
  const pageLanguage = languageOfPage(doc);
  const { isForSubscribers } = readStructuredData(doc);
  if (!preparePage(doc, url, window)) return NONE;

  const found = new Readability<Element>(doc, { serializer }).parse();
  const content = found?.content;
  const length = content ? lengthOf(content.textContent) : 0;
  const wall = wallOf(signs, length);
  if (wall) return { ok: false, failure: wall };
  if (!found || !content || length < SHORTEST_ARTICLE) return NONE;
  const details = articleDetails(found, content, url, pageLanguage);
  dropRepeatedTitle(content, details.title);
  const article = z.safeParse(extractedSchema, {
    ...details,
    url,
    isPartial: isForSubscribers && length < LONGEST_PART,
    html: sanitise(content, url, window),
    length,
  });
  return article.success ? { ok: true, article: article.data } : NONE;
}

/** Readability does so itself, but knows words of Latin letters only. */
function dropRepeatedTitle(content: Element, title: string): void {
  const heading = content.querySelector('h1, h2');
  if (heading && oneLine(heading.textContent, title.length + 1) === title) heading.remove();
}

/** As a node: text would have to be parsed again. */
function serializer(node: Node): Element {
  // Readability gives the element that it has put the article into.
  return node as Element;
}

/** Of the words, as they are shown: what separates them counts once. */
function lengthOf(text: string): number {
  return text.replaceAll(/\s+/g, ' ').trim().length;
}
