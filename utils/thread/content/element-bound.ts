import { OURS } from './ours.ts';

/**
 * A post of more elements is left as the page shows it, its words unread. An extension pays for each node of
 * a page that it looks at, some 10 µs in all: this many are 20 ms (`npm run fuzz`, issue 10). A long article
 * that comes as a post has some 1,500.
 */
export const MOST_ELEMENTS = 2_000;

/** At most so many elements come of some HTML: each begins with a tag. */
export function elementsIn(html: string): number {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (html[at + 1] !== '/') tags += 1;
  }
  return tags;
}

/** How many elements stand in one, ours aside where they decide it. The browser counts, at a hundredth of the cost. */
export function elementsBelow(root: Element): number {
  const all = root.querySelectorAll('*').length;
  if (all <= MOST_ELEMENTS) return all;
  return all - root.querySelectorAll(`[${OURS}], [${OURS}] *`).length;
}
