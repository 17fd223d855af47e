import search from 'approx-string-match';
import type { Passage } from './quote-pattern.ts';
import { type Neighbours, saysTheSame } from './quote-sense.ts';
import { isWhole, tokensOf, wholeWords } from './quote-text.ts';
import { LONGEST_NEIGHBOUR, windowOf } from './quote-window.ts';
import type { Pausing, PostWork } from './quote-work.ts';
import { isLong, MOST_HITS, placesIn, type Searched, type TextRange } from './searched-text.ts';

/** A3: quotations match at 85 %. */
export const LEAST_SIMILARITY = 0.85;

/** How many places in one text are looked at. */
const MOST_PLACES = 8;
/** One or two words are looked for as they are: letters that differ make other words of them. */
export const FEWEST_APPROXIMATE_WORDS = 3;

/** Letters of a pattern that one step of the approximate search compares. */
const LETTERS_A_STEP = 32;
/** Letters that a search for something verbatim passes in the time of one such step. */
const LETTERS_PASSED = 16;
/** To compare words takes as long as one such step for so many pairs of their letters. */
const PAIRS_COMPARED = 8;
/**
 * The search finds the beginning of each match, of which a text that repeats itself has one at each letter.
 * So it goes on by no more letters than make so many steps that way …
 */
const STEPS_A_PIECE = 200_000;
/** … but by as many as this, for the longest patterns: 168 matches of 2,208 steps, some 4 ms. */
const LEAST_ADVANCE = 96;

export interface Found extends TextRange {
  errors: number;
}

/**
 * Where a passage stands in a text from `from` on, best first; all places are equally good.
 *
 * @param least how alike they must be, at least `LEAST_SIMILARITY`.
 */
export function* findPassage(
  passage: Passage,
  searched: Searched,
  from: number,
  work: PostWork,
  least: number = LEAST_SIMILARITY,
): Pausing<Found[]> {
  const { text } = searched;
  if (!work.hasRoom) return [];
  const exact = exactPlaces(passage, searched, from, work);
  if (exact.length > 0) return exact;
  if (new Set(passage.tokens).size < FEWEST_APPROXIMATE_WORDS) return [];
  const most = Math.floor(passage.text.length * (1 - least) + 1e-9);
  if (most === 0) return [];
  const window = windowOf(passage, searched, from, most, work);
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
  passage: Passage,
  { text, words }: Searched,
  from: number,
  work: PostWork,
): Found[] {
  return isLong(text, from)
    ? exactInLong(passage, text, placesIn(words, work), from, work)
    : exactInAny(passage, text, from, work);
}

/** Looks only where the rarest of its words stands, unless that stands everywhere: a text of one word. */
function exactInLong(
  sought: Passage,
  text: string,
  places: ReadonlyMap<number, Int32Array>,
  from: number,
  work: PostWork,
): Found[] {
  const { text: passage, words: wanted } = sought;
  let rarest: { list: Int32Array; offset: number } | null = null;
  for (const [index, id] of wanted.ids.entries()) {
    const list = places.get(id);
    if (!list) return [];
    if (!rarest || list.length < rarest.list.length) {
      rarest = { list, offset: wanted.starts[index] ?? 0 };
    }
  }
  const found: Found[] = [];
  if (!rarest) return found;
  if (rarest.list.length > MOST_HITS) return exactInAny(sought, text, from, work);
  for (const at of rarest.list) {
    const start = at - rarest.offset;
    if (start < from || !text.startsWith(passage, start)) continue;
    const end = start + passage.length;
    if (isWhole(text, start, end)) found.push({ start, end, errors: 0 });
    if (found.length === MOST_PLACES) break;
  }
  work.spend(wanted.ids.length + rarest.list.length * Math.ceil(passage.length / LETTERS_PASSED));
  return found;
}

function exactInAny(
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
