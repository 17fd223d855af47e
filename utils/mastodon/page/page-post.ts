import type { Markup, SaidParent } from './markup.ts';

/** A post as it stands in the page. */
export interface PagePost {
  id: string;
  /** Its element. */
  root: Element;
  /** How posts of its page are made. */
  markup: Markup;
  /** The thread was opened on it. */
  isFocused: boolean;
  /** Where the focused post's date leads; glitch-soc's leads to the post's home. Null in lists. */
  permalink: string | null;
  /** What stays when the words change, and goes or closes with them. */
  content: Element;
  /** The first child of it stands at the end of the first line of words. */
  firstLine: Element;
  /** What holds the post's words. */
  text: Element;
  /** The element that speaks for the post to a screen reader, if there is one. */
  wrapper: Element | null;
  /** Whether the page shows it as a private mention. */
  isDirect: boolean;
  /** What the page itself says in a timeline of whom the post replies to (5.0). */
  saidParent?: SaidParent;
  /** Where the links lead of those whom the page names while its warning is closed (glitch-soc). */
  named?: readonly string[];
  /** A6: its content warning is closed, so that it shows no words now. */
  isClosed: boolean;
}

/** The places in a post's element, whatever page it is on. */
export type PostParts = Pick<PagePost, 'content' | 'firstLine' | 'text' | 'wrapper' | 'isDirect'>;

/** What is known of a post's place without its words. */
export type PostPlace = Omit<
  PagePost,
  'content' | 'firstLine' | 'text' | 'isClosed' | 'saidParent' | 'named'
>;
