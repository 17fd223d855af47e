import type { WordRange } from './quote-repeats.ts';
import type { PostWork } from './quote-work.ts';

/** Behind a word that is misspelt, the one before it still makes a pair with the next. */
const FARTHEST = 2;
/** Pairs are kept by a number of so many bits, which browsers hold without an object: two may share one. */
const PAIR_BITS = 0x3fff_ffff;
/** So many pairs of a whole thread are kept, some 50 MB; a thread of 5,000 posts of 100 words has as many. */
const MOST_PAIRS = 1_000_000;
/** What is in so many texts tells none of them from the others: the first ones are enough. */
const MOST_TEXTS = 1_000;
/** So many texts are compared with it. */
const MOST_CANDIDATES = 12;
/** So many places in the lists are looked at in the time of one comparison. */
const PLACES_A_COMPARISON = 4;

/**
 * Finds the texts in which a quotation may stand: those that share most of its pairs of words (shingles).
 *
 * Measured against words by their first and last letters, weighted by how rare they are (issue 12.19), with
 * `quoting-thread.ts` in Node: the same answers; 400 posts of 40 quotations in 0.8 to 0.95 times the time, 400
 * without any in 1.1, 2,000 of 700 words each in 1.9 and with 77 MB instead of 45. The runs of eight words
 * (`quote-repeats.ts`) stay: pairs do not tell where a run stands, and lists of the places of each would be as
 * long as the thread.
 */
export class CandidateIndex {
  /** For each pair of words the texts that have it: the number of the only one, or a list. */
  readonly #texts = new Map<number, number | number[]>();
  #count = 0;

  /**
   * Adds the next text; they are numbered in the order in which they come.
   *
   * @param parts of its words in which a quotation may stand.
   */
  add(words: Int32Array, parts: readonly WordRange[]): void {
    const text = this.#count;
    this.#count += 1;
    for (const [first, behind] of parts) this.#addPart(words.subarray(first, behind), text);
  }

  #addPart(words: Int32Array, text: number): void {
    eachPair(words, (pair) => {
      const known = this.#texts.get(pair);
      if (known === undefined) {
        if (this.#texts.size < MOST_PAIRS) this.#texts.set(pair, text);
      } else if (typeof known === 'number') {
        if (known !== text) this.#texts.set(pair, [known, text]);
      } else if (known.length < MOST_TEXTS && known[known.length - 1] !== text) known.push(text);
    });
  }

  /** The numbers of the texts that share most with a quotation, the likeliest first. */
  find(words: Int32Array, work: PostWork): number[] {
    const shared = new Map<number, number>();
    const pairs = new Set<number>();
    eachPair(words, (pair) => pairs.add(pair));
    let seen = 0;
    for (const pair of pairs) {
      const texts = this.#texts.get(pair);
      if (texts === undefined) continue;
      for (const text of typeof texts === 'number' ? [texts] : texts) {
        shared.set(text, (shared.get(text) ?? 0) + 1);
        seen += 1;
      }
    }
    work.spend(words.length + Math.ceil((seen + shared.size) / PLACES_A_COMPARISON));
    return [...shared]
      .sort(([one, more], [other, most]) => most - more || one - other)
      .slice(0, MOST_CANDIDATES)
      .map(([text]) => text);
  }
}

function eachPair(words: Int32Array, tell: (pair: number) => void): void {
  for (let index = 0; index < words.length; index += 1) {
    const first = Math.imul(words[index] ?? 0, 0x9e37_79b1);
    const last = Math.min(index + FARTHEST, words.length - 1);
    for (let next = index + 1; next <= last; next += 1) {
      tell((first ^ Math.imul(words[next] ?? 0, 0x85eb_ca6b)) & PAIR_BITS);
    }
  }
}
