import type { Life } from '../../life.ts';

/** T3: half of a post in view for so long, and it counts as seen. */
const SEEN_MS = 1_000;
const HALF = 0.5;
/** How often it is looked at while a post comes into view; a high one is never half in view. */
const THRESHOLDS = [0, 0.1, 0.25, HALF, 0.75, 1];

/** Which posts a reader has had in view. */
export class PostsSeen {
  readonly #life: Life;
  readonly #onSeen: (ids: readonly string[]) => void;
  readonly #ids = new Map<Element, string>();
  readonly #since = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #observer: IntersectionObserver;

  /** @param onSeen told of those that have been in view for long enough, once each. */
  constructor(onSeen: (ids: readonly string[]) => void, life: Life) {
    this.#onSeen = onSeen;
    this.#life = life;
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), {
      threshold: THRESHOLDS,
    });
    life.undo(() => {
      this.#observer.disconnect();
      for (const timer of this.#since.values()) clearTimeout(timer);
    });
  }

  /** Follows a post, as long as `life` lasts. */
  follow(root: Element, id: string, life: Life): void {
    this.#ids.set(root, id);
    this.#observer.observe(root);
    life.undo(() => this.#leave(root));
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, intersectionRatio, intersectionRect } of entries) {
      const isSeen = intersectionRatio >= HALF || intersectionRect.height >= innerHeight * HALF;
      if (isSeen && !this.#since.has(target)) {
        const timer = setTimeout(() => this.#see(target), SEEN_MS);
        this.#since.set(target, timer);
      } else if (!isSeen) {
        clearTimeout(this.#since.get(target));
        this.#since.delete(target);
      }
    }
  }

  #see(root: Element): void {
    const id = this.#ids.get(root);
    this.#leave(root);
    if (id !== undefined && !this.#life.signal.aborted && !document.hidden) this.#onSeen([id]);
  }

  #leave(root: Element): void {
    this.#ids.delete(root);
    this.#observer.unobserve(root);
    clearTimeout(this.#since.get(root));
    this.#since.delete(root);
  }
}
