import type { PostParts } from './page-post.ts';

/** What the page itself shows below the words of a post. */
export interface BelowWords {
  /** Where the post's card leads; null where it shows none. */
  card: string | null;
  /** The page shows the post that this one quotes. */
  hasQuote: boolean;
  /** The last element that belongs to words and card: pictures and the like stand behind it. */
  last: Element;
}

/** A place in the page: in `parent`, before a child of it, or behind the last one. */
export interface BarPlace {
  parent: Element;
  before: Element | null;
}

/** What stands directly above a post in its list. */
export interface ItemAbove {
  root: Element;
  /** The page draws a line from it to the post below. */
  isJoined: boolean;
}

/** What the page says above a post in a timeline of what it replies to. */
export interface SaidParent {
  id: string;
  /** The words of the parent are there as well. */
  hasWords: boolean;
}

/** Why a post shows no words of its own now. */
export interface Wordless {
  /** A6: they are behind this warning, or there are none. */
  isClosed: boolean;
  /** What stands before the place where they would be. */
  before: Element;
  /** Where the links of those lead whom the page itself names there (glitch-soc). */
  named?: readonly string[];
}

/** What reads posts by their elements and classes: a new adapter is a name here. */
export const ADAPTER_NAMES = ['classic', 'redesign'] as const;
/** All that posts may be read by (issue 13). */
export const MARKUP_NAMES = [...ADAPTER_NAMES, 'meaning'] as const;

export type AdapterName = (typeof ADAPTER_NAMES)[number];
export type MarkupName = (typeof MARKUP_NAMES)[number];

/**
 * One family of Mastodon's pages: where the parts of a post stand in it (issue 13). It is chosen by what
 * stands in the page, never by a version: an instance may show both in one visit, and in two columns. An
 * adapter changes nothing, and keeps nothing but measures: React may have replaced any of it a moment later.
 */
export interface Markup {
  readonly name: MarkupName;
  /** The elements of posts inside one of the page's, in its order. */
  postsIn(within: Document | Element): Element[];
  /** The post that an element is, or is in. */
  postAround(element: Element): Element | null;
  /** The content of a post that an element is, or is in. */
  contentAround(element: Element): Element | null;
  /** The posts that the pages with this address were opened on: one in each column that shows the thread. */
  openedOn(page: Document, focusedId: string): Element[];
  /** The column that a post stands in, with its header. */
  columnOf(root: Element): Element | null;
  isFocused(root: Element): boolean;
  /** A post that is shown inside another. */
  isQuoted(root: Element): boolean;
  /** Null where the page does not tell: then it is on its way to another thread. */
  idOf(root: Element, focusedId: string | null): string | null;
  /** Where the focused post's date leads, where that tells more than its id. */
  permalinkOf(root: Element): string | null;
  itemAbove(root: Element): ItemAbove | null;
  /** T2: the child of a thread's list that holds a post; null where its place must stay as it is. */
  itemOf(root: Element): Element | null;
  /** Null where it shows no words now. */
  partsOf(root: Element): PostParts | null;
  wordlessOf(root: Element): Wordless | null;
  /** M4: a post's header, where the corner below the time is free. Null where something stands there. */
  headerOf(root: Element): Element | null;
  /** What stands around a post's words, and is there when they are not. */
  aroundOf(root: Element): Pick<PostParts, 'wrapper' | 'isDirect'>;
  belowWords(content: Element): BelowWords;
  /** Where a bar of ours stays in view above a thread: the last thing in a header, or below it. */
  barPlaceIn(column: Element): BarPlace | null;
  /** The id of the place in a timeline that a post has; null in a thread. */
  timelinePlaceOf(root: Element): string | null;
  /** Whether something is said above a post in a timeline: boosted, private, or a reply. */
  hasPrepend(root: Element): boolean;
  saidParentOf(root: Element): SaidParent | null;
}
