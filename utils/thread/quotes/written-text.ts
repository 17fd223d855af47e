import { isUnspaced, LONGEST_TEXT, normalise, spaceBetween } from './quote-text.ts';
import type { TextRange } from './searched-text.ts';

/**
 * Signs that belong to the sentence around; the sign of a number is part of it. A passage is short, and each
 * begins at one end of it.
 */
const NO_BEGINNING = /^(?:(?!-\p{Nd})[^\p{L}\p{N}\p{M}\p{S}])+/u;
const NO_END = /(?<=[\p{L}\p{N}\p{M}\p{S}!?…])[^\p{L}\p{N}\p{M}\p{S}!?…]+$/u;

/** A letter that is normalised as it is, of scripts in which each is looked at by itself: most of them are such. */
const IS_NORMAL = /^[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]$/u;

/** So many words around a passage tell it from another of the same words. */
const WORDS_AROUND = 3;

/**
 * Words are as long as this, with the space behind; a text of shorter ones that are all different is read no
 * farther (issue 10): 5,000 of 20,000 letters are some 25 ms.
 */
const LETTERS_A_WORD = 4;

const CHUNK = /\S+/gu;

/** A word as it is written, and where it stands among the normalised ones. */
interface Written {
  text: string;
  /** What stands before it: nothing inside a word of a script without spaces. */
  space: string;
  /** Where it stands in the text as it is written, in UTF-16 units. */
  at: number;
  start: number;
  end: number;
}

/**
 * A text as it is written and as it is compared (issue 12.19): tells where what was found in the one stands in
 * the other. It takes some 5 µs a word, but for those that come again, and is put together but once a text.
 */
export class WrittenText {
  readonly #words: Written[] = [];
  readonly #text: string;

  /**
   * @param lines which are read as if a line break stood between two.
   * @param longest so much is read, in UTF-16 units.
   */
  constructor(lines: Iterable<string>, longest = LONGEST_TEXT) {
    const parts: string[] = [];
    let length = 0;
    let last = '';
    const known = new Map<string, string>();
    for (const written of wordsIn(lines, longest)) {
      const normal = known.get(written.text) ?? normalOf(written.text);
      if (known.size > longest / LETTERS_A_WORD) break;
      known.set(written.text, normal);
      if (normal !== '') {
        const space = last === '' ? '' : spaceBetween(last, normal);
        parts.push(space, normal);
        length += space.length;
        last = normal;
      }
      this.#words.push({ ...written, start: length, end: length + normal.length });
      length += normal.length;
    }
    this.#text = parts.join('');
  }

  /** A passage as it is written, with single spaces; '' where it does not stand here. */
  asWritten(passage: string): string {
    const own = this.#wordsOf(passage).map(({ text, space }, index) =>
      index === 0 ? text : `${space}${text}`,
    );
    return own.join('').replace(NO_BEGINNING, '').replace(NO_END, '');
  }

  /** Where a passage is written, without the signs around it; null where it does not stand here. */
  rangeOf(passage: string): TextRange | null {
    const words = this.#wordsOf(passage);
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return null;
    const start = first.at + (NO_BEGINNING.exec(first.text)?.[0].length ?? 0);
    const end = last.at + last.text.length - (NO_END.exec(last.text)?.[0].length ?? 0);
    return start < end ? { start, end } : null;
  }

  /** The words before and behind a passage where it stands here twice, which tell the first; '' where not. */
  neighboursOf(passage: string): { before: string; after: string } {
    const first = this.#text.indexOf(passage);
    const isTwice = first >= 0 && this.#text.indexOf(passage, first + 1) >= 0;
    const words = isTwice ? this.#wordsOf(passage) : [];
    const start = words[0] ? this.#words.indexOf(words[0]) : 0;
    const join = (some: readonly Written[]) =>
      some
        .map(({ text, space }) => `${space}${text}`)
        .join('')
        .trim();
    const before = this.#words.slice(Math.max(0, start - WORDS_AROUND), start);
    const after = this.#words.slice(start + words.length, start + words.length + WORDS_AROUND);
    return isTwice ? { before: join(before), after: join(after) } : { before: '', after: '' };
  }

  #wordsOf(passage: string): Written[] {
    const start = passage === '' ? -1 : this.#text.indexOf(passage);
    if (start < 0) return [];
    const end = start + passage.length;
    const first = this.#firstEndingBehind(start);
    // Signs between the words belong to them; those behind the last do not.
    let next = first;
    while (next < this.#words.length && (this.#words[next]?.start ?? end) < end) next += 1;
    return this.#words.slice(first, next);
  }

  /** By halves: a text has thousands of words, and is asked for each of its quotations. */
  #firstEndingBehind(place: number): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle]?.end ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function normalOf(word: string): string {
  return IS_NORMAL.test(word) ? word : normalise(word);
}

function* wordsIn(
  lines: Iterable<string>,
  longest: number,
): Generator<Pick<Written, 'text' | 'space' | 'at'>> {
  let before = 0;
  for (const line of lines) {
    const read = line.slice(0, Math.max(0, longest - before));
    for (const { 0: chunk, index } of read.matchAll(CHUNK)) {
      const letters = [...chunk];
      let at = before + index;
      let space = ' ';
      for (const text of letters.some(isUnspaced) ? letters : [chunk]) {
        yield { text, space, at };
        at += text.length;
        space = '';
      }
    }
    before += line.length + 1;
    if (before > longest) break;
  }
}
