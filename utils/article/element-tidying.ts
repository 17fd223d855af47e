import { webAddress } from '../thread/addresses/web-address.ts';
import { oneLine } from '../thread/content/one-line.ts';
import { pictureAddress } from './picture-address.ts';

/** Where a picture is to be had from, on request. No browser loads anything from there. */
export const PICTURE_SOURCE = 'data-source';

/** Blocks that mean something to the page around them, which has a header and a main part of its own. */
const PLAIN_BLOCKS = new Set([
  ...['address', 'article', 'aside', 'center', 'dialog', 'fieldset', 'footer', 'form', 'header'],
  ...['hgroup', 'legend', 'main', 'nav', 'search'],
]);

/** Longer ones say nothing, or are for machines. */
const LONGEST_TEXT = 1_000;
const SHORT = 60;
/** A browser makes room for these even where no cell follows: HTML lets one ask for 1,000 × 65,534 of them. */
const MOST_CELLS = 100;
const LARGEST_SIZE = 10_000;
const WHOLE = /^[+-]?\d{1,6}$/;
const LANGUAGE = /^[a-z\d-]+$/i;

type Fit = (value: string) => boolean;

const isCount =
  (most: number): Fit =>
  (value) =>
    WHOLE.test(value) && Number(value) > 0 && Number(value) <= most;
const isOneOf =
  (...values: string[]): Fit =>
  (value) =>
    values.includes(value.toLowerCase());
const isShort: Fit = (value) => value.length <= SHORT;

/** Attributes that stay, with what they may say; where an element is named, on that alone. */
const VALUED: Readonly<Record<string, { fits: Fit; on?: readonly string[] }>> = {
  alt: { fits: () => true, on: ['img'] },
  title: { fits: () => true },
  lang: { fits: (value) => isShort(value) && LANGUAGE.test(value) },
  dir: { fits: isOneOf('ltr', 'rtl', 'auto') },
  colspan: { fits: isCount(MOST_CELLS), on: ['td', 'th'] },
  rowspan: { fits: isCount(MOST_CELLS), on: ['td', 'th'] },
  scope: { fits: isOneOf('row', 'col', 'rowgroup', 'colgroup'), on: ['th'] },
  datetime: { fits: isShort, on: ['time', 'del', 'ins'] },
  start: { fits: (value) => WHOLE.test(value), on: ['ol'] },
  reversed: { fits: isShort, on: ['ol'] },
  value: { fits: (value) => WHOLE.test(value), on: ['li'] },
  width: { fits: isCount(LARGEST_SIZE), on: ['img'] },
  height: { fits: isCount(LARGEST_SIZE), on: ['img'] },
};
/** These are read out and shown in a line. */
const TEXTS = new Set(['alt', 'title']);

export const VALUED_ATTRIBUTES: readonly string[] = Object.keys(VALUED);

/**
 * Leaves of an element what an article may have of it: values that mean something, a link's address, a picture's
 * as `PICTURE_SOURCE`. A block with a meaning becomes a plain one, a formula its letters; a picture without an
 * address goes.
 *
 * @param url of the article. Links within it lead nowhere where it is shown.
 */
export function tidyElement(element: Element, url: string): void {
  const { localName: tag } = element;
  if (tag === 'math') {
    element.replaceWith(lettersOf(element));
    return;
  }
  // The picture behind it looks here for its address. By itself it does not stay.
  if (tag === 'source') return;
  const link = tag === 'a' ? linkAddress(element, url) : null;
  const picture = tag === 'img' ? pictureAddress(element, url) : null;
  if (tag === 'img' && picture === null) {
    element.remove();
    return;
  }
  const isCustomized = element.hasAttribute('is');
  for (const { name, value } of [...element.attributes]) keepIfFit(element, name, value);
  if (link !== null) element.setAttribute('href', link);
  if (picture !== null) element.setAttribute(PICTURE_SOURCE, picture);
  if (PLAIN_BLOCKS.has(tag)) remake(element, 'div');
  // What an element is, besides its name, is part of it for ever (HTML, 4.13.3).
  else if (isCustomized) remake(element, tag);
}

function keepIfFit(element: Element, name: string, value: string): void {
  const rule = Object.hasOwn(VALUED, name) ? VALUED[name] : undefined;
  const isFit = rule?.fits(value) && (rule.on?.includes(element.localName) ?? true);
  if (!isFit) element.removeAttribute(name);
  else if (TEXTS.has(name)) element.setAttribute(name, oneLine(value, LONGEST_TEXT));
}

function linkAddress(link: Element, url: string): string | null {
  const href = link.getAttribute('href');
  if (href === null || !URL.canParse(href, url)) return null;
  const address = webAddress(new URL(href, url).href);
  return address && pageOf(address) !== pageOf(new URL(url)) ? address.href : null;
}

function pageOf({ href }: URL): string {
  return href.split('#', 1)[0] ?? href;
}

/** A formula without what is written beside it for machines (MathML's `annotation`: TeX, mostly). */
function lettersOf(math: Element): string {
  for (const annotation of [...math.querySelectorAll('annotation, annotation-xml')]) {
    annotation.remove();
  }
  return oneLine(math.textContent, LONGEST_TEXT);
}

function remake(element: Element, tag: string): void {
  const made = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) made.setAttribute(name, value);
  while (element.firstChild) made.append(element.firstChild);
  element.replaceWith(made);
}
