import { turnEnd } from './turn.ts';

/**
 * Does many small pieces of work without ever holding up the page. What fits into a turn is done at
 * once, before the browser paints; the rest follows in tasks of its own.
 */
export class WorkQueue<T> {
  readonly #work: (item: T) => void;
  readonly #waiting = new Set<T>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param work must not throw: what comes after would wait for the next `add`. */
  constructor(work: (item: T) => void) {
    this.#work = work;
  }

  /** What is added comes first, in its order; what was waiting already comes after it. */
  add(items: Iterable<T>): void {
    const before = [...this.#waiting];
    this.#waiting.clear();
    for (const item of [...items, ...before]) this.#waiting.add(item);
    this.#run();
  }

  clear(): void {
    this.#waiting.clear();
    clearTimeout(this.#timer);
  }

  #run(): void {
    clearTimeout(this.#timer);
    const end = turnEnd();
    for (const item of this.#waiting) {
      this.#waiting.delete(item);
      this.#work(item);
      if (performance.now() > end) break;
    }
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#run());
  }
}
