import type { WindowLike } from 'dompurify';

/**
 * So many elements a page may have that an article is looked for in, and an article that is shown. Readability's
 * own test pages have 10,000 at most; with so many, hostile ones keep Chromium for a second (issue 14).
 */
export const MOST_ELEMENTS = 50_000;

interface NestedElement {
  element: Element;
  /** How many elements it is within, counted from what was asked for. */
  depth: number;
}

/** All elements below one, in order; of what is over `MOST_ELEMENTS`, that and all behind it is taken away. */
export function boundedElements(root: Element, { NodeFilter }: WindowLike): NestedElement[] {
  const found: NestedElement[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let depth = nextDepth(walker, 0); depth > 0; depth = nextDepth(walker, depth)) {
    // `SHOW_ELEMENT` lets nothing else through.
    const element = walker.currentNode as Element;
    if (found.length === MOST_ELEMENTS) {
      cutFrom(element, root);
      break;
    }
    found.push({ element, depth });
  }
  return found;
}

/** Goes on to the next node, and says how deep that is; 0 where there is none. */
export function nextDepth(walker: TreeWalker, depth: number): number {
  if (walker.firstChild()) return depth + 1;
  for (let left = depth; left > 0; left -= 1) {
    if (walker.nextSibling()) return left;
    walker.parentNode();
  }
  return 0;
}

function cutFrom(element: Element, root: Element): void {
  for (let node: Node = element; node !== root && node.parentNode; node = node.parentNode) {
    while (node.nextSibling) node.nextSibling.remove();
  }
  element.remove();
}
