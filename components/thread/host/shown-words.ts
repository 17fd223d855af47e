import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import { pageText } from '../../../utils/thread/content/ours.ts';

/** Of each post the latest of what it has said are told apart: its words, a translation, an edit or two. */
const MOST_KEPT = 6;

/** Of so many posts; who goes through more begins anew. */
const MOST_POSTS = 20_000;

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): texts need not be kept to be told apart. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * What posts say in the page. The page learns of an edit by its own ways, and tells nobody: that a post says
 * what it has not said before is how we hear of it (A6, issue 12). A translation is seen so as well.
 */
export class ShownWords {
  readonly #said = new Map<string, readonly string[]>();
  readonly #latest = new Map<string, string>();
  /** The words of posts that have said something else at first, where they stand. */
  readonly #changed = new Map<string, Element>();
  readonly #kept = [this.#said, this.#latest, this.#changed];
  /** 5.0 has one element for the post that a thread is opened on, whichever that is. */
  readonly #ownerOf = new WeakMap<Element, string>();

  /**
   * To be called for each post that is looked at.
   *
   * @returns whether it says something that it has not said before, or says again what it has.
   */
  look({ id, text }: Pick<PagePost, 'id' | 'text'>): 'as-it-was' | 'again' | 'new' {
    if (this.#said.size > MOST_POSTS) for (const kept of this.#kept) kept.clear();
    this.#ownerOf.set(text, id);
    const said = this.#said.get(id) ?? [];
    const now = fingerprint(pageText(text));
    if (said.length > 0 && said[0] !== now) this.#changed.set(id, text);
    else this.#changed.delete(id);
    const before = this.#latest.get(id) ?? now;
    this.#latest.set(id, now);
    if (said.includes(now)) return before === now ? 'as-it-was' : 'again';
    this.#said.set(id, [...said.slice(0, 1), ...said.slice(1).slice(1 - MOST_KEPT), now]);
    return said.length > 0 ? 'new' : 'as-it-was';
  }

  /** Where the words of a post stand that are not those it had at first; null where they are. */
  changed(id: string): Element | null {
    const text = this.#changed.get(id);
    const isIts = text?.isConnected && this.#ownerOf.get(text) === id;
    // A6: in 5.0 the words of a closed post stay in the page.
    return isIts && !text.closest('[inert]') ? text : null;
  }
}

/** Two texts of the same are the same, as far as anybody cares. */
function fingerprint(text: string): string {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return `${text.length} ${hash >>> 0}`;
}
