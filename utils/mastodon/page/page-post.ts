import { SELECTORS } from './selectors.ts';

/** A post as it stands in the page. */
export interface PagePost {
  id: string;
  /** The thread was opened on it. */
  isFocused: boolean;
  /** Where the focused post's date leads; glitch-soc's leads to the post's home. Null in lists. */
  permalink: string | null;
  /** The parent of the content: what stays when the content changes. */
  content: Element;
  /** What holds the post's words. */
  text: Element;
  /** The element that speaks for the post to a screen reader, if there is one. */
  wrapper: Element | null;
  /** Whether the page shows it as a private mention. */
  isDirect: boolean;
  /** A6: its content warning is closed, so that it shows no words now. */
  isClosed: boolean;
}

/** The places in a post's element, whatever page it is on. */
export type PostParts = Pick<PagePost, 'content' | 'text' | 'wrapper' | 'isDirect'>;

/** Finds the places in a post's element; null where it shows no words now. */
export function partsOf(root: Element): PostParts | null {
  const content = contentOf(root);
  const text = content?.querySelector(`:scope > ${SELECTORS.contentText}`);
  return content && text ? { content, text, ...aroundOf(root) } : null;
}

/** The content warning of a post that shows no words because of it; null where there is none. */
export function closedWarningOf(root: Element): Element | null {
  if (partsOf(root)) return null;
  for (const warning of root.querySelectorAll(SELECTORS.contentWarning)) {
    if (warning.closest(SELECTORS.anyPost) === root) return warning;
  }
  return null;
}

/** What stands around a post's words, and is there when they are not. */
export function aroundOf(root: Element): Pick<PostParts, 'wrapper' | 'isDirect'> {
  const wrapper = root.closest(SELECTORS.wrapper);
  return {
    wrapper: wrapper?.hasAttribute('aria-label') ? wrapper : null,
    isDirect: root.closest(SELECTORS.directPost) !== null,
  };
}

/** The content of the post itself, not that of a post it quotes. */
function contentOf(root: Element): Element | null {
  for (const content of root.querySelectorAll(SELECTORS.content)) {
    if (content.closest(SELECTORS.anyPost) === root) return content;
  }
  return null;
}
