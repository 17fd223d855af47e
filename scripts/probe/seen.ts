import { SELECTORS as CLASSIC } from '../../utils/mastodon/page/classic.ts';
import {
  ANCHORS as EVERY_ANCHOR,
  SELECTORS as EVERY_SELECTOR,
} from '../../utils/mastodon/page/everywhere.ts';
import type { AdapterName } from '../../utils/mastodon/page/markup.ts';
import { ANCHORS, SELECTORS as REDESIGN } from '../../utils/mastodon/page/redesign.ts';

const EVERYWHERE = { ...EVERY_SELECTOR, ...EVERY_ANCHOR };

/** What a selector found. */
export interface Found {
  count: number;
  /** The first element: its tag with its id or the class that it was found by. */
  first: string | null;
}

/** What a feature has done, by its prefix. */
export interface Marks {
  /** Elements of its own. */
  elements: number;
  /** Elements of the page that it has marked. */
  marked: number;
  /** The posts that these stand in. */
  posts: number;
}

/** What can be seen in a page from outside. */
export interface Seen {
  /** What the selectors of each adapter found. */
  adapters: Record<AdapterName, Record<string, Found>>;
  marks: Record<string, Marks>;
  /** Anything of ours. */
  ours: number;
  /** The posts of the page, and those of them at which something of ours is seen at rest. */
  posts: number;
  marked: number;
  /** The same, one by one, from top to bottom. */
  places: readonly { id: string; isMarked: boolean }[];
  /** Of the answer lines, those in timelines. */
  inTimelines: number;
}

/** The prefix of a feature's classes and attributes, which is the name of its folder too. */
export function prefixOf(feature: string): string {
  return feature.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What of the page is looked for. */
export function looksFor(features: readonly string[]) {
  return {
    adapters: {
      classic: { ...EVERYWHERE, ...CLASSIC },
      redesign: { ...EVERYWHERE, ...REDESIGN, ...ANCHORS },
    } satisfies Record<AdapterName, Record<string, string>>,
    post: EVERYWHERE.post,
    prefixes: features.map(prefixOf),
  };
}

/** Runs in the page, as it stands: it may call nothing else. */
export function lookAt({ adapters, post, prefixes }: ReturnType<typeof looksFor>): Seen {
  const describe = (element: Element | undefined, selector: string) => {
    if (!element) return null;
    const classes = [...element.classList];
    const name = classes.find((one) => selector.includes(`.${one}`)) ?? classes[0];
    const which = element.id ? `#${element.id}` : name ? `.${name}` : '';
    return element.localName + which;
  };
  const all = [...document.querySelectorAll('*')];
  const startsWith = (name: string, start: string) =>
    name === start || name.startsWith(`${start}-`);
  const marksOf = (prefix: string): Marks => {
    const own = all.filter((element) =>
      [...element.classList].some((name) => startsWith(name, `throughline-${prefix}`)),
    );
    const marked = all.filter((element) =>
      element.getAttributeNames().some((name) => startsWith(name, `data-throughline-${prefix}`)),
    );
    const posts = [...own, ...marked].map((element) => element.closest(post));
    return {
      elements: own.length,
      marked: marked.length,
      posts: new Set(posts.filter((post) => post !== null)).size,
    };
  };
  // With the pointer nowhere: what is seen has letters, and is neither transparent nor for the ear alone.
  const isSeen = (element: Element) =>
    (element.textContent ?? '').trim() !== '' &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1;
  const found = (selectors: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(selectors).map(([name, selector]) => {
        const elements = document.querySelectorAll(selector);
        return [name, { count: elements.length, first: describe(elements[0], selector) }];
      }),
    );
  const posts = [...document.querySelectorAll(post)];
  const places = posts.map((post) => ({
    id: post.closest('[data-id]')?.getAttribute('data-id') ?? '',
    isMarked: [...post.querySelectorAll('[data-throughline]')].some(
      (element) => element.childElementCount === 0 && isSeen(element),
    ),
  }));
  return {
    posts: posts.length,
    marked: places.filter(({ isMarked }) => isMarked).length,
    places,
    // `Object.entries` loses what the literals make certain.
    adapters: Object.fromEntries(
      Object.entries(adapters).map(([name, selectors]) => [name, found(selectors)]),
    ) as Seen['adapters'],
    marks: Object.fromEntries(prefixes.map((prefix) => [prefix, marksOf(prefix)])),
    ours: document.querySelectorAll('[data-throughline]').length,
    inTimelines: document.querySelectorAll('article[aria-posinset] .throughline-answer-line')
      .length,
  };
}
