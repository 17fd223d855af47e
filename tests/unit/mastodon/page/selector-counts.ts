import { ANCHORS, SELECTORS } from '../../../../utils/mastodon/page/everywhere.ts';
import { ADAPTERS, type AdapterSelector, adapterOf, type Shape } from './adapters.ts';

const EVERYWHERE = { ...SELECTORS, ...ANCHORS };

export type SelectorName = keyof typeof EVERYWHERE | AdapterSelector;

/** What the adapter of a web UI looks for: each has selectors of its own, some of the same name. */
export function selectorsOf(shape: Shape): Partial<Record<SelectorName, string>> {
  return { ...EVERYWHERE, ...ADAPTERS[adapterOf(shape)].selectors };
}

/** How many elements a selector finds: everywhere, or but for the versions named behind it. */
type Count = number | readonly [elsewhere: number, but: Partial<Record<Shape, number>>];

/** What the selectors find on a page. A selector that is not named finds nothing there. */
export type Counts = Readonly<Partial<Record<SelectorName, Count>>>;

/** What a selector is expected to find. */
export function expectedCount(counts: Counts, name: SelectorName, shape: Shape): number {
  const count = counts[name] ?? 0;
  if (typeof count === 'number') return count;
  const [elsewhere, but] = count;
  return but[shape] ?? elsewhere;
}

/** What all selectors are expected to find, and nothing that is not there. */
export function expectedCounts(
  counts: Counts,
  shape: Shape,
): Partial<Record<SelectorName, number>> {
  return found(shape, (_, name) => expectedCount(counts, name, shape));
}

/** What all selectors find in a page, without those that find nothing. */
export function countsIn(page: ParentNode, shape: Shape): Partial<Record<SelectorName, number>> {
  return found(shape, (selector) => page.querySelectorAll(selector).length);
}

/** Counts by selector, in the order of the selectors; what is not there is left out. */
export function found(
  shape: Shape,
  count: (selector: string, name: SelectorName) => number,
): Partial<Record<SelectorName, number>> {
  // `Object.entries` loses what the literals make certain.
  const selectors = Object.entries(selectorsOf(shape)) as [SelectorName, string][];
  const counts = selectors.map(([name, selector]) => [name, count(selector, name)] as const);
  return Object.fromEntries(counts.filter(([, number]) => number > 0));
}
