/**
 * What is in view is done in one go, before it is painted: a frame and a half at 60 Hz, since Firefox takes
 * longer than one for the first posts of a thread. With the longest piece of work (some 25 ms) it stays under
 * 50 ms (issue 10).
 */
const SLICE_MS = 24;
/** So many posts are about what is written in a slice: some 0.6 ms each. */
const SLICEFUL = 40;

/**
 * A piece of work at an item. What it hands to `write` is what it changes there: that may be run later, and is not
 * run any more once the item is added anew.
 */
export type Work<T> = (item: T, write: (change: () => void) => void) => void;

/**
 * Does many small pieces of work without ever holding up the page. What fits into a slice is done at
 * once, before the browser paints; the rest follows in tasks of its own, the first of them before the next
 * paint at the latest: of what is in view nothing is left for later.
 *
 * What follows is looked at before it is written, a sliceful at a time: after each slice that has written, the browser
 * goes through the whole page, since all that is below has moved (issue 17: a second and more with 500 posts). What
 * is added anew in between is looked at anew; of that at least two slices are written at once.
 */
export class WorkQueue<T> {
  readonly #work: Work<T>;
  readonly #sliceMs: number;
  readonly #waiting = new Set<T>();
  readonly #unwritten = new Map<T, () => void>();
  /** In the last slice there was nothing to be written: what was found before it waits no longer. */
  #hasFoundNone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  /** @param work must not throw, nor must what it writes: what comes after would wait for the next `add`. */
  constructor(work: Work<T>, sliceMs: number = SLICE_MS) {
    this.#work = work;
    this.#sliceMs = sliceMs;
  }

  /** What is added comes first, in its order; what was waiting already comes after it. */
  add(items: Iterable<T>): void {
    const before = [...this.#waiting];
    this.#waiting.clear();
    for (const item of [...items, ...before]) {
      this.#waiting.add(item);
      this.#unwritten.delete(item);
    }
    this.#forgetTurns();
    this.#lookAndWrite();
    // In a tab that is not seen no frame comes: there the timer alone goes on.
    if (this.#isBusy) this.#frame = requestAnimationFrame(() => this.#goOn());
    this.#goOnLater();
  }

  clear(): void {
    this.#waiting.clear();
    this.#unwritten.clear();
    this.#forgetTurns();
  }

  get #isBusy(): boolean {
    return this.#waiting.size > 0 || this.#unwritten.size > 0;
  }

  #forgetTurns(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  /** The first time, for what is painted next. */
  #goOn(): void {
    const isForNextPaint = this.#frame !== undefined;
    this.#forgetTurns();
    if (isForNextPaint) this.#lookAndWrite();
    else if (this.#isTimeToWrite) this.#write();
    else this.#lookAhead();
    this.#goOnLater();
  }

  #goOnLater(): void {
    if (this.#isBusy) this.#timer = setTimeout(() => this.#goOn());
  }

  get #isTimeToWrite(): boolean {
    const { size } = this.#unwritten;
    return size >= SLICEFUL || (size > 0 && (this.#waiting.size === 0 || this.#hasFoundNone));
  }

  #lookAhead(): void {
    const before = this.#unwritten.size;
    this.#look((item, change) => this.#unwritten.set(item, change));
    this.#hasFoundNone = this.#unwritten.size === before;
  }

  #lookAndWrite(): void {
    this.#look((_item, change) => change());
  }

  #look(write: (item: T, change: () => void) => void): void {
    const end = performance.now() + this.#sliceMs;
    for (const item of this.#waiting) {
      this.#waiting.delete(item);
      this.#work(item, (change) => write(item, change));
      if (performance.now() > end) return;
    }
  }

  #write(): void {
    const end = performance.now() + this.#sliceMs;
    for (const [item, write] of this.#unwritten) {
      this.#unwritten.delete(item);
      write();
      if (performance.now() > end) return;
    }
  }
}
