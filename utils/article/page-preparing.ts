import type { WindowLike } from 'dompurify';
import { webAddress } from '../thread/addresses/web-address.ts';
import { isSearchable } from './page-bounds.ts';
import { pictureAddress } from './picture-address.ts';

/** What neither has words of an article nor tells where they are. */
const USELESS = [
  ...['style', 'template', 'link', 'svg', 'iframe', 'object', 'embed', 'video', 'audio', 'canvas'],
];

/** What Readability goes by, or is shown. Its patterns meet no other, however long (issue 10). */
const KEPT = new Set([
  ...['class', 'id', 'role', 'rel', 'itemid', 'itemprop', 'property', 'name', 'content', 'type'],
  ...['hidden', 'aria-hidden', 'aria-modal', 'dir', 'lang', 'href', 'src', 'alt', 'title'],
  ...['colspan', 'rowspan', 'scope', 'datetime', 'start', 'reversed', 'value', 'width', 'height'],
  // The last is for the sanitiser: taken away here, it could no longer be seen.
  ...['summary', 'datatable', 'is'],
]);
const LONGEST_VALUE = 2_000;
/** For those that Readability has patterns for which go over a text more than once. */
const LONGEST_OF: Readonly<Record<string, number>> = { property: 100, itemid: 300 };

const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/**
 * Makes a page such that Readability can find its article, and in bounded time, whatever it is made of: addresses
 * start from where the page was, each picture has its one address in `src`, attributes are few and short.
 *
 * @returns whether that was done: a page too large or too deep for it is none to read here.
 */
export function preparePage(doc: Document, url: string, window: WindowLike): boolean {
  for (const name of USELESS) removeAll(doc, name);
  if (!isSearchable(doc, window)) return false;
  const base = setBase(doc, url);
  for (const noscript of [...doc.getElementsByTagName('noscript')]) showPictureOf(noscript);
  for (const image of [...doc.getElementsByTagName('img')]) settlePicture(image, base);
  removeAll(doc, 'source');
  for (const element of [...doc.getElementsByTagName('*')]) dropAttributes(element);
  return true;
}

function removeAll(doc: Document, name: string): void {
  for (const element of [...doc.getElementsByTagName(name)]) element.remove();
}

/** The page's own `<base>` counts as in a browser, where it is an address of the web. */
function setBase(doc: Document, url: string): string {
  const href = doc.querySelector('base[href]')?.getAttribute('href') ?? '';
  const own = URL.canParse(href, url) ? webAddress(new URL(href, url).href) : null;
  removeAll(doc, 'base');
  const base = doc.createElement('base');
  base.href = own?.href ?? url;
  doc.head.prepend(base);
  return base.href;
}

/** Pages that load pictures by script have them in a `<noscript>` for everyone else, behind a stand-in. */
function showPictureOf(noscript: Element): void {
  const [image, ...others] = noscript.getElementsByTagName('img');
  if (!image || others.length > 0 || noscript.textContent.trim() !== '') return;
  const before = noscript.previousElementSibling;
  if (before?.localName === 'img') before.remove();
  noscript.replaceWith(image);
}

function settlePicture(image: Element, base: string): void {
  const address = pictureAddress(image, base);
  if (address === null) image.remove();
  else image.setAttribute('src', address);
}

function dropAttributes(element: Element): void {
  if (UNSEEN.test(element.getAttribute('style') ?? '')) element.setAttribute('hidden', '');
  for (const { name, value } of [...element.attributes]) {
    const isKept = KEPT.has(name) && value.length <= (LONGEST_OF[name] ?? LONGEST_VALUE);
    if (!isKept) element.removeAttribute(name);
  }
}
