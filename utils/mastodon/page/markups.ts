import { CLASSIC } from './classic.ts';
import type { Markup } from './markup.ts';
import { REDESIGN } from './redesign.ts';

/** What is known by its elements and classes. Where both are in one page, each is read as what it is. */
const KNOWN: readonly Markup[] = [CLASSIC, REDESIGN];

let all: readonly Markup[] = KNOWN;

/** All that a page's posts may be made of. */
export function markups(): readonly Markup[] {
  return all;
}

/** Has a page that nobody knows read by what it means as well (issue 13); null ends that. A document has one page. */
export function readByMeaning(meaning: Markup | null): void {
  all = meaning ? [...KNOWN, meaning] : KNOWN;
}

/** Whether a page shows a thread in a way that is known by its elements: by a single post it is not. */
export function isKnownThread(page: Document, focusedId: string): boolean {
  return KNOWN.some((markup) => markup.openedOn(page, focusedId).length > 0);
}

/** The elements of posts inside one of the page's: those of a column in its order. */
export function postsIn(within: Document | Element): Element[] {
  return all.flatMap((markup) => markup.postsIn(within));
}

/** The post that an element is, or is in, and how it is made. */
export function postAround(element: Element): { root: Element; markup: Markup } | null {
  for (const markup of all) {
    const root = markup.postAround(element);
    if (root) return { root, markup };
  }
  return null;
}

/** How a post is made, by its element. */
export function markupOf(root: Element): Markup | null {
  return all.find((markup) => markup.postAround(root) === root) ?? null;
}

/** The content of a post that an element is, or is in. */
export function contentAround(element: Element): Element | null {
  for (const markup of all) {
    const content = markup.contentAround(element);
    if (content) return content;
  }
  return null;
}

/** The elements of posts that one of these nodes is in, is, or holds. */
export function postsAround(nodes: Iterable<Node>): Set<Element> {
  const found = new Set<Element>();
  for (const node of nodes) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.isConnected) continue;
    const around = postAround(element);
    for (const post of around ? [around.root] : postsIn(element)) found.add(post);
  }
  return found;
}
