import type { AdapterName } from '../../../../utils/mastodon/page/markup.ts';
import { adapterOf, type Shape } from './adapters.ts';
import type { Counts } from './selector-counts.ts';

/** One post of a list with its words, and nothing else of note. */
const POST: Counts = {
  post: 1,
  listedPost: 1,
  anyPost: 1,
  header: 1,
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
    header: [2, { '4.3': 1 }],
    content: [2, { '4.3': 1 }],
    contentText: [2, { '4.3': 1 }],
    wrapper: [2, { '4.3': 1 }],
    avatarImage: [2, { '4.3': 1 }],
  },
  ancestor: ANSWERED,
  focused: { ...POST, listedPost: 0, header: 0, focusedPost: 1, focusedLink: 1, card: 1 },
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
    header: 4,
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

const BY_ADAPTER: Readonly<Record<AdapterName, Readonly<Record<string, Counts>>>> = {
  classic: ON_SAMPLES,
  redesign: ON_SAMPLES_OF_REDESIGN,
};

/** The samples of a web UI, with what is expected of them. */
export function samplesOf(shape: Shape): Readonly<Record<string, Counts>> {
  return BY_ADAPTER[adapterOf(shape)];
}
