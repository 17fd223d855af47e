import type { BarPlace, Markup, Wordless } from './markup.ts';
import { markupOf, markups, postsAround, postsIn } from './markups.ts';
import type { PagePost, PostPlace } from './page-post.ts';
import type { PostReader } from './post-reader.ts';
import { focusedIdOf } from './route.ts';

/** The post above another. */
export interface PostAbove {
  id: string;
  /** The page draws a line from it to the other. */
  isJoined: boolean;
}

/** A column that shows a thread: the post that it was opened on, and how its posts are made. */
export interface ThreadColumn {
  focused: Element;
  column: Element;
  markup: Markup;
}

/**
 * Reads the thread pages of Mastodon's web UI, from 4.3 on, and of glitch-soc, whatever their posts are made of.
 * It changes nothing and keeps nothing: React may have replaced any of it a moment later.
 */
export class ThreadPage implements PostReader {
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
    return this.threads().flatMap(({ focused, column, markup }) => {
      const all = markup.postsIn(column);
      const at = all.indexOf(focused);
      return [...all.slice(at), ...all.slice(0, at).toReversed()];
    });
  }

  rootsAround(nodes: Iterable<Node>): Element[] {
    const found = postsAround(nodes);
    if (found.size === 0) return [];
    const threads = this.threads();
    return [...found].filter((root) => threads.some(({ column }) => column.contains(root)));
  }

  /** The post of an element, if it shows words now and is not quoted inside another. */
  post(root: Element): PagePost | null {
    const place = this.#placeOf(root);
    const parts = place?.markup.partsOf(root);
    return place && parts ? { ...place, ...parts, isClosed: false } : null;
  }

  /** A post that shows no words: they are behind a warning, or it has none. */
  wordlessPost(root: Element): ({ place: PostPlace } & Wordless) | null {
    const place = this.#placeOf(root);
    if (!place || place.markup.partsOf(root)) return null;
    const wordless = place.markup.wordlessOf(root);
    return wordless && { place: { ...place, ...place.markup.aroundOf(root) }, ...wordless };
  }

  /** What the thread's posts are read by; in several columns, those of the first. */
  readBy(): Markup['name'] | null {
    return this.threads()[0]?.markup.name ?? null;
  }

  /** Where a bar of ours stays in view above a thread: the last thing in a header, or below it. */
  barPlaces(): BarPlace[] {
    return this.threads().flatMap(({ column, markup }) => markup.barPlaceIn(column) ?? []);
  }

  /** The ids of the thread's posts from top to bottom; in several columns, those of the first. */
  ids(): string[] {
    const [thread] = this.threads();
    if (!thread) return [];
    const { column, markup } = thread;
    const focusedId = this.focusedId();
    return markup
      .postsIn(column)
      .flatMap((root) => (markup.isQuoted(root) ? [] : (markup.idOf(root, focusedId) ?? [])));
  }

  /** The element of a post, in the column that `near` is in. */
  rootOf(id: string, near: Element): Element | null {
    const around = markups().map((markup) => markup.columnOf(near));
    // The narrowest: a page of the one kind may be all inside an element that the other takes for a column.
    const column = around.reduce((one, other) => (other && one?.contains(other) ? other : one));
    return postsIn(column ?? this.#document).find((root) => this.#idOf(root) === id) ?? null;
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
    const above = markupOf(root)?.itemAbove(root);
    const id = above ? this.#idOf(above.root) : null;
    return above && id !== null
      ? { root: above.root, post: { id, isJoined: above.isJoined } }
      : null;
  }

  #placeOf(root: Element): Omit<PostPlace, 'wrapper' | 'isDirect'> | null {
    const markup = this.focusedId() === null ? null : markupOf(root);
    const id = this.#idOf(root);
    if (!markup || !id) return null;
    const isFocused = markup.isFocused(root);
    return { id, root, markup, isFocused, permalink: markup.permalinkOf(root) };
  }

  #idOf(root: Element): string | null {
    const markup = markupOf(root);
    return markup && !markup.isQuoted(root) ? markup.idOf(root, this.focusedId()) : null;
  }

  /** The columns that show the thread. */
  threads(): ThreadColumn[] {
    const focusedId = this.focusedId();
    if (focusedId === null) return [];
    return markups().flatMap((markup) =>
      markup.openedOn(this.#document, focusedId).flatMap((focused) => {
        const column = markup.columnOf(focused);
        return column ? { focused, column, markup } : [];
      }),
    );
  }
}
