import type { PageAdapter } from './page-adapter.ts';
import { aroundOf, closedWarningOf, type PagePost, partsOf } from './page-post.ts';
import { postsAround, postsIn } from './posts-in.ts';
import { focusedIdOf } from './route.ts';
import { SELECTORS } from './selectors.ts';

/** The post above another. */
export interface PostAbove {
  id: string;
  /** The page draws a line from it to the other. */
  isJoined: boolean;
}

/** A place in the page: in `parent`, before a child of it, or behind the last one. */
export interface BarPlace {
  parent: Element;
  before: Element | null;
}

/** What is known of a post's place without its words. */
export type PostPlace = Omit<PagePost, 'content' | 'text' | 'isClosed'>;

/**
 * Reads the thread pages of Mastodon's web UI, from 4.3 on, and of glitch-soc. It changes nothing and
 * keeps nothing: React may have replaced any of it a moment later.
 */
export class ThreadPage implements PageAdapter {
  readonly #document: Document;
  readonly #location: Pick<Location, 'pathname'>;

  constructor(page: Document = document, at: Pick<Location, 'pathname'> = location) {
    this.#document = page;
    this.#location = at;
  }

  /** The post that the thread was opened on, or null on pages that are no thread. */
  focusedId(): string | null {
    return focusedIdOf(this.#location.pathname);
  }

  /**
   * The elements of all posts in the columns that show a thread: from the focused post downwards, where
   * the reader is, then those above it, the nearest first.
   */
  roots(): Element[] {
    return this.#threads().flatMap((thread) => {
      const all = postsIn(thread);
      const focused = all.findIndex((root) => root.matches(SELECTORS.focusedPost));
      return [...all.slice(focused), ...all.slice(0, focused).toReversed()];
    });
  }

  rootsAround(nodes: Iterable<Node>): Element[] {
    const found = postsAround(nodes);
    if (found.size === 0) return [];
    const threads = this.#threads();
    return [...found].filter((root) => threads.some((thread) => thread.contains(root)));
  }

  /** The post of an element, if it shows words now and is not quoted inside another. */
  post(root: Element): PagePost | null {
    const place = this.#placeOf(root);
    const parts = place && partsOf(root);
    return parts ? { ...place, ...parts, isClosed: false } : null;
  }

  /** A post that shows no words because of its content warning, which is `warning`. */
  closedPost(root: Element): { place: PostPlace; warning: Element } | null {
    const place = this.#placeOf(root);
    const warning = place && closedWarningOf(root);
    return warning ? { place: { ...place, ...aroundOf(root) }, warning } : null;
  }

  /** Where a bar of ours stays in view above a thread: the last thing in a header, or below it. */
  barPlaces(): BarPlace[] {
    return this.#threads().flatMap((thread) => {
      const header = thread.querySelector(`:scope > ${SELECTORS.columnHeader}`);
      if (header) return [{ parent: thread, before: header.nextElementSibling }];
      const sticky = this.#document.querySelector(SELECTORS.stickyHeader);
      return sticky ? [{ parent: sticky, before: null }] : [];
    });
  }

  /** The ids of the thread's posts from top to bottom; in several columns, those of the first. */
  ids(): string[] {
    const [thread] = this.#threads();
    return (thread ? postsIn(thread) : []).flatMap((root) => this.#idOf(root) ?? []);
  }

  /** The element of a post, in the column that `near` is in. */
  rootOf(id: string, near: Element): Element | null {
    const column = near.closest(SELECTORS.column) ?? this.#document.body;
    return postsIn(column).find((root) => this.#idOf(root) === id) ?? null;
  }

  /** The post directly above another in its list; null at the top, and below a gap. */
  above(root: Element): PostAbove | null {
    return this.#above(root)?.post ?? null;
  }

  /** The ids of the posts above that one, the nearest first, up to the top or a gap; found as they are asked for. */
  *further(root: Element): Generator<string> {
    let above = this.#above(root);
    while (above) {
      above = this.#above(above.root);
      if (above) yield above.post.id;
    }
  }

  #above(root: Element): { root: Element; post: PostAbove } | null {
    let item: Element | null = root;
    while (item && !item.parentElement?.matches(SELECTORS.list)) item = item.parentElement;
    const before = item?.previousElementSibling;
    const above = before?.querySelector(SELECTORS.anyPost);
    const id = above ? this.#idOf(above) : null;
    if (!above || id === null) return null;
    const isJoined = before?.querySelector(SELECTORS.lineDown) != null;
    return { root: above, post: { id, isJoined } };
  }

  #placeOf(root: Element): Omit<PostPlace, 'wrapper' | 'isDirect'> | null {
    if (this.focusedId() === null || root.closest(SELECTORS.quotedPost)) return null;
    const id = this.#idOf(root);
    if (!id) return null;
    const permalink = root.querySelector(SELECTORS.focusedLink)?.getAttribute('href') ?? null;
    return { id, isFocused: root.matches(SELECTORS.focusedPost), permalink };
  }

  #idOf(root: Element): string | null {
    if (root.closest(SELECTORS.quotedPost)) return null;
    const focusedId = this.focusedId();
    const id = root.getAttribute('data-id');
    if (id !== null || focusedId === null) return id;
    return idOfFocused(
      root.querySelector(SELECTORS.focusedLink)?.getAttribute('href') ?? null,
      focusedId,
    );
  }

  #threads(): Element[] {
    if (this.focusedId() === null) return [];
    const focused = this.#document.querySelectorAll(SELECTORS.focusedPost);
    return [...focused].map((post) => post.closest(SELECTORS.column) ?? this.#document.body);
  }
}

/**
 * The focused post carries no id, and for a moment after a navigation it is still the one before. Its
 * link tells; where that leads to the post's home (glitch-soc) the ids there are others, and the address
 * of the page has to do.
 */
function idOfFocused(permalink: string | null, focusedId: string): string | null {
  if (!permalink?.startsWith('/')) return focusedId;
  return focusedIdOf(permalink) === focusedId ? focusedId : null;
}
