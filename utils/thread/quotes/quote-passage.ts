import search from 'approx-string-match';
import type { Passage } from './quote-pattern.ts';
import { type Neighbours, saysTheSame } from './quote-sense.ts';
import { isWhole, tokensOf, wholeWords } from './quote-text.ts';
import type { Words } from './quote-vocabulary.ts';
import type { Pausing, PostWork } from './quote-work.ts';

/** A3: quotations match at 85 %. */
export const LEAST_SIMILARITY = 0.85;

/** Longer texts are searched around the words of the pattern. */
const LONGEST_SEARCHED = 1_000;
/** How many places in one text are looked at. */
const MOST_PLACES = 8;
/** One or two words are looked for as they are: letters that differ make other words of them. */
export const FEWEST_APPROXIMATE_WORDS = 3;

/** Letters of a pattern that one step of the approximate search compares. */
const LETTERS_A_STEP = 32;
/** Letters that a search for something verbatim passes in the time of one such step. */
const LETTERS_PASSED = 16;
/** A word beside a passage is looked for in so many letters. */
const LONGEST_NEIGHBOUR = 60;
/** To compare words takes as long as one such step for so many pairs of their letters. */
const PAIRS_COMPARED = 8;
/**
 * The search finds the beginning of each match, of which a text that repeats itself has one at each letter.
 * So it goes on by no more letters than make so many steps that way …
 */
const STEPS_A_PIECE = 200_000;
/** … but by as many as this, for the longest patterns: 168 matches of 2,208 steps, some 4 ms. */
const LEAST_ADVANCE = 96;

export interface TextRange {
  start: number;
  end: number;
}

export interface Found extends TextRange {
  errors: number;
}

/** A text that is searched: normalised, and its words. */
export interface Searched {
  text: string;
  words: Words;
}

/** Where a passage stands in a text from `from` on, best first; all places are equally good. */
export function* findPassage(
  passage: Passage,
  searched: Searched,
  from: number,
  work: PostWork,
): Pausing<Found[]> {
  const { text } = searched;
  if (!work.hasRoom) return [];
  const exact = exactPlaces(passage, text, from, work);
  if (exact.length > 0) return exact;
  if (new Set(passage.tokens).size < FEWEST_APPROXIMATE_WORDS) return [];
  const most = Math.floor(passage.text.length * (1 - LEAST_SIMILARITY) + 1e-9);
  if (most === 0) return [];
  const window = windowOf(passage, searched, from, work);
  if (!window) return [];
  const { start, end } = window;
  const near = yield* findNear(passage.text, text.slice(start, end), most, work);
  const found: Found[] = [];
  for (const match of near.slice(0, MOST_PLACES)) {
    if (!work.hasRoom) return [];
    const [first, last] = wholeWords(text, start + match.start, start + match.end);
    work.spend(Math.ceil((passage.text.length * (last - first)) / PAIRS_COMPARED));
    if (saysTheSame(passage.text, text.slice(first, last), neighboursOf(text, first, last))) {
      found.push({ start: first, end: last, errors: match.errors });
    }
    if (work.isPauseDue()) yield;
  }
  return found;
}

/** The words before and behind a passage. */
function neighboursOf(text: string, start: number, end: number): Neighbours {
  return {
    before: tokensOf(text.slice(Math.max(0, start - LONGEST_NEIGHBOUR), start).trim()).at(-1) ?? '',
    after: tokensOf(text.slice(end, end + LONGEST_NEIGHBOUR).trim())[0] ?? '',
  };
}

/** Where a passage stands word for word. */
export function exactPlaces(
  { text: passage }: Passage,
  text: string,
  from: number,
  work: PostWork,
): Found[] {
  work.spend(Math.ceil((text.length - from) / LETTERS_PASSED));
  const found: Found[] = [];
  let start = text.indexOf(passage, from);
  for (let tries = 0; start >= 0 && tries < MOST_PLACES * 4; tries += 1) {
    const end = start + passage.length;
    if (isWhole(text, start, end)) found.push({ start, end, errors: 0 });
    if (found.length === MOST_PLACES) break;
    start = text.indexOf(passage, start + 1);
  }
  return found;
}

/**
 * Every place with the fewest errors. The text is searched piece by piece: each goes back by as much as a
 * match may be long, so that what is found is what one search of the whole would find.
 */
export function* findNear(
  pattern: string,
  text: string,
  most: number,
  work: PostWork,
): Pausing<Found[]> {
  const longest = pattern.length + most;
  const steps = Math.ceil(pattern.length / LETTERS_A_STEP);
  const advance = Math.max(LEAST_ADVANCE, Math.floor(STEPS_A_PIECE / (steps * longest)));
  let fewest = most;
  let best: Found[] = [];
  for (let at = 0; at < text.length; at += advance) {
    if (!work.hasRoom) return [];
    const start = Math.max(0, at - longest);
    const piece = text.slice(start, at + advance);
    const found = search(piece, pattern, fewest);
    work.spend(steps * (piece.length + found.length * longest));
    for (const match of found) {
      const end = start + match.end;
      // Those of the piece before have been seen.
      if (end <= at) continue;
      if (match.errors < fewest) best = [];
      fewest = match.errors;
      best.push({ start: start + match.start, end, errors: match.errors });
    }
    if (work.isPauseDue()) yield;
  }
  return best;
}

/** The part of a text to search: all of it, or that part of a long one with the most of the words. */
function windowOf(
  { text: pattern, ids }: Passage,
  { text, words: { ids: theirs, starts } }: Searched,
  from: number,
  work: PostWork,
): TextRange | null {
  if (text.length - from <= LONGEST_SEARCHED) return { start: from, end: text.length };
  work.spend(theirs.length);
  const wanted = new Set(ids);
  const reach = Math.ceil(pattern.length * 1.2) + 20;
  const hits: number[] = [];
  for (let index = 0; index < theirs.length; index += 1) {
    const start = starts[index] ?? 0;
    if (start >= from && wanted.has(theirs[index] ?? -1)) hits.push(start);
  }
  let first = 0;
  let best = { count: 0, at: 0 };
  hits.forEach((at, last) => {
    while (at - (hits[first] ?? at) > reach) first += 1;
    if (last - first + 1 > best.count) best = { count: last - first + 1, at: hits[first] ?? at };
  });
  if (best.count === 0) return null;
  const start = Math.max(from, best.at - reach);
  return { start, end: Math.min(text.length, best.at + 2 * reach) };
}
