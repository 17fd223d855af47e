/**
 * What is in view is done in one go, before it is painted: a frame and a half at 60 Hz, since Firefox takes
 * longer than one for the first posts of a thread. With the longest piece of work (some 25 ms) it stays under
 * 50 ms (issue 10).
 */
const SLICE_MS = 24;

/**
 * Does many small pieces of work without ever holding up the page. What fits into a slice is done at
 * once, before the browser paints; the rest follows in tasks of its own, the first of them before the next
 * paint at the latest: of what is in view nothing is left for later.
 */
export class WorkQueue<T> {
  readonly #work: (item: T) => void;
  readonly #sliceMs: number;
  readonly #waiting = new Set<T>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  /** @param work must not throw: what comes after would wait for the next `add`. */
  constructor(work: (item: T) => void, sliceMs: number = SLICE_MS) {
    this.#work = work;
    this.#sliceMs = sliceMs;
  }

  /** What is added comes first, in its order; what was waiting already comes after it. */
  add(items: Iterable<T>): void {
    const before = [...this.#waiting];
    this.#waiting.clear();
    for (const item of [...items, ...before]) this.#waiting.add(item);
    this.#run();
    // In a tab that is not seen no frame comes: there the timer alone goes on.
    if (this.#waiting.size > 0) this.#frame = requestAnimationFrame(() => this.#run());
  }

  clear(): void {
    this.#waiting.clear();
    this.#forgetTurns();
  }

  #forgetTurns(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #run(): void {
    this.#forgetTurns();
    const end = performance.now() + this.#sliceMs;
    for (const item of this.#waiting) {
      this.#waiting.delete(item);
      this.#work(item);
      if (performance.now() > end) break;
    }
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#run());
  }
}
