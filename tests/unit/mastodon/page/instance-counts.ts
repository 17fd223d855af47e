import type { AdapterName } from '../../../../utils/mastodon/page/markup.ts';
import { adapterOf, type Shape } from './adapters.ts';
import type { Counts, SelectorName } from './selector-counts.ts';

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
    header: [7, { '4.3': 6 }],
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
    header: [15, { '4.3': 13 }],
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
const ON_REDESIGNED_INSTANCE = {
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

type Page = keyof typeof ON_INSTANCE;

const BY_ADAPTER: Readonly<Record<AdapterName, Readonly<Record<Page, Counts>>>> = {
  classic: ON_INSTANCE,
  redesign: ON_REDESIGNED_INSTANCE,
};

/** What the selectors find on a page of the test Mastodon in a shape of its. */
export function countsOnInstance(shape: Shape, page: Page): Counts {
  return BY_ADAPTER[adapterOf(shape)][page];
}

/** What the test Mastodon has none of; the probe (`npm run probe`) counts it on real pages. */
export const ON_REAL_PAGES_ONLY: readonly SelectorName[] = ['cardAuthor'];
