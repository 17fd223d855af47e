import { MOST_WORK, WORK_A_STEP } from './limits.ts';

/** Counts what has been done for one page, so that it can pause in between and ends in any case. */
export class Work {
  #done = 0;
  #pauseAt = WORK_A_STEP;

  /** @param amount of comparisons or letters. */
  add(amount: number): void {
    this.#done += amount;
  }

  /** Whether it is time for a pause; true once for each `WORK_A_STEP`. */
  isPauseDue(): boolean {
    if (this.#done < this.#pauseAt) return false;
    this.#pauseAt = this.#done + WORK_A_STEP;
    return true;
  }

  /** Whether the page has cost more than any page may: it is left unread then. */
  isTooMuch(): boolean {
    return this.#done > MOST_WORK;
  }
}
