import type { WindowLike } from 'dompurify';
import { MOST_ELEMENTS, nextDepth } from './bounded-elements.ts';

const TAG = /<(\/?)([a-z][^\s/<>]*)(?=[\s/>])([^<>]*)>/gi;
/** Elements that have no end, or end where the next one begins. */
const END_BY_THEMSELVES = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param'],
  ...['source', 'track', 'wbr', 'a', 'nobr', 'body', 'caption', 'colgroup', 'dd', 'dt', 'head'],
  ...['html', 'li', 'optgroup', 'option', 'p', 'rp', 'rt', 'tbody', 'td', 'tfoot', 'th', 'thead'],
  'tr',
]);
/** What is left open of these, a parser opens anew in each block that follows (HTML, 13.2.4.3). */
const FORMATTING = new Set([
  ...['b', 'big', 'code', 'em', 'font', 'i', 's', 'small', 'strike', 'strong', 'tt', 'u'],
]);
/** But of those that are alike only so many. */
const MOST_ALIKE = 3;

/** With those of drawings and forms, which are not searched. */
const MOST_TAGS = 4 * MOST_ELEMENTS;
/** Parsers take time that grows with the square of these: Chromium 0.05 s for so many, 5 s for 60,000. */
const MOST_OPEN = 5_000;
/** As `<path/>` in a drawing; elsewhere that is not closed. Chromium takes 0.5 s then. */
const MOST_SELF_CLOSED = 20_000;
/** Formatting left open, squared, times tags: Chromium takes 1 s for 10 million, jsdom more. */
const MOST_REOPENING = 20_000_000;

/** Readability calls itself once a level; browsers nest no deeper. */
const DEEPEST = 512;
const MOST_NODES = 5 * MOST_ELEMENTS;
/** No page needs more on one element. */
const MOST_ATTRIBUTES = 500;
/**
 * Readability goes through all text below an element, for nearly every element: a letter costs as much as it is
 * deep. So many letters times levels take Chromium a second or two; a book of 1 MB, 20 deep, is half of that.
 */
const MOST_WORK = 40_000_000;

/**
 * Whether a parser is done with a page in a few seconds, by a look at its tags (issue 14): 10 kB can keep it for
 * minutes, and whatever takes it down takes the whole extension down.
 */
export function isParseable(html: string): boolean {
  const kinds = new Set<string>();
  let [tags, open, selfClosed, formatting, mostFormatting] = [0, 0, 0, 0, 0];
  for (const [, slash, name = '', rest = ''] of html.matchAll(TAG)) {
    tags += 1;
    const step = slash ? -1 : 1;
    const lower = name.toLowerCase();
    if (FORMATTING.has(lower)) {
      if (!slash) kinds.add(lower + rest);
      formatting = Math.max(0, formatting + step);
      mostFormatting = Math.max(mostFormatting, formatting);
    } else if (rest.endsWith('/')) selfClosed += 1;
    else if (!END_BY_THEMSELVES.has(lower)) open = Math.max(0, open + step);
    if (tags > MOST_TAGS || open > MOST_OPEN || selfClosed > MOST_SELF_CLOSED) return false;
  }
  const reopened = Math.min(mostFormatting, MOST_ALIKE * kinds.size);
  return reopened ** 2 * tags <= MOST_REOPENING;
}

/** Whether Readability is done with a page in a few seconds. */
export function isSearchable(doc: Document, { Element, NodeFilter }: WindowLike): boolean {
  if (doc.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
  const walker = doc.createTreeWalker(doc, NodeFilter.SHOW_ALL);
  let nodes = 0;
  let work = 0;
  for (let depth = nextDepth(walker, 0); depth > 0; depth = nextDepth(walker, depth)) {
    const { currentNode: node } = walker;
    nodes += 1;
    work += depth * (node.nodeValue?.length ?? 1);
    if (nodes > MOST_NODES || depth > DEEPEST || work > MOST_WORK) return false;
    if (node instanceof Element && node.attributes.length > MOST_ATTRIBUTES) return false;
  }
  return true;
}
