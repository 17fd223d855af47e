/** So long after a thread was read its page has had time to show replies, on a slow line too. */
const PATIENCE_MS = 4_000;

/** When the page of a thread has had time to show all that it will. */
export class Settling {
  readonly #focusedId: () => string | null;
  readonly #onSettled: () => void;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** The thread that has had time. */
  #settledId: string | null = null;

  /**
   * @param focusedId the post that the page is opened on.
   * @param onSettled called once for each thread.
   */
  constructor(focusedId: () => string | null, onSettled: () => void) {
    this.#focusedId = focusedId;
    this.#onSettled = onSettled;
  }

  get isSettled(): boolean {
    return this.#settledId !== null && this.#settledId === this.#focusedId();
  }

  /** To be called when the thread has been read. */
  begin(): void {
    const id = this.#focusedId();
    if (id === null || id === this.#settledId) return;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      // Whoever has gone on has left this thread before that.
      if (id !== this.#focusedId()) return;
      this.#settledId = id;
      this.#onSettled();
    }, PATIENCE_MS);
  }

  stop(): void {
    clearTimeout(this.#patience);
  }
}
