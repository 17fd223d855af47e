import { SELECTORS } from '../../../../utils/mastodon/page/selectors.ts';

export type SelectorName = keyof typeof SELECTORS;

// `Object.keys` loses what the literal makes certain.
export const SELECTOR_NAMES = Object.keys(SELECTORS) as readonly SelectorName[];

/** The web UIs that differ in what a selector finds. */
export type Shape = '4.3' | '4.4' | '4.5' | '4.6' | '4.7' | '5.0' | 'glitch';

/** How many elements a selector finds: everywhere, or but for the versions named behind it. */
type Count = number | readonly [elsewhere: number, but: Partial<Record<Shape, number>>];

/** What the selectors find on a page. A selector that is not named finds nothing there. */
export type Counts = Readonly<Partial<Record<SelectorName, Count>>>;

/** One post of a list with its words, and nothing else of note. */
const POST: Counts = {
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
export const ON_SAMPLES: Readonly<Record<string, Counts>> = {
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
  return found((name) => expectedCount(counts, name, shape));
}

/** What all selectors find in a page, without those that find nothing. */
export function countsIn(page: ParentNode): Partial<Record<SelectorName, number>> {
  return found((name) => page.querySelectorAll(SELECTORS[name]).length);
}

/** Counts by selector, in the order of the selectors; what is not there is left out. */
export function found(
  count: (name: SelectorName) => number,
): Partial<Record<SelectorName, number>> {
  const counts = SELECTOR_NAMES.map((name) => [name, count(name)] as const);
  return Object.fromEntries(counts.filter(([, number]) => number > 0));
}
