import type { Readability } from '@mozilla/readability';
import { oneLine } from '../thread/content/one-line.ts';
import type { ArticleCopy } from './article-copy.ts';

type Found = NonNullable<ReturnType<Readability['parse']>>;
type Details = Pick<
  ArticleCopy,
  'title' | 'byline' | 'site' | 'language' | 'direction' | 'publishedAt'
>;

/** In characters: what a copy has room for, where each takes two places. */
const LONGEST_LINE = 240;
const LONGEST_TAG = 60;
const LONGEST_DATE = 60;
/** Readability sometimes finds a profile's address where an author should be. */
const ADDRESS = /^https?:\/\//i;
/** ISO 8601, from the day on. */
const ISO_DATE = /^\d{4}-\d\d-\d\d(?:$|[T ])/;

/**
 * What is told of an article beside its text.
 *
 * @param url where it is: it stands in for a title.
 * @param pageLanguage what else the page says of its language, where its root element says nothing.
 */
export function articleDetails(
  found: Omit<Found, 'content'>,
  content: Element,
  url: string,
  pageLanguage: string | null,
): Details {
  const byline = line(found.byline);
  const own = innermost(content);
  return {
    title: line(found.title) ?? new URL(url).hostname,
    byline: byline && ADDRESS.test(byline) ? null : byline,
    site: line(found.siteName),
    language: language(attributeOf(own, 'lang')) ?? language(found.lang) ?? language(pageLanguage),
    direction: direction(attributeOf(own, 'dir')) ?? direction(found.dir),
    publishedAt: date(found.publishedTime),
  };
}

/** What pages say of their language elsewhere than in `<html lang>`. */
export function languageOfPage(doc: Document): string | null {
  const meta = doc.querySelector(
    'meta[http-equiv="content-language" i], meta[property="og:locale"]',
  );
  return meta?.getAttribute('content')?.replace('_', '-') ?? null;
}

function line(text: string | null | undefined): string | null {
  const one = oneLine(text ?? '', LONGEST_LINE);
  return one === '' ? null : one;
}

/** The elements that all of an article is in, from the outside inwards. */
function innermost(content: Element): Element[] {
  const chain = [content];
  for (let only = onlyChild(content); only; only = onlyChild(only)) chain.push(only);
  return chain;
}

function onlyChild(element: Element): Element | null {
  return element.childElementCount === 1 ? element.firstElementChild : null;
}

function attributeOf(elements: readonly Element[], name: string): string | null {
  const inner = elements.findLast((element) => element.getAttribute(name));
  return inner?.getAttribute(name) ?? null;
}

/** As BCP 47 writes it; null for what is no language. */
function language(tag: string | null | undefined): string | null {
  if (!tag || tag.length > LONGEST_TAG) return null;
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? null;
  } catch {
    return null;
  }
}

function direction(value: string | null | undefined): 'ltr' | 'rtl' | null {
  const lower = value?.toLowerCase();
  return lower === 'ltr' || lower === 'rtl' ? lower : null;
}

/** Without a year, browsers make one up. */
const YEAR = /\d{4}/;

/** A day stays a day: as a moment it would be another one elsewhere. */
function date(text: string | null | undefined): string | null {
  if (!text || text.length > LONGEST_DATE || !YEAR.test(text)) return null;
  if (Number.isNaN(Date.parse(text))) return null;
  return ISO_DATE.test(text) ? text : new Date(text).toISOString();
}
