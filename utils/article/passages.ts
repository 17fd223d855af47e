import { matchesOf, verbatimIn } from '../thread/quotes/quote-match.ts';
import { patternOf } from '../thread/quotes/quote-pattern.ts';
import { LONGEST_ARTICLE, normalise, spaceBetween } from '../thread/quotes/quote-text.ts';
import { Vocabulary } from '../thread/quotes/quote-vocabulary.ts';
import { MOST_COMPARISONS, type Pausing, PostWork } from '../thread/quotes/quote-work.ts';
import { Pace } from '../thread/quotes/reading-pace.ts';
import type { Searched, TextRange } from '../thread/quotes/searched-text.ts';
import { WrittenText } from '../thread/quotes/written-text.ts';

/** Part of a paragraph, in UTF-16 units of what is written there. */
export interface PassageRange extends TextRange {
  /** Which paragraph. */
  block: number;
}

/** A quotation as it stands in an article. */
export interface FoundPassage {
  ranges: readonly PassageRange[];
  /** As the article has it, normalised. */
  passages: readonly string[];
  similarity: number;
  isVerbatim: boolean;
}

/** How closely a quotation has to be found: what is somebody else's already only word for word (issue 14). */
export type Closeness = 'near' | 'verbatim';

/**
 * What it may cost to look for all quotations of a thread in one article: as much as twenty posts may cost
 * (issue 14: article texts have a budget of their own). Twenty quotations of a sentence take a hundredth of it.
 */
const MOST_WORK = 20 * MOST_COMPARISONS;

/** A paragraph's place in the text that is searched. */
interface Placed extends TextRange {
  block: number;
}

/**
 * The words of an article, in which quotations are looked for as in posts (A3), by the same matcher. What is found
 * is told by its place in the paragraphs as they are written. At most 160,000 letters are read.
 */
export class ArticleWords {
  readonly #blocks: readonly string[];
  readonly #vocabulary = new Vocabulary();
  readonly #placed: readonly Placed[];
  readonly #searched: Searched;
  readonly #written = new Map<number, WrittenText>();
  #spent = 0;

  private constructor(blocks: readonly string[], text: string, placed: readonly Placed[]) {
    this.#blocks = blocks;
    this.#placed = placed;
    this.#searched = { text, words: this.#vocabulary.read(text) };
  }

  /** @param blocks the paragraphs, in their order. */
  static *read(blocks: readonly string[]): Pausing<ArticleWords> {
    const pace = new Pace();
    const parts: string[] = [];
    const placed: Placed[] = [];
    let last = '';
    let length = 0;
    let left = LONGEST_ARTICLE;
    for (const [block, written] of blocks.entries()) {
      if (left <= 0) break;
      const words = normalise(written.slice(0, left), left);
      left -= written.length;
      yield* pace.pass(written.length);
      if (words === '') continue;
      const space = last === '' ? '' : spaceBetween(last, words);
      parts.push(space, words);
      const start = length + space.length;
      length = start + words.length;
      placed.push({ block, start, end: length });
      last = words;
    }
    return new ArticleWords(blocks, parts.join(''), placed);
  }

  /** Where a quotation stands; null where it does not, and where the budget is spent. */
  *find(quotation: string, closeness: Closeness): Pausing<FoundPassage | null> {
    const pattern = this.#spent < MOST_WORK ? patternOf(quotation, this.#vocabulary) : null;
    if (!pattern) return null;
    const work = new PostWork();
    const [verbatim] = verbatimIn(pattern, this.#searched, work);
    const [found] =
      verbatim || closeness === 'verbatim'
        ? [verbatim]
        : yield* matchesOf(pattern, this.#searched, work);
    this.#spent += work.comparisons;
    if (!found) return null;
    const { places, passages, similarity } = found;
    const ranges = places.flatMap((place) => this.#rangesOf(place));
    if (ranges.length === 0) return null;
    return { ranges, passages, similarity, isVerbatim: verbatim !== undefined };
  }

  /** A passage as the paragraphs around it have it; it may go on from one to the next. */
  #rangesOf({ start, end }: TextRange): PassageRange[] {
    const around = this.#placed.filter((placed) => placed.start < end && placed.end > start);
    return around.flatMap(({ block, start: from, end: to }) => {
      const words = this.#searched.text.slice(Math.max(start, from), Math.min(end, to)).trim();
      const range = this.#writtenAt(block).rangeOf(words);
      return range ? [{ block, ...range }] : [];
    });
  }

  #writtenAt(block: number): WrittenText {
    const known = this.#written.get(block);
    if (known) return known;
    const written = new WrittenText([this.#blocks[block] ?? ''], LONGEST_ARTICLE);
    this.#written.set(block, written);
    return written;
  }
}
