import { SELECTORS as CLASSIC } from '../../../../utils/mastodon/page/classic.ts';
import {
  ANCHORS as EVERY_ANCHOR,
  SELECTORS as EVERY_SELECTOR,
} from '../../../../utils/mastodon/page/everywhere.ts';
import {
  ANCHORS,
  SELECTORS as REDESIGN_SELECTORS,
} from '../../../../utils/mastodon/page/redesign.ts';

const EVERYWHERE = { ...EVERY_SELECTOR, ...EVERY_ANCHOR };
const REDESIGN = { ...REDESIGN_SELECTORS, ...ANCHORS };

type Everywhere = keyof typeof EVERYWHERE;
export type SelectorName = Everywhere | keyof typeof CLASSIC | keyof typeof REDESIGN;

/** The web UIs that differ in what a selector finds. */
export type Shape = '4.3' | '4.4' | '4.5' | '4.6' | '4.7' | 'glitch' | '5.0';

/** What the adapter of a web UI looks for: each has selectors of its own, some of the same name. */
export function selectorsOf(shape: Shape): Partial<Record<SelectorName, string>> {
  return { ...EVERYWHERE, ...(shape === '5.0' ? REDESIGN : CLASSIC) };
}

/** How many elements a selector finds: everywhere, or but for the versions named behind it. */
type Count = number | readonly [elsewhere: number, but: Partial<Record<Shape, number>>];

/** What the selectors find on a page. A selector that is not named finds nothing there. */
export type Counts = Readonly<Partial<Record<SelectorName, Count>>>;

/** One post of a list with its words, and nothing else of note. */
const POST: Counts = {
  post: 1,
  listedPost: 1,
  anyPost: 1,
  content: 1,
  contentText: 1,
  wrapper: 1,
  avatarImage: 1,
};

/** One that the post below it replies to. */
const ANSWERED: Counts = { ...POST, lineDown: 1 };

/** Above a post in a timeline glitch-soc says nothing. */
const IN_TIMELINE: Counts = { ...POST, timelinePlace: 1 };
const REPLY_IN_TIMELINE: Counts = { ...IN_TIMELINE, prepend: [1, { glitch: 0 }] };

/** By the name of a sample (tests/pages), which are parts of pages: a post, a column. */
const ON_SAMPLES: Readonly<Record<string, Counts>> = {
  head: {},
  reply: ANSWERED,
  'reply-rich': POST,
  'reply-media': ANSWERED,
  'reply-hashtagbar': POST,
  'reply-selfthread': ANSWERED,
  'reply-long': { ...POST, readMore: 1 },
  'reply-cw-open': { ...ANSWERED, contentWarning: 1 },
  // glitch-soc keeps a content for whom the post mentions.
  'reply-cw-collapsed': {
    ...ANSWERED,
    contentWarning: 1,
    content: [0, { glitch: 1 }],
    contentText: 0,
  },
  // 4.3 knows no quotes: it shows the link that stands for one.
  'reply-quote': {
    listedPost: [2, { '4.3': 1 }],
    post: [2, { '4.3': 1 }],
    anyPost: [2, { '4.3': 1 }],
    quotedPost: [1, { '4.3': 0 }],
    content: [2, { '4.3': 1 }],
    contentText: [2, { '4.3': 1 }],
    wrapper: [2, { '4.3': 1 }],
    avatarImage: [2, { '4.3': 1 }],
  },
  ancestor: ANSWERED,
  focused: { ...POST, listedPost: 0, focusedPost: 1, focusedLink: 1, card: 1 },
  // A thread of three posts beside a home timeline, which has put one of its posts away: its wrapper stays.
  'advanced-columns': {
    lineDown: 1,
    column: 3,
    columnHeader: 3,
    list: 3,
    focusedPost: 1,
    focusedLink: 1,
    wrapper: [6, { glitch: 5 }],
    listedPost: 4,
    post: 5,
    anyPost: 5,
    content: 5,
    contentText: 5,
    avatarImage: 5,
    timelinePlace: [3, { glitch: 2 }],
    prepend: [2, { glitch: 0 }],
  },
  'timeline-explore': REPLY_IN_TIMELINE,
  'timeline-profile': IN_TIMELINE,
};

/** In 5.0 every post is made of the same, the focused one too. */
const ARTICLE: Counts = {
  post: 1,
  article: 1,
  postHeader: 1,
  permalink: 1,
  content: 1,
  contentText: 1,
  avatarImage: 1,
};
const ANSWERED_ARTICLE: Counts = { ...ARTICLE, lineDown: 1 };
const ARTICLE_IN_TIMELINE: Counts = { ...ARTICLE, article: 2 };

/** The same of the redesign, whose adapter has selectors of its own. */
const ON_SAMPLES_OF_REDESIGN: Readonly<Record<string, Counts>> = {
  head: {},
  reply: ANSWERED_ARTICLE,
  'reply-rich': ARTICLE,
  'reply-media': ANSWERED_ARTICLE,
  'reply-hashtagbar': ARTICLE,
  'reply-selfthread': ANSWERED_ARTICLE,
  'reply-long': { ...ARTICLE, readMore: 1 },
  'reply-cw-open': { ...ANSWERED_ARTICLE, contentWarning: 1 },
  // The words stay in the page.
  'reply-cw-collapsed': { ...ANSWERED_ARTICLE, contentWarning: 1 },
  'reply-filtered': { ...ARTICLE, contentWarning: 1 },
  // The way to the quoted post looks as a card's.
  'reply-quote': { ...ARTICLE, quotedPost: 1, card: 1, avatarImage: 2 },
  ancestor: ANSWERED_ARTICLE,
  // A card leads to its publisher by its title, and twice to its page.
  focused: { ...ARTICLE, focusedPost: 1, card: 3 },
  'advanced-columns': {
    post: 5,
    column: 2,
    columnHeader: 2,
    lineDown: 1,
    focusedPost: 1,
    article: 9,
    postHeader: 5,
    permalink: 5,
    content: 5,
    contentText: 5,
    avatarImage: 5,
    prepend: 2,
  },
  'timeline-explore': { ...ARTICLE_IN_TIMELINE, prepend: 1 },
  'timeline-profile': ARTICLE_IN_TIMELINE,
};

/** The samples of a web UI, with what is expected of them. */
export function samplesOf(shape: Shape): Readonly<Record<string, Counts>> {
  return shape === '5.0' ? ON_SAMPLES_OF_REDESIGN : ON_SAMPLES;
}

/**
 * `EVERY_KIND` (tests/e2e/selectors.spec.ts) on the test Mastodon, seen by somebody with an account: seven
 * posts, one of which quotes another.
 */
export const ON_INSTANCE = {
  /** Opened on its second post, in one column. */
  thread: {
    app: 1,
    lineDown: 1,
    column: 1,
    stickyHeader: 1,
    columnHeader: 1,
    list: 1,
    focusedPost: 1,
    focusedLink: 1,
    listedPost: [7, { '4.3': 6 }],
    post: [8, { '4.3': 7 }],
    anyPost: [8, { '4.3': 7 }],
    quotedPost: [1, { '4.3': 0 }],
    // One is behind a content warning.
    content: [7, { '4.3': 6, glitch: 8 }],
    contentText: [7, { '4.3': 6 }],
    contentWarning: 1,
    readMore: 1,
    card: 1,
    avatarImage: [8, { '4.3': 7 }],
    wrapper: [8, { '4.3': 7 }],
    prepend: 1,
    // One post: itself and its wrapper.
    directPost: 2,
  },
  /** The same in the advanced layout: beside it stands the home timeline with the same posts. */
  deck: {
    app: 1,
    lineDown: 1,
    column: 2,
    columnHeader: 2,
    list: 2,
    focusedPost: 1,
    focusedLink: 1,
    listedPost: [15, { '4.3': 13 }],
    post: [16, { '4.3': 14 }],
    anyPost: [16, { '4.3': 14 }],
    quotedPost: [2, { '4.3': 0 }],
    content: [14, { '4.3': 12, glitch: 16 }],
    contentText: [14, { '4.3': 12 }],
    contentWarning: 2,
    readMore: 2,
    card: 2,
    avatarImage: [16, { '4.3': 14 }],
    wrapper: [16, { '4.3': 14 }],
    timelinePlace: 7,
    prepend: [7, { glitch: 2 }],
    directPost: 4,
  },
} satisfies Record<string, Counts>;

/** The same page of the test Mastodon's 5.0. */
export const ON_REDESIGNED_INSTANCE = {
  thread: {
    app: 1,
    post: 7,
    column: 1,
    columnHeader: 1,
    lineDown: 1,
    focusedPost: 1,
    article: 7,
    postHeader: 7,
    permalink: 7,
    // The words of one are behind a content warning, and there.
    content: 7,
    contentText: 7,
    contentWarning: 1,
    readMore: 1,
    // Two ways to one card, and the way to the quoted post.
    card: 3,
    quotedPost: 1,
    avatarImage: 8,
    directPost: 1,
  },
  // Of the seven in the timeline each stands in a place of the same kind.
  deck: {
    app: 1,
    post: 14,
    column: 2,
    columnHeader: 2,
    lineDown: 1,
    focusedPost: 1,
    article: 21,
    postHeader: 14,
    permalink: 14,
    content: 14,
    contentText: 14,
    contentWarning: 2,
    readMore: 2,
    card: 6,
    quotedPost: 2,
    avatarImage: 16,
    prepend: 6,
    directPost: 2,
  },
} satisfies Record<string, Counts>;

/** What the test Mastodon has none of; the probe (`npm run probe`) counts it on real pages. */
export const ON_REAL_PAGES_ONLY: readonly SelectorName[] = ['cardAuthor'];

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
