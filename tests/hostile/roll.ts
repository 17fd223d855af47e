import { randomFrom } from '../../scripts/random.ts';

/** Choices that look random and are the same for the same seed. */
export class Roll {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomFrom(seed);
  }

  /** From `least` to `most`, both of them possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** From 1 to `most`: as often below 10 as from 10 to 100, and so on, for few posts are monsters. */
  size(most: number): number {
    return Math.max(1, Math.floor(most ** this.#next()));
  }

  /** Throws where there is nothing to pick from. */
  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.#next() * from.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  }
}
