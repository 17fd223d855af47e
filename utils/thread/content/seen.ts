import { childrenOf, hasClass, isElement, isText, tagOf } from './nodes.ts';

/**
 * What of a post's HTML is seen on the page. Its author decides that with what Mastodon lets through
 * (`sanitize_config.rb`), so nothing else may be shown elsewhere as words of theirs (issue 10).
 */

/** What browsers do not show. */
const HIDDEN_TAGS = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'RP']);

/**
 * Mastodon 4.5 and later show nothing that is nested deeper (`htmlStringToComponents` in its
 * `utils/html.ts`), earlier ones do. The children of the content stand at 1.
 */
export const DEEPEST = 10;

/** Whether an element is hidden, with all that is in it: Mastodon's `.invisible` hides whatever has it. */
export function isHidden(element: Element): boolean {
  return HIDDEN_TAGS.has(tagOf(element)) || hasClass(element, 'invisible');
}

/**
 * What is seen of an element, as text: of an address that Mastodon has cut, the middle and `…`.
 *
 * @param depth how deep the element is nested in the content.
 */
export function seenIn(element: Element, depth: number): string {
  if (isHidden(element) || depth > DEEPEST) return '';
  if (tagOf(element) === 'IMG') return element.getAttribute('alt') ?? '';
  let text = '';
  for (const node of childrenOf(element)) {
    if (isText(node)) text += depth < DEEPEST ? node.data : '';
    else if (isElement(node)) text += seenIn(node, depth + 1);
  }
  return hasClass(element, 'ellipsis') ? `${text}…` : text;
}
