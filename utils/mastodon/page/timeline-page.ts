import { markupOf, postsAround, postsIn } from './markups.ts';
import type { PagePost } from './page-post.ts';
import type { PostReader } from './post-reader.ts';

/**
 * Reads the timelines of Mastodon's web UI, from 4.3 on, and of glitch-soc: home, local, hashtags, lists,
 * profiles. They are virtualised: posts leave and come back as new nodes. It changes and keeps nothing.
 */
export class TimelinePage implements PostReader {
  readonly #document: Document;
  readonly #marksReplies: boolean;

  /** @param marksReplies whether this web UI says above a post that it is a reply; glitch-soc's does not. */
  constructor(marksReplies: boolean, page: Document = document) {
    this.#marksReplies = marksReplies;
    this.#document = page;
  }

  /** The elements of all posts in timelines that may be replies. */
  roots(): Element[] {
    return this.#among(postsIn(this.#document));
  }

  rootsAround(nodes: Iterable<Node>): Element[] {
    return this.#among(postsAround(nodes));
  }

  /** The post of an element, if it shows words now. A boost is the post that is boosted. */
  post(root: Element): PagePost | null {
    const markup = markupOf(root);
    const id = root.getAttribute('data-id');
    const parts = markup?.partsOf(root);
    if (!markup || !id || !parts) return null;
    const place = { id, root, markup, isFocused: false, permalink: null };
    const saidParent = markup.saidParentOf(root);
    return { ...place, ...parts, isClosed: false, ...(saidParent && { saidParent }) };
  }

  #among(roots: Iterable<Element>): Element[] {
    return [...roots].filter((root) => {
      const markup = markupOf(root);
      return (
        markup !== null &&
        isStatusId(markup.timelinePlaceOf(root)) &&
        !markup.isQuoted(root) &&
        (!this.#marksReplies || markup.hasPrepend(root))
      );
    });
  }
}

/** In notifications, which are no timeline of posts, a place's id is that of what was notified of. */
function isStatusId(id: string | null): boolean {
  return /^\d+$/.test(id ?? '');
}
