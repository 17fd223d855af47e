import { tokensOf, weightOf } from './quote-text.ts';

/** Words of one text that are kept: those behind them cannot be quoted (issue 12.19). */
const MOST_WORDS = 20_000;

/** The words of a text as numbers, and where each begins. */
export interface Words {
  ids: Int32Array;
  starts: Int32Array;
}

/** Gives every word a number: what compares many words compares numbers. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #weights: number[] = [];

  /** @param normal a normalised text. */
  read(normal: string): Words {
    const tokens = tokensOf(normal);
    const length = Math.min(tokens.length, MOST_WORDS);
    const words = { ids: new Int32Array(length), starts: new Int32Array(length) };
    let at = 0;
    for (let index = 0; index < length; index += 1) {
      const token = tokens[index] ?? '';
      // Between two words there is one space, or none.
      if (normal[at] === ' ') at += 1;
      words.ids[index] = this.#idOf(token);
      words.starts[index] = at;
      at += token.length;
    }
    return words;
  }

  word(id: number): string {
    return this.#words[id] ?? '';
  }

  /** What a word counts towards a number of words. */
  weight(id: number): number {
    return this.#weights[id] ?? 1;
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.push(word) - 1;
    this.#weights.push(weightOf(word));
    this.#ids.set(word, id);
    return id;
  }
}
