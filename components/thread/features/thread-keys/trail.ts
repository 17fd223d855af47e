import type { Session } from '../../feature.ts';
import { wayBack } from '../../parts/way-back.ts';
import type { CurrentPost } from './current-post.ts';

/** So many steps lead back. */
const MOST_STEPS = 50;

/** Where a reader has come from by keys, a step each (T4); the page's own button knows the last one only (A7). */
export class Trail {
  readonly #session: Pick<Session, 'page' | 'thread'>;
  #opened: string | null = null;
  #places: CurrentPost[] = [];
  /** The button of the last step, which leads to the very place. */
  #last: HTMLElement | null = null;
  /** The button of the last step back, which would lead forth again. */
  #forth: HTMLElement | null = null;

  constructor(session: Pick<Session, 'page' | 'thread'>) {
    this.#session = session;
  }

  /** Goes to a post, and knows the way back. */
  go(from: CurrentPost, id: string): void {
    this.#enter();
    this.#session.thread.goTo(id, from.focusable);
    this.#places = [...this.#places, from].slice(-MOST_STEPS);
    this.#last = wayBack();
  }

  /** Goes back a step. Answers whether there was one. */
  back(from: CurrentPost): boolean {
    this.#enter();
    const button = wayBack();
    if (button && button !== this.#last && button !== this.#forth) {
      // Somebody went on by a click.
      button.click();
      return true;
    }
    const place = this.#takePlace(from);
    if (!place) return false;
    if (button && button === this.#last) {
      button.click();
    } else {
      this.#session.thread.goTo(place.id, from.focusable);
      this.#forth = wayBack();
    }
    return true;
  }

  /** The latest place that is on the page still, and not this one. */
  #takePlace({ id }: CurrentPost): CurrentPost | null {
    const { thread } = this.#session;
    for (let place = this.#places.pop(); place; place = this.#places.pop()) {
      if (place.id !== id && thread.distance(place.id, place.id) !== null) return place;
    }
    return null;
  }

  /** In another thread no step leads back. */
  #enter(): void {
    const opened = this.#session.page.focusedId();
    if (opened !== this.#opened) this.#places = [];
    this.#opened = opened;
  }
}
