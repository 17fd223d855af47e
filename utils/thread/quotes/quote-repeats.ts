import type { Vocabulary } from './quote-vocabulary.ts';

/** A2: so many words in a row, repeated without marks, are a quotation. */
export const FEWEST_REPEATED_WORDS = 8;

/** A part of a text, as the numbers of its first word and of the one behind its last. */
export type WordRange = readonly [number, number];

/** A run of words that stands in an earlier text as well. */
export interface Repeat {
  /** The number of the text it comes from. */
  from: number;
  /** Its first and its last word in the text that repeats it. */
  first: number;
  last: number;
  words: number;
}

/** The runs of eight words (or of as many characters as make eight) of one text. */
export interface Runs {
  words: Int32Array;
  /** For each run its first word, the one behind its last, and its hash. */
  data: Int32Array;
}

const FIELDS = 3;
const FIRST_HASH = 0x811c9dc5 | 0;

/**
 * So many runs of a whole thread are remembered, some 100 MB; a thread of 5,000 posts of 200 words has as
 * many. (A map of 16.7 million is more than a browser can hold.)
 */
const MOST_RUNS = 1_000_000;

/** A run's text and place in one number, which a map holds without an object each: more than `MOST_WORDS`. */
const PLACES = 32_768;

/**
 * Finds runs of eight words that stand in an earlier text. They are found by a hash and then compared
 * word by word.
 */
export class RepeatIndex {
  readonly #vocabulary: Vocabulary;
  readonly #texts: Int32Array[] = [];
  /** Where a run was first seen. */
  readonly #first = new Map<number, number>();
  /** The next text in which it was seen. */
  readonly #again = new Map<number, number>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds the next text; its runs are those of its own words. */
  add({ words, data }: Runs): void {
    const text = this.#texts.push(words) - 1;
    for (let index = 0; index < data.length; index += FIELDS) {
      const hash = data[index + 2] ?? 0;
      const known = this.#first.get(hash);
      if (known === undefined) {
        if (this.#first.size < MOST_RUNS) this.#first.set(hash, text * PLACES + (data[index] ?? 0));
      } else if (textOf(known) !== text && !this.#again.has(hash)) this.#again.set(hash, text);
    }
  }

  /** The numbers of the first texts in which the first words of a quotation stand as they are. */
  textsWith(words: Int32Array): number[] {
    const { data } = this.runsOf(words.subarray(0, FEWEST_REPEATED_WORDS * 2), [[0, words.length]]);
    const [, , hash] = data;
    if (hash === undefined) return [];
    const first = this.#first.get(hash);
    const again = this.#again.get(hash);
    return [
      ...(first === undefined ? [] : [textOf(first)]),
      ...(again === undefined ? [] : [again]),
    ];
  }

  /**
   * The longest runs that stand in one earlier text and no other.
   *
   * @param prefers chooses where a run stands in two; stock phrases belong to nobody.
   */
  find({ words, data }: Runs, prefers: (text: number) => boolean): Repeat[] {
    const found: Repeat[] = [];
    for (let index = 0; index < data.length; index += FIELDS) {
      const hash = data[index + 2] ?? 0;
      if (!this.#first.has(hash)) continue;
      const at = data[index] ?? 0;
      const end = data[index + 1] ?? 0;
      const from = this.#sourceOf(words.subarray(at, end), hash, prefers);
      if (from === null) continue;
      const before = found.at(-1);
      if (before?.from === from && at <= before.last) before.last = end - 1;
      else found.push({ from, first: at, last: end - 1, words: 0 });
    }
    for (const repeat of found) {
      let weight = 0;
      for (const word of words.subarray(repeat.first, repeat.last + 1)) {
        weight += this.#vocabulary.weight(word);
      }
      repeat.words = Math.round(weight);
    }
    return found;
  }

  /** Every run within the given parts of a text. */
  runsOf(words: Int32Array, parts: readonly WordRange[]): Runs {
    const data = new Int32Array(words.length * FIELDS);
    let count = 0;
    for (const [first, behind] of parts) {
      const stop = Math.min(behind, words.length);
      for (let at = first; at < stop; at += 1) {
        let hash = FIRST_HASH;
        let weight = 0;
        let end = at;
        while (end < stop && weight < FEWEST_REPEATED_WORDS) {
          const word = words[end] ?? 0;
          hash = Math.imul(hash ^ word, 0x01000193);
          hash = (hash ^ (hash >>> 15)) | 0;
          weight += this.#vocabulary.weight(word);
          end += 1;
        }
        if (weight < FEWEST_REPEATED_WORDS) break;
        data[count] = at;
        data[count + 1] = end;
        data[count + 2] = hash;
        count += FIELDS;
      }
    }
    return { words, data: data.slice(0, count) };
  }

  #sourceOf(run: Int32Array, hash: number, prefers: (text: number) => boolean): number | null {
    const first = this.#first.get(hash);
    if (first === undefined || !this.#isSame(run, first)) return null;
    const again = this.#again.get(hash);
    if (again === undefined || prefers(textOf(first))) return textOf(first);
    return prefers(again) ? again : null;
  }

  #isSame(run: Int32Array, place: number): boolean {
    const source = this.#texts[textOf(place)];
    const start = place % PLACES;
    return run.every((word, step) => word === source?.[start + step]);
  }
}

function textOf(place: number): number {
  return Math.floor(place / PLACES);
}
