import { hasNegation } from './quote-negations.ts';
import {
  exactPlaces,
  FEWEST_APPROXIMATE_WORDS,
  findPassage,
  LEAST_SIMILARITY,
} from './quote-passage.ts';
import { lengthOf, type Passage, type Pattern } from './quote-pattern.ts';
import { tokensOf } from './quote-text.ts';
import type { Pausing, PostWork } from './quote-work.ts';
import type { Searched, TextRange } from './searched-text.ts';

/** Where a quotation leaves out so few words, a `not` among them was left out to turn its sense. */
const SMALL_GAP_WORDS = 4;
const SMALL_GAP_LETTERS = 60;

export interface Match {
  /** From 0.85 to 1. */
  similarity: number;
  places: TextRange[];
  /** What stands there, normalised. */
  passages: string[];
}

/**
 * Finds a quotation that stands in a text word for word: its passages in order. This is cheap.
 *
 * @returns every place at which it stands; only the first where it has several passages.
 */
export function verbatimIn({ passages }: Pattern, searched: Searched, work: PostWork): Match[] {
  const { text } = searched;
  const [only, ...more] = passages;
  if (only && more.length === 0) {
    return exactPlaces(only, searched, 0, work).map((place) => ({
      similarity: 1,
      places: [place],
      passages: [only.text],
    }));
  }
  const places: TextRange[] = [];
  for (const passage of passages) {
    const before = places.at(-1);
    const [place] = exactPlaces(passage, searched, before?.end ?? 0, work);
    if (!place || leavesOutNegation(text, before, place)) return [];
    places.push(place);
  }
  return [{ similarity: 1, places, passages: passagesAt(places, text) }];
}

/**
 * Finds a quotation in a text: its passages in order or, where they were stitched together, its sentences
 * in any order. Where the work has no room left, what is found is not all.
 *
 * @param least how alike they must be, where that is one passage; at least 85 %.
 * @returns every place at which it stands equally well; only the best where it has several passages.
 */
export function* matchesOf(
  pattern: Pattern,
  searched: Searched,
  work: PostWork,
  least?: number,
): Pausing<Match[]> {
  const { passages, sentences } = pattern;
  const [only, ...more] = passages;
  if (only && more.length === 0) {
    const found = yield* findPassage(only, searched, 0, work, least);
    if (found.length > 0) {
      return found.map(({ start, end, errors }) => ({
        similarity: 1 - errors / only.text.length,
        places: [{ start, end }],
        passages: [searched.text.slice(start, end)],
      }));
    }
    return sentences ? yield* inAnyOrder(sentences, searched, work) : [];
  }
  const whole = yield* inOrder(passages, searched, work);
  if (whole.length > 0) return whole;
  const stitched = yield* inAnyOrder(passages, searched, work);
  if (stitched.length > 0) return stitched;
  return sentences ? yield* inAnyOrder(sentences, searched, work) : [];
}

function* inOrder(
  passages: readonly Passage[],
  searched: Searched,
  work: PostWork,
): Pausing<Match[]> {
  const places: TextRange[] = [];
  let errors = 0;
  let from = 0;
  for (const passage of passages) {
    const [found] = yield* findPassage(passage, searched, from, work);
    if (!found || leavesOutNegation(searched.text, places.at(-1), found)) return [];
    errors += found.errors;
    places.push(found);
    from = found.end;
  }
  return matchOf(places, errors, lengthOf(passages), searched);
}

/** Every passage of some length has to be there; short ones may be missing within the 15 %. */
function* inAnyOrder(
  passages: readonly Passage[],
  searched: Searched,
  work: PostWork,
): Pausing<Match[]> {
  if (passages.length < 2) return [];
  const places: TextRange[] = [];
  let errors = 0;
  for (const passage of passages) {
    const [found] = yield* findPassage(passage, searched, 0, work);
    if (!found && passage.tokens.length >= FEWEST_APPROXIMATE_WORDS) return [];
    errors += found ? found.errors : passage.text.length;
    if (found) places.push(found);
  }
  const { text } = searched;
  const sorted = places.toSorted((one, other) => one.start - other.start);
  if (sorted.some((place, index) => leavesOutNegation(text, sorted[index - 1], place))) return [];
  const hasCore = passages.some(({ tokens }) => tokens.length >= FEWEST_APPROXIMATE_WORDS);
  return hasCore ? matchOf(places, errors, lengthOf(passages), searched) : [];
}

function matchOf(places: TextRange[], errors: number, length: number, { text }: Searched): Match[] {
  const similarity = 1 - errors / length;
  if (similarity < LEAST_SIMILARITY) return [];
  return [{ similarity, places, passages: passagesAt(places, text) }];
}

function passagesAt(places: readonly TextRange[], text: string): string[] {
  return places.map(({ start, end }) => text.slice(start, end));
}

function leavesOutNegation(text: string, before: TextRange | undefined, next: TextRange): boolean {
  if (!before || next.start - before.end > SMALL_GAP_LETTERS + 2) return false;
  const gap = text.slice(before.end, next.start).trim();
  if (gap === '' || gap.length > SMALL_GAP_LETTERS) return false;
  return tokensOf(gap).length <= SMALL_GAP_WORDS && hasNegation(gap);
}
