import { CLASSIC, SELECTORS } from '../../../../utils/mastodon/page/classic.ts';
import type { AdapterName, Markup } from '../../../../utils/mastodon/page/markup.ts';
import {
  ANCHORS,
  REDESIGN,
  SELECTORS as REDESIGN_SELECTORS,
} from '../../../../utils/mastodon/page/redesign.ts';

interface Adapter {
  readonly markup: Markup;
  readonly selectors: Readonly<Record<string, string>>;
  /** The web UIs that it reads, by their folders in `tests/pages` and their shapes in `tests/instance`. */
  readonly shapes: readonly string[];
}

/** Every adapter that goes by elements and classes, for all tests that ask each of them on its pages. */
export const ADAPTERS = {
  classic: {
    markup: CLASSIC,
    selectors: SELECTORS,
    shapes: ['4.3', '4.4', '4.5', '4.6', '4.7', 'glitch'],
  },
  redesign: {
    markup: REDESIGN,
    selectors: { ...REDESIGN_SELECTORS, ...ANCHORS },
    shapes: ['5.0'],
  },
} as const satisfies Record<AdapterName, Adapter>;

type Adapters = typeof ADAPTERS;

/** The web UIs that differ in what a selector finds. */
export type Shape = Adapters[AdapterName]['shapes'][number];

/** What any of the adapters calls a selector of its own. */
export type AdapterSelector = {
  [Name in AdapterName]: keyof Adapters[Name]['selectors'];
}[AdapterName];

// `Object.keys` and `Object.entries` lose what the literals make certain.
const NAMES = Object.keys(ADAPTERS) as AdapterName[];

export const SHAPES: readonly Shape[] = NAMES.flatMap((name) => [...ADAPTERS[name].shapes]);

/** The adapter of a web UI, by its name. */
export function adapterOf(shape: Shape): AdapterName {
  const name = NAMES.find((each) => ADAPTERS[each].shapes.some((one) => one === shape));
  if (!name) throw new Error(`No adapter reads ${shape}.`);
  return name;
}
