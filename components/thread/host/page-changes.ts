import { postAround } from '../../../utils/mastodon/page/markups.ts';

/**
 * Where a change has to be looked at. React puts the posts of a long thread into their list one by one,
 * so of a change to a list only what came counts, and what stands below a place where something changed:
 * there the post above is another now.
 */
export function nodesTouched(records: readonly MutationRecord[]): Set<Node> {
  const touched = new Set<Node>();
  /** A page may change one place ten thousand times at once: each is looked at but once (issue 10). */
  const isInPost = new Map<Node, boolean>();
  for (const record of records) {
    const { target } = record;
    const known = isInPost.get(target);
    const isIn = known ?? isInsidePost(target);
    if (known === undefined) isInPost.set(target, isIn);
    if (isIn) {
      touched.add(target);
      continue;
    }
    for (const node of record.addedNodes) touched.add(node);
    if (record.nextSibling) touched.add(record.nextSibling);
  }
  return touched;
}

function isInsidePost(node: Node): boolean {
  const element = closestElement(node);
  return element !== null && postAround(element) !== null;
}

/** An element itself, or the one that a text is in. */
export function closestElement(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
