/** With the largest single piece of work (40 ms, `POST_JSON_LETTERS`) a task stays under 50 ms. */
const SLICE_MS = 8;

/**
 * Splits long work, so that the page is never held up (issue 10). It counts only the time that was worked:
 * what arrives slowly needs no breaks.
 */
export class TimeSlices {
  #workedMs = 0;

  /** Does one piece of the work. */
  do<T>(work: () => T): T {
    const from = performance.now();
    try {
      return work();
    } finally {
      this.#workedMs += performance.now() - from;
    }
  }

  /** Lets the page have its turn, where a slice is over. */
  async breathe(): Promise<void> {
    if (this.#workedMs < SLICE_MS) return;
    this.#workedMs = 0;
    await new Promise((done) => setTimeout(done));
  }
}
