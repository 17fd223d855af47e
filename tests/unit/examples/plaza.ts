import type { Markup } from '../../../utils/mastodon/page/markup.ts';

/** What is looked for in the pages of Plaza, which is invented: a fork with elements of its own. */
const SELECTORS = {
  /** What stays in view above a talk, and the talk below it. */
  column: '.plaza-talk',
  head: '.plaza-talk__head',
  list: '.plaza-talk__toots',
  post: '[data-toot]',
  opened: '[data-toot][aria-current]',
  /** A post that is shown inside another. */
  quoted: '.plaza-quote',
  content: '.plaza-words',
  /** A closed warning keeps the content without this. */
  text: '.plaza-words__text',
  warning: '.plaza-warning',
  card: '.plaza-card',
  permalink: 'time > a',
  /** A post that only those see whom it names. */
  direct: '.plaza-toot--whispered',
} as const;

/** An adapter as CONTRIBUTING says. Its name would be one of `ADAPTER_NAMES`. */
export const PLAZA: Omit<Markup, 'name'> = {
  postsIn: (within) => [...within.querySelectorAll(SELECTORS.post)],
  postAround: (element) => element.closest(SELECTORS.post),
  contentAround: (element) => element.closest(SELECTORS.content),
  openedOn: (page) => [...page.querySelectorAll(SELECTORS.opened)],
  columnOf: (root) => root.closest(SELECTORS.column),
  isFocused: (root) => root.matches(SELECTORS.opened),
  isQuoted: (root) => root.closest(SELECTORS.quoted) !== null,
  idOf: (root) => root.getAttribute('data-toot'),
  permalinkOf: (root) => root.querySelector(SELECTORS.permalink)?.getAttribute('href') ?? null,
  itemOf: (root) => root.closest(`${SELECTORS.list} > *`),
  itemAbove(root) {
    const above = PLAZA.itemOf(root)?.previousElementSibling?.querySelector(SELECTORS.post);
    // Plaza draws no lines between posts.
    return above ? { root: above, isJoined: false } : null;
  },
  partsOf(root) {
    const content = root.querySelector(SELECTORS.content);
    const text = content?.querySelector(SELECTORS.text);
    return content && text ? { content, firstLine: content, text, ...PLAZA.aroundOf(root) } : null;
  },
  wordlessOf(root) {
    const before = root.querySelector(SELECTORS.warning);
    return before && { before, isClosed: true };
  },
  // In Plaza's headers there is room nowhere.
  headerOf: () => null,
  aroundOf: (root) => ({
    wrapper: root.hasAttribute('aria-label') ? root : null,
    isDirect: root.matches(SELECTORS.direct),
  }),
  belowWords(content) {
    const card = content.parentElement?.querySelector(SELECTORS.card) ?? null;
    return { card: card?.getAttribute('href') ?? null, hasQuote: false, last: card ?? content };
  },
  barPlaceIn(column) {
    const head = column.querySelector(SELECTORS.head);
    return head && { parent: head, before: null };
  },
  // Its timelines are left alone.
  timelinePlaceOf: () => null,
  hasPrepend: () => false,
  saidParentOf: () => null,
};
