/**
 * What it may cost to find out whose words a post quotes (issue 10). Work is counted in comparisons, never
 * in time, so that a thread reads the same on every machine.
 *
 * One comparison is one step of the approximate search: 32 letters of a pattern against one letter of a
 * text, some 10 ns on a laptop. Everything else is counted in as many of these as it takes.
 */

/** Work that may be left and taken up again: it yields after each small piece. */
export type Pausing<T> = Generator<void, T, void>;

/**
 * The budget of a post: some 15 ms. It covers what `quote-attribution.ts` promises: 20 block quotes and 40 in
 * sentences, each looked for word for word in a thread of 5,000 posts, among posts of 10,000 letters (some
 * 15,000 comparisons each); and as many that are nearly verbatim, of a sentence each, in an ordinary thread.
 */
export const MOST_COMPARISONS = 1_600_000;

/** No piece of work that is counted at once is larger: a post never goes over its budget. */
export const LARGEST_PIECE = 400_000;

/** After so many comparisons the work may be left: some 0.5 ms, and ten times that before the code is compiled. */
const COMPARISONS_BETWEEN_PAUSES = 50_000;

/** To read a text takes as long as so many comparisons for each of its letters. */
const COMPARISONS_A_LETTER = 4;

/** The work on one post: how much was done, and whether more may be. */
export class PostWork {
  #comparisons = 0;
  #sincePause = 0;

  get comparisons(): number {
    return this.#comparisons;
  }

  /** Whether the budget has room for one more piece, of whatever size. Once it has not, it never has. */
  get hasRoom(): boolean {
    return this.#comparisons + LARGEST_PIECE <= MOST_COMPARISONS;
  }

  /** @param comparisons at most `LARGEST_PIECE`; only while there is room. */
  spend(comparisons: number): void {
    this.#comparisons += comparisons;
    this.#sincePause += comparisons;
  }

  /**
   * Pauses after work that is not of the budget, since all of it is done for every post, but takes time for
   * its length.
   */
  *pass(letters: number): Pausing<void> {
    this.#sincePause += letters * COMPARISONS_A_LETTER;
    if (this.isPauseDue()) yield;
  }

  /** Says that it is time for a pause, once. */
  isPauseDue(): boolean {
    if (this.#sincePause < COMPARISONS_BETWEEN_PAUSES) return false;
    this.#sincePause = 0;
    return true;
  }
}

/** Does all that is left of a work at once. */
export function finished<T>(work: Pausing<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
