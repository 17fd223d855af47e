/** A post that is about to be scrolled to counts as well. */
const AROUND = '25% 0px';

/**
 * Which posts a reader sees now. What has to be shown anew begins with them, before it is painted: 5.0 makes the
 * words of all posts anew at once, wherever one reads (issue 13). To ask for places would cost a layout.
 */
export class PostsInView {
  readonly #seen = new Set<Element>();
  readonly #observed = new Set<Element>();
  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#seen.add(target);
        else this.#seen.delete(target);
      }
    },
    { rootMargin: AROUND },
  );

  /** To be called with each post that is looked at. */
  follow(root: Element): void {
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#observer.observe(root);
  }

  /** Those in view first, else in the order given. */
  first<T extends Element>(roots: readonly T[]): T[] {
    const [seen, others]: [T[], T[]] = [[], []];
    for (const root of roots) (this.#seen.has(root) ? seen : others).push(root);
    return [...seen, ...others];
  }

  /** To be called when posts may have gone. */
  forgetGone(): void {
    for (const root of this.#observed) {
      if (root.isConnected) continue;
      this.#observer.unobserve(root);
      this.#observed.delete(root);
      this.#seen.delete(root);
    }
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
