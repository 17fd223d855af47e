import type { Life } from './life.ts';

/** Something that comes later, or not at all: what the second script brings (issue 11). */
export class Late<T> {
  #value: T | undefined;
  readonly #waiting = new Set<(value: T) => void>();

  /** It is there. A second time does nothing. */
  come(value: T): void {
    if (this.#value !== undefined) return;
    this.#value = value;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const use of waiting) use(value);
  }

  /** Does something with it: now if it is there, else as soon as it has come, unless `life` is over by then. */
  when(use: (value: T) => void, life: Life): void {
    if (this.#value !== undefined) {
      use(this.#value);
      return;
    }
    this.#waiting.add(use);
    life.undo(() => this.#waiting.delete(use));
  }
}
