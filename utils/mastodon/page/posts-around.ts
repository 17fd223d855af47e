/** The elements of posts that one of these nodes is in, is, or holds. */
export function postsAround(nodes: Iterable<Node>, selector: string): Set<Element> {
  const found = new Set<Element>();
  for (const node of nodes) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.isConnected) continue;
    const around = element.closest(selector);
    const posts = around ? [around] : element.querySelectorAll(selector);
    for (const post of posts) found.add(post);
  }
  return found;
}
