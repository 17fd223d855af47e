import { isNegation } from './quote-negations.ts';
import { isNumber } from './quote-numbers.ts';
import {
  isInterchangeable,
  isSameWord,
  LONGEST_WORD,
  type Spelling,
  spellingOf,
} from './quote-spelling.ts';
import { isUnspaced } from './quote-text.ts';

/** A Chinese character, in Japanese too. */
const HAN = /\p{sc=Han}/u;
/** What a word costs that is spelt or inflected otherwise. */
const RESPELT = 0.1;
/** What stands for a verb that was said before. */
const STANDS_FOR_A_VERB = new Set(['do', 'does', 'did']);
/** `him` for `it`: what an article or a pronoun for another costs. */
const POINTED_OTHERWISE = 0.5;
const FEWEST_LETTERS_JOINED = 7;

/** A word, and what it costs to change it. */
export interface Word extends Spelling {
  /** What leaving it out, or putting it in, costs. */
  weight: number;
  /** A negation or a number: nothing else stands for it. */
  isFixed: boolean;
  /** A bit for each of its letters: two words that differ in few letters differ in few bits. */
  letters: number;
}

/** @param text a normalised word. */
export function wordOf(text: string): Word {
  const isFixed = isNegation(text) || isNumber(text);
  const weight = isFixed ? Number.POSITIVE_INFINITY : isShort(text) ? 0.5 : 1;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) % 32);
  return { ...spellingOf(text), weight, isFixed, letters };
}

function isShort(word: string): boolean {
  return word.length <= 3 && !isUnspaced(word[0]);
}

/**
 * What has to be changed to make one the other: words left out, put in, or spelt otherwise. Infinite where that
 * is a negation or a number, or where a word would stand in the place of another: as one that is left out, and
 * another put in at the same place. So what it costs to get to a pair of words is kept apart by what was done
 * last: they were paired, one of ours left out, one of theirs put in. Takes time and space for the product of
 * the two lengths, so callers bound them (`LONGEST_PASSAGE`).
 */
export function changes(
  ours: readonly Word[],
  theirs: readonly Word[],
  vague: { before: number; after: number },
): number {
  const width = theirs.length + 1;
  const size = (ours.length + 1) * width;
  const never = () => new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const [paired, leftOut, putIn] = [never(), never(), never()];
  const at = (costs: Float64Array, i: number, j: number) =>
    costs[i * width + j] ?? Number.POSITIVE_INFINITY;
  const least = (i: number, j: number) =>
    Math.min(at(paired, i, j), at(leftOut, i, j), at(putIn, i, j));
  paired[0] = 0;
  for (let j = 1; j < width; j += 1) {
    putIn[j] = j <= vague.before ? 0 : at(putIn, 0, j - 1) + (theirs[j - 1]?.weight ?? 0);
  }
  for (const [index, our] of ours.entries()) {
    const i = index + 1;
    const ourBefore = ours[index - 1];
    for (let j = 0; j < width; j += 1) {
      const here = i * width + j;
      const before = Math.min(at(paired, i - 1, j), at(leftOut, i - 1, j));
      // A short word at an end (`and`) may have been added to what is quoted.
      const isAdded = i === 1 && our.weight < 1 && !theirs.slice(0, j).some(isFixedOr(our));
      leftOut[here] = (isAdded ? least(i - 1, j) : before) + our.weight;
      const their = theirs[j - 1];
      if (!their) continue;
      putIn[here] = Math.min(at(paired, i, j - 1), at(putIn, i, j - 1)) + their.weight;
      const theirBefore = theirs[j - 2];
      let pair = least(i - 1, j - 1) + replaced(our, their, theirs);
      // `rain coats` and `raincoats`.
      if (ourBefore) pair = Math.min(pair, least(i - 2, j - 1) + joinedCost(ourBefore, our, their));
      if (theirBefore) {
        pair = Math.min(pair, least(i - 1, j - 2) + joinedCost(theirBefore, their, our));
      }
      paired[here] = pair;
    }
  }
  return leastAtTheEnd();

  function leastAtTheEnd(): number {
    const n = ours.length;
    const last = ours.at(-1);
    let cost = least(n, theirs.length);
    for (let j = Math.max(0, theirs.length - vague.after); j < theirs.length; j += 1) {
      cost = Math.min(cost, at(paired, n, j), at(putIn, n, j));
      const isAdded = last && last.weight < 1 && !theirs.slice(j).some(isFixedOr(last));
      if (isAdded) cost = Math.min(cost, at(leftOut, n, j));
    }
    return cost;
  }
}

/** `It does not care, only the board does`: the board cares. */
function standsFor(our: Word, their: Word, theirs: readonly Word[]): boolean {
  if (!STANDS_FOR_A_VERB.has(their.text)) return false;
  return theirs.some((word) => word.text === our.text || isSameWord(word, our));
}

/** Whether a word may not be passed over for an added one: it counts, or it is that word. */
function isFixedOr(added: Word): (word: Word) => boolean {
  return ({ isFixed, text }) => isFixed || text === added.text;
}

/** What it costs that one of our words stands for one of theirs; infinite where it is another word. */
function replaced(our: Word, their: Word, theirs: readonly Word[]): number {
  if (our.text === their.text) return 0;
  if (our.isFixed || their.isFixed) {
    return isNegation(our.text) && isNegation(their.text)
      ? POINTED_OTHERWISE
      : Number.POSITIVE_INFINITY;
  }
  if (isUnspaced(our.text[0]) && isUnspaced(their.text[0])) {
    // Two Chinese characters are two words; syllables of Japanese may stand for each other, or for a character.
    return HAN.test(our.text) && HAN.test(their.text) ? Number.POSITIVE_INFINITY : 1;
  }
  if (isInterchangeable(our, their)) return POINTED_OTHERWISE;
  if (isSameWord(our, their)) return RESPELT;
  return standsFor(our, their, theirs) ? POINTED_OTHERWISE : Number.POSITIVE_INFINITY;
}

/** `rain coats` and `raincoats`: a letter may differ where there are many. */
function joinedCost(first: Word, second: Word, whole: Word): number {
  const length = first.text.length + second.text.length;
  if (Math.abs(length - whole.text.length) > 1 || whole.text.length > LONGEST_WORD) {
    return Number.POSITIVE_INFINITY;
  }
  if (first.isFixed || second.isFixed || whole.isFixed) return Number.POSITIVE_INFINITY;
  if (bitsOf((first.letters | second.letters) ^ whole.letters) > 2) return Number.POSITIVE_INFINITY;
  const differing = distance(first.text + second.text, whole.text);
  if (differing === 0) return 0;
  return differing === 1 && length >= FEWEST_LETTERS_JOINED ? RESPELT : Number.POSITIVE_INFINITY;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Letters to change; each word has at most 60 (`LONGEST_WORD`), or one more. */
function distance(one: string, other: string): number {
  let row = Uint8Array.from({ length: other.length + 1 }, (_, j) => j);
  let next = new Uint8Array(row.length);
  for (let i = 1; i <= one.length; i += 1) {
    next[0] = i;
    for (let j = 1; j <= other.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  return row[other.length] ?? 0;
}
