import createPurifier, { type Config, type WindowLike } from 'dompurify';
import { boundedElements } from './bounded-elements.ts';
import { PICTURE_SOURCE, tidyElement, VALUED_ATTRIBUTES } from './element-tidying.ts';
import { dropNames } from './named-elements.ts';
import { isParseable } from './page-bounds.ts';

/** Articles of Readability's own test pages are nested 14 deep at most. */
const DEEPEST = 100;

const BLOCKS = [
  'p',
  'br',
  'hr',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'div',
  'section',
];
const LISTS = ['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'];
const TABLES = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];
const PICTURES = ['figure', 'figcaption', 'img'];
const WORDS = [
  ...['a', 'q', 'cite', 'code', 'kbd', 'samp', 'var', 'em', 'strong', 'b', 'i', 'u', 's', 'del'],
  ...['ins', 'sub', 'sup', 'mark', 'small', 'abbr', 'time', 'span', 'ruby', 'rt', 'rp'],
  ...['bdi', 'bdo'],
];

/** Of these nothing is left, nor of what is in them: they hold no words of an article, or none to be read. */
const DROPPED = new Set([
  ...['script', 'noscript', 'style', 'template', 'title', 'svg', 'iframe', 'object', 'embed'],
  ...['video', 'audio', 'canvas', 'noembed', 'noframes', 'xmp', 'plaintext'],
  ...['button', 'input', 'select', 'textarea', 'label', 'option', 'datalist', 'progress', 'meter'],
]);

const CONFIG: Config = {
  ALLOWED_TAGS: [...BLOCKS, ...LISTS, ...TABLES, ...PICTURES, ...WORDS],
  ALLOWED_ATTR: ['href', PICTURE_SOURCE, ...VALUED_ATTRIBUTES],
  // These are no addresses, and what they say has been looked at.
  ADD_URI_SAFE_ATTR: [...VALUED_ATTRIBUTES],
  ALLOWED_URI_REGEXP: /^https?:\/\//i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
};

/**
 * The HTML of an article with nothing in it but words, what structures them, links to the web, and pictures that
 * do not load: their address is in `data-source` (L5, issue 14). No script, style, form, frame, drawing, and no
 * id, class, name or `data-` attribute of the page. At most 50,000 elements, nested 100 deep.
 *
 * DOMPurify comes last. What it gives is to be parsed once, by `DOMParser` as `text/html`, and its nodes adopted:
 * whoever changes the text, or parses it as something else, undoes its work.
 *
 * @param content a node is used up; it is of a document without a window, and without names (`dropNames`).
 * @param url of the article, which relative addresses start from.
 * @returns '' for a text that would take too long to parse.
 * @throws where the content is disguised so that nobody can go through it.
 */
export function sanitise(content: string | Element, url: string, window: WindowLike): string {
  if (typeof content === 'string' && !isParseable(content)) return '';
  const root = typeof content === 'string' ? parsed(content, window) : content;
  for (const { element, depth } of boundedElements(root, window)) {
    if (depth > DEEPEST || DROPPED.has(element.localName)) element.remove();
    else tidyElement(element, url);
  }
  // As text: what it judges is then what a parser makes of it.
  return createPurifier(window).sanitize(root.innerHTML, CONFIG);
}

function parsed(html: string, window: WindowLike): Element {
  const doc = new window.DOMParser().parseFromString(html, 'text/html');
  dropNames(doc, window);
  return doc.body;
}
