import type { Pausing } from './quote-work.ts';

/** Letters that are read without a pause, some 2 ms. */
const LETTERS_A_PIECE = 20_000;
/** To read a line takes as long as so many letters more. */
export const LETTERS_FOR_A_LINE = 40;

/** Says when it is time for a pause. */
export class Pace {
  #letters = 0;

  *pass(letters: number): Pausing<void> {
    this.#letters += letters;
    if (this.#letters < LETTERS_A_PIECE) return;
    this.#letters = 0;
    yield;
  }
}
