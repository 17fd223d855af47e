import type { PageAdapter } from './page-adapter.ts';
import { type PagePost, partsOf } from './page-post.ts';
import { postsAround } from './posts-in.ts';
import { SELECTORS } from './selectors.ts';

/**
 * Reads the timelines of Mastodon's web UI, from 4.3 on, and of glitch-soc: home, local, hashtags, lists,
 * profiles. They are virtualised: posts leave and come back as new nodes. It changes and keeps nothing.
 */
export class TimelinePage implements PageAdapter {
  readonly #document: Document;
  readonly #marksReplies: boolean;

  /** @param marksReplies whether this web UI says above a post that it is a reply; glitch-soc's does not. */
  constructor(marksReplies: boolean, page: Document = document) {
    this.#marksReplies = marksReplies;
    this.#document = page;
  }

  /** The elements of all posts in timelines that may be replies. */
  roots(): Element[] {
    return this.#among(this.#document.querySelectorAll(SELECTORS.listedPost));
  }

  rootsAround(nodes: Iterable<Node>): Element[] {
    return this.#among(postsAround(nodes));
  }

  /** The post of an element, if it shows words now. A boost is the post that is boosted. */
  post(root: Element): PagePost | null {
    const id = root.getAttribute('data-id');
    const parts = partsOf(root);
    if (!id || !parts) return null;
    return { id, isFocused: false, permalink: null, ...parts, isClosed: false };
  }

  #among(roots: Iterable<Element>): Element[] {
    return [...roots].filter(
      (root) =>
        isStatusId(root.closest(SELECTORS.timelinePlace)?.getAttribute('data-id')) &&
        root.closest(SELECTORS.quotedPost) === null &&
        (!this.#marksReplies || root.parentElement?.querySelector(SELECTORS.prepend) !== null),
    );
  }
}

/** In notifications, which are no timeline of posts, a place's id is that of what was notified of. */
function isStatusId(id: string | null | undefined): boolean {
  return /^\d+$/.test(id ?? '');
}
