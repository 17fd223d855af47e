import type { ThreadPage } from '../../../utils/mastodon/page/thread-page.ts';
import { GonePosts } from './gone-posts.ts';

/** Where the posts of a page stand, from top to bottom. To find them takes a walk through the whole page. */
export class PostPlaces {
  readonly #page: Pick<ThreadPage, 'focusedId' | 'ids'>;
  readonly #onGone: (id: string) => void;
  readonly #gone = new GonePosts();
  #places: ReadonlyMap<string, number> | null = null;

  /** @param onGone told of each post that has gone from a page that shows the same thread still (A6). */
  constructor(page: Pick<ThreadPage, 'focusedId' | 'ids'>, onGone: (id: string) => void) {
    this.#page = page;
    this.#onGone = onGone;
  }

  /** To be called when posts have come, gone or moved. */
  forget(): void {
    this.#places = null;
  }

  ids(): string[] {
    return [...this.#all().keys()];
  }

  /** How many posts below (above, if negative) another post stands; null where one of them does not. */
  distance(from: string, to: string): number | null {
    const places = this.#all();
    const [here, there] = [places.get(from), places.get(to)];
    return here === undefined || there === undefined ? null : there - here;
  }

  #all(): ReadonlyMap<string, number> {
    if (this.#places) return this.#places;
    this.#places = new Map(this.#page.ids().map((id, index) => [id, index]));
    this.#gone.since(this.#page.focusedId(), this.#places).forEach(this.#onGone);
    return this.#places;
  }
}
