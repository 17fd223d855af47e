import type { WindowLike } from 'dompurify';

/** What a form gives as its own properties by their id (HTML, 4.10.3), and `<object>`, which a document does. */
const NAMED_BY_ID = [
  'button',
  'fieldset',
  'img',
  'input',
  'object',
  'output',
  'select',
  'textarea',
];

/**
 * Takes away the names by which elements of a page would stand in for properties of its document and its forms
 * (https://html.spec.whatwg.org/#dom-document-nameditem-which): with `<input name="nextElementSibling">` whoever
 * walks through the page goes in circles for ever. `<meta>` keeps its name, which is no such thing.
 *
 * Throws where not even that can be done, since the document is already disguised.
 */
export function dropNames(doc: Document, { Element, NodeFilter }: WindowLike): void {
  // Of the prototype: a form's own may be one of its fields.
  const { matches, removeAttribute } = Element.prototype;
  const byId = NAMED_BY_ID.join();
  const walker = doc.createTreeWalker(doc, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Element)) continue;
    if (!matches.call(node, 'meta')) removeAttribute.call(node, 'name');
    if (matches.call(node, byId)) removeAttribute.call(node, 'id');
  }
}
