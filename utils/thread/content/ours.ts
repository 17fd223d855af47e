import { childrenOf, isElement } from './nodes.ts';

/** Every element of ours in the page carries this attribute; what is hidden or marked has one that begins so. */
export const OURS = 'data-throughline';

/** Whether a node was added by us. */
export function isOurs(node: Node): boolean {
  return isElement(node) && node.hasAttribute(OURS);
}

/** What an element of the page says, without what we say in it. */
export function pageText(element: Element): string {
  let text = '';
  for (const node of childrenOf(element)) if (!isOurs(node)) text += node.textContent;
  return text;
}
