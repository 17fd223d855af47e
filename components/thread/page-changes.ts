import { SELECTORS } from '../../utils/mastodon/page/selectors.ts';
import { isOurs } from './marks.ts';

/** Whether a change to the page is our own doing. */
export function isOwnChange({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && areOurs(addedNodes) && areOurs(removedNodes);
}

/** Looks no further than the first that is not: the page puts in thousands of nodes at a time (issue 10). */
function areOurs(nodes: NodeList): boolean {
  for (const node of nodes) if (!isOurs(node)) return false;
  return true;
}

/**
 * Where a change has to be looked at. React puts the posts of a long thread into their list one by one,
 * so of a change to a list only what came counts, and what stands below a place where something changed:
 * there the post above is another now.
 */
export function nodesTouched({ target, addedNodes, nextSibling }: MutationRecord): Node[] {
  if (elementOf(target)?.closest(SELECTORS.anyPost)) return [target];
  return [...addedNodes, ...(nextSibling ? [nextSibling] : [])];
}

/** The element that a node is, or stands in. */
export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
