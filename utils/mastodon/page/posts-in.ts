import { POST_CLASSES, SELECTORS } from './selectors.ts';

/**
 * The elements of posts inside one of the page's, in its order. By class, not by selector: that takes a
 * browser no time in a page that has not changed, and a tenth in one that has (issue 10).
 */
export function postsIn(root: Document | Element): Element[] {
  const [listed = [], focused = []] = POST_CLASSES.map((name) => [
    ...root.getElementsByClassName(name),
  ]);
  const posts = listed.filter((element) => element.hasAttribute('data-id'));
  for (const post of focused) posts.splice(countBefore(post, posts), 0, post);
  return posts;
}

/** The elements of posts that one of these nodes is in, is, or holds. */
export function postsAround(nodes: Iterable<Node>): Set<Element> {
  const found = new Set<Element>();
  for (const node of nodes) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.isConnected) continue;
    const around = element.closest(SELECTORS.anyPost);
    for (const post of around ? [around] : postsIn(element)) found.add(post);
  }
  return found;
}

/** How many of some elements, which are in the page's order, stand before another. */
function countBefore(element: Element, others: readonly Element[]): number {
  let [from, to] = [0, others.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const position = others[middle]?.compareDocumentPosition(element) ?? 0;
    if (position & Node.DOCUMENT_POSITION_FOLLOWING) from = middle + 1;
    else to = middle;
  }
  return from;
}
