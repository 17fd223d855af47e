/** To read on for so long is a task. What was read last may be shown in the same one (`work-queue.ts`). */
const READING_MS = 8;

/** Reads in small pieces, each of them a task, so that the page is never held up. */
export class ReadingTurns {
  readonly #readOne: () => boolean;
  readonly #onEnd: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param readOne takes one step, and says whether there may be another. A step is small, whatever is written
   *   (issue 10): see `ThreadReading.step`.
   * @param onEnd called when there is nothing left to be read.
   */
  constructor(readOne: () => boolean, onEnd: () => void) {
    this.#readOne = readOne;
    this.#onEnd = onEnd;
  }

  /** Reads on, now and in tasks to come. */
  goOn(): void {
    this.stop();
    const end = performance.now() + READING_MS;
    while (this.#readOne()) {
      if (performance.now() < end) continue;
      this.#timer = setTimeout(() => this.goOn());
      return;
    }
    this.#onEnd();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
