import { isElement } from './nodes.ts';

/** Every element of ours in the page carries this attribute; what is hidden or marked has one that begins so. */
export const OURS = 'data-throughline';

/** Whether a node was added by us. */
export function isOurs(node: Node): boolean {
  return isElement(node) && node.hasAttribute(OURS);
}
