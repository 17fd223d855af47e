import search from 'approx-string-match';
import { hasNegation, saysTheSame } from './quote-sense.ts';
import { isWhole, normalise, tokenPlaces, tokensOf, wholeWords } from './quote-text.ts';

/** A3: quotations match at 85 %. */
export const LEAST_SIMILARITY = 0.85;

/**
 * The approximate search takes time for pattern × text ÷ 32 and, for each of its matches, once more
 * pattern². Longer patterns are searched in parts, longer texts around the words of the pattern.
 */
const LONGEST_PASSAGE = 240;
const LONGEST_TEXT = 1_000;
/** Nobody needs more of a quotation to know whose it is. */
const MOST_PASSAGES = 12;
/** How many places in one text are looked at. */
const MOST_PLACES = 8;

/** One or two words are looked for as they are: letters that differ make other words of them. */
const FEWEST_APPROXIMATE_WORDS = 3;
/** Where a quotation leaves out so few words, a `not` among them was left out to turn its sense. */
const SMALL_GAP_WORDS = 4;

export interface Passage {
  text: string;
  tokens: string[];
}

/** What a quotation looks for: its passages, in order, between which something may be left out. */
export interface Pattern {
  passages: Passage[];
  /** Its sentences and lines, for passages stitched together; null where it is but one. */
  sentences: Passage[] | null;
  length: number;
}

export interface Place {
  start: number;
  end: number;
}

export interface Match {
  /** From 0.85 to 1. */
  similarity: number;
  places: Place[];
}

/** `…`, `[…]`, `(...)`, and brackets in which the quoting person explains: `they [the council] said`. */
const OMISSION = /\[[^\][]{0,80}\]|\(\s*(?:…|\.{2,})\s*\)|…|\.{3,}|(?<=\s)\.\.(?=\s)/gu;
/** `[T]he fruit`, `[sic]`: a bracket in which nothing is left out. */
const CHANGED_LETTER = /\[(\p{L}{1,2})\](?=\p{L})/gu;
const NOTE =
  /\[\s*(?:sic|!|\?)\s*\]|[([]\s*(?:emphasis (?:mine|added)|my emphasis|(?:Herv\.|Hervorhebung) von mir)\s*[)\]]/giu;
const SENTENCE_END = /(?<=[.!?。！？؟۔।])["'”’»)]*\s+|(?<=[。！？])|\n+/u;

export function patternOf(quotation: string): Pattern | null {
  const text = quotation.slice(0, LONGEST_PASSAGE * MOST_PASSAGES);
  const clean = text.replaceAll(CHANGED_LETTER, '$1').replaceAll(NOTE, ' ');
  const passages = clean.split(OMISSION).flatMap(passagesOf).slice(0, MOST_PASSAGES);
  if (passages.length === 0) return null;
  const sentences = clean
    .split(OMISSION)
    .flatMap((part) => part.split(SENTENCE_END))
    .flatMap(passagesOf)
    .slice(0, MOST_PASSAGES * 2);
  return {
    passages,
    sentences: sentences.length > passages.length ? sentences : null,
    length: lengthOf(passages),
  };
}

/**
 * Finds a quotation in a text: its passages in order or, where they were stitched together, its sentences
 * in any order.
 *
 * @param text normalised.
 * @returns every place at which it stands equally well; only the best where it has several passages.
 */
export function matchesOf(pattern: Pattern, text: string): Match[] {
  const [only, ...more] = pattern.passages;
  if (only && more.length === 0) {
    const found = findPassage(only, text, 0);
    if (found.length > 0) {
      return found.map(({ start, end, errors }) => ({
        similarity: 1 - errors / only.text.length,
        places: [{ start, end }],
      }));
    }
  }
  const match =
    (more.length > 0 ? inOrder(pattern.passages, text) : null) ??
    inAnyOrder(more.length > 0 ? pattern.passages : (pattern.sentences ?? []), text) ??
    (more.length > 0 && pattern.sentences ? inAnyOrder(pattern.sentences, text) : null);
  return match ? [match] : [];
}

function inOrder(passages: readonly Passage[], text: string): Match | null {
  const places: Place[] = [];
  let errors = 0;
  let from = 0;
  for (const passage of passages) {
    const found = findPassage(passage, text, from)[0];
    if (!found || leavesOutNegation(text, places.at(-1), found)) return null;
    errors += found.errors;
    places.push(found);
    from = found.end;
  }
  return matchOf(places, errors, lengthOf(passages));
}

/** Every passage of some length has to be there; short ones may be missing within the 15 %. */
function inAnyOrder(passages: readonly Passage[], text: string): Match | null {
  if (passages.length < 2) return null;
  const places: Place[] = [];
  let errors = 0;
  for (const passage of passages) {
    const found = findPassage(passage, text, 0)[0];
    if (!found && passage.tokens.length >= FEWEST_APPROXIMATE_WORDS) return null;
    errors += found ? found.errors : passage.text.length;
    if (found) places.push(found);
  }
  const sorted = places.toSorted((one, other) => one.start - other.start);
  if (sorted.some((place, index) => leavesOutNegation(text, sorted[index - 1], place))) return null;
  const hasCore = passages.some(({ tokens }) => tokens.length >= FEWEST_APPROXIMATE_WORDS);
  return hasCore ? matchOf(places, errors, lengthOf(passages)) : null;
}

function matchOf(places: Place[], errors: number, length: number): Match | null {
  const similarity = 1 - errors / length;
  return similarity >= LEAST_SIMILARITY ? { similarity, places } : null;
}

function leavesOutNegation(text: string, before: Place | undefined, next: Place): boolean {
  if (!before) return false;
  const gap = text.slice(before.end, next.start).trim();
  if (gap === '' || gap.length > 60 || tokensOf(gap).length > SMALL_GAP_WORDS) return false;
  return hasNegation(gap);
}

interface Found extends Place {
  errors: number;
}

/** Where a passage stands in a text from `from` on, best first; all places are equally good. */
function findPassage(passage: Passage, text: string, from: number): Found[] {
  const exact = exactPlaces(passage.text, text, from);
  if (exact.length > 0) return exact;
  if (new Set(passage.tokens).size < FEWEST_APPROXIMATE_WORDS) return [];
  const most = Math.floor(passage.text.length * (1 - LEAST_SIMILARITY) + 1e-9);
  if (most === 0) return [];
  for (const { start, end } of windowsOf(passage, text, from)) {
    const found = search(text.slice(start, end), passage.text, most)
      .slice(0, MOST_PLACES)
      .map((match) => ({ ...match, start: start + match.start, end: start + match.end }))
      .map(({ errors, ...place }) => ({ errors, whole: wholeWords(text, place.start, place.end) }))
      .filter(({ whole: [first, last] }) => saysTheSame(passage.text, text.slice(first, last)))
      .map(({ errors, whole: [first, last] }) => ({ start: first, end: last, errors }));
    if (found.length > 0) return found;
  }
  return [];
}

function exactPlaces(passage: string, text: string, from: number): Found[] {
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

/** The part of a text to search: all of it, or those parts of a long one with the most of the words. */
function windowsOf({ text: pattern, tokens }: Passage, text: string, from: number): Place[] {
  if (text.length - from <= LONGEST_TEXT) return [{ start: from, end: text.length }];
  const wanted = new Set(tokens);
  const reach = Math.ceil(pattern.length * 1.2) + 20;
  const hits: number[] = [];
  for (const { token, start } of tokenPlaces(text)) {
    if (start >= from && wanted.has(token)) hits.push(start);
  }
  let first = 0;
  let best = { count: 0, at: 0 };
  hits.forEach((at, last) => {
    while (at - (hits[first] ?? at) > reach) first += 1;
    if (last - first + 1 > best.count) best = { count: last - first + 1, at: hits[first] ?? at };
  });
  if (best.count === 0) return [];
  const start = Math.max(from, best.at - reach);
  return [{ start, end: Math.min(text.length, best.at + 2 * reach) }];
}

/** Cuts a text that is too long for one search. Each part is looked for behind the one before. */
function passagesOf(text: string): Passage[] {
  let rest = normalise(text);
  const passages: Passage[] = [];
  while (rest !== '') {
    const space = rest.length > LONGEST_PASSAGE ? rest.lastIndexOf(' ', LONGEST_PASSAGE) : -1;
    const cut = rest.length <= LONGEST_PASSAGE ? rest.length : space > 0 ? space : LONGEST_PASSAGE;
    const part = rest.slice(0, cut);
    passages.push({ text: part, tokens: tokensOf(part) });
    rest = rest.slice(cut).trimStart();
  }
  return passages;
}

function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}
