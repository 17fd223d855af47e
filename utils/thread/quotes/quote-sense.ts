import { isNumber } from './quote-numbers.ts';
import {
  isInterchangeable,
  isSameWord,
  LONGEST_WORD,
  type Spelling,
  spellingOf,
} from './quote-spelling.ts';
import { isUnspaced, tokensOf } from './quote-text.ts';

/**
 * A small difference in letters can turn a sentence round: `not`, a number, `un-`. Such words are not
 * the same words, and to give them to a person would put a caricature in their mouth (A3).
 */

/**
 * Words that say no, in some thirty languages. Some are other words elsewhere (Italian `mai`, never): then a
 * quotation that differs in them is taken for none, which is the lesser fault.
 */
const NEGATIONS = new Set(
  (
    'not no non never none nobody nothing nowhere neither nor without hardly dont doesnt didnt isnt arent ' +
    'wasnt werent aint nicht nie niemals kein keine keinen keinem keiner keines nichts niemand ohne weder ' +
    'ne pas jamais rien aucun aucune personne sans ni guère nunca jamás nadie nada ningún ninguno ninguna sin ' +
    'tampoco não nem sem ninguém nenhum nenhuma mai nessuno nessuna niente senza né niet geen nooit niets ' +
    'niemand zonder inte aldrig ingen inget inga utan ikke ikkje aldri uten uden ei eivät eikä älä nem soha ' +
    'sem nélkül nie nigdy nikt nic bez nejsou není nikdy не ни нет нельзя никогда без нет немає ні ' +
    'değil yok asla δεν μην όχι χωρίς لا لم لن ليس ليست غير بدون بلا نه نیست לא אין אל בלי ' +
    'नहीं न मत không chưa chẳng tidak bukan jangan ez nul 없는 아닌 안 못 هرگز'
  ).split(' '),
);
/** The second half of a French negation: with it the `ne` is often left out. */
const FRENCH_NEGATION = new Set(['pas', 'jamais', 'rien', 'aucun', 'aucune', 'personne', 'guère']);
const NO_IN_CHARACTERS =
  /ない|なかっ|なく|なけれ|ません|まい(?!\p{L})|[不没沒無无未非勿莫]|않|못|없|아니|ไม่|มิ/gu;
const TURNING_PREFIX = /^(?:un|in|im|il|ir|dis|non|anti|a|de|miss?|miß|mal)$/u;
/** Verbs and adjectives of Slavic and Baltic languages, and Persian verbs, say no by what they begin with. */
const NO_AS_PREFIX = /^(?:ne|nie|ни|не|ن)$/u;
const FEWEST_BEHIND_NO = 2;
/** Turkish verbs say no inside: `geliyor`, `gelmiyor`; `yaptı`, `yapmadı`; `gelecek`, `gelmeyecek`. */
const NO_INSIDE = /(?<=\p{L})m(?:[ıiuü]yor|[ae](?:d[ıi]|z|y[ae]|m[ıiae]|s[ıi]n|l[ıi]))/u;
/** A Chinese character, in Japanese too. */
const HAN = /\p{sc=Han}/u;
const SHARED_BEFORE_NO = 2;
const LONGEST_SHORT_ENDING = 4;

/**
 * What may differ: 15 % of the words, as of the letters. A word of up to three letters counts half. Words may be
 * left out or put in, and spelt or inflected otherwise; none may stand in the place of another (issue 12).
 */
const MOST_CHANGED = 0.15;
/** Of up to four words none may be left out, but each may be spelt otherwise. */
const FEWEST_TO_CHANGE = 5;
const MOST_RESPELT = 0.4;
const RESPELT = 0.1;
/** What stands for a verb that was said before. */
const STANDS_FOR_A_VERB = new Set(['do', 'does', 'did']);
/** `him` for `it`: what an article or a pronoun for another costs. */
const POINTED_OTHERWISE = 0.5;
const FEWEST_LETTERS_JOINED = 7;
/** One word of the passage at either end is not counted: where an approximate match begins and ends is vague. */
const VAGUE_WORDS = 1;

/** The words of the source that stand next to a passage; '' where there is none. */
export interface Neighbours {
  before: string;
  after: string;
}

/**
 * Whether a passage says what the quotation says.
 *
 * @param quoted the quotation's words, normalised.
 * @param source the passage, normalised, in whole words. Where an approximate match begins and ends is vague:
 *   one word at either end that the quotation does not have is not counted.
 * @param neighbours with them a last word that stands in the place of another is told from one that was added.
 */
export function saysTheSame(
  quoted: string,
  source: string,
  neighbours: Neighbours = { before: '', after: '' },
): boolean {
  if (quoted === source) return true;
  if (count(NO_IN_CHARACTERS, quoted) !== count(NO_IN_CHARACTERS, source)) return false;
  let ours = words(quoted);
  let theirs = words(source);
  if ([...ours, ...theirs].some((word) => FRENCH_NEGATION.has(word))) {
    ours = ours.filter((word) => word !== 'ne');
    theirs = theirs.filter((word) => word !== 'ne');
  }
  if (isTurnedRound(ours, theirs)) return false;
  const [before, after] = [words(neighbours.before), words(neighbours.after)];
  const around = [...before, ...theirs, ...after].map(wordOf);
  const vague = { before: before.length + VAGUE_WORDS, after: after.length + VAGUE_WORDS };
  const most = ours.length < FEWEST_TO_CHANGE ? MOST_RESPELT : ours.length * MOST_CHANGED;
  return changes(ours.map(wordOf), around, vague) <= most;
}

/** Whether a normalised text says no. */
export function hasNegation(normal: string): boolean {
  return count(NO_IN_CHARACTERS, normal) > 0 || words(normal).some((word) => NEGATIONS.has(word));
}

function words(normal: string): string[] {
  return tokensOf(
    normal
      .replaceAll(/(?<!\p{L})n'(?=\p{L})/gu, 'ne ')
      .replaceAll(/(?<!\p{L})can't(?!\p{L})|(?<!\p{L})cannot(?!\p{L})/gu, 'can not')
      .replaceAll(/(?<!\p{L})won't(?!\p{L})/gu, 'will not')
      .replaceAll(/(?<=\p{L})n't(?!\p{L})/gu, ' not'),
  ).map((word) => word.replaceAll("'", ''));
}

interface Word extends Spelling {
  /** What leaving it out, or putting it in, costs. */
  weight: number;
  /** A negation or a number: nothing else stands for it. */
  isFixed: boolean;
  /** A bit for each of its letters: two words that differ in few letters differ in few bits. */
  letters: number;
}

function wordOf(text: string): Word {
  const isFixed = NEGATIONS.has(text) || isNumber(text);
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
function changes(
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
    return NEGATIONS.has(our.text) && NEGATIONS.has(their.text)
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

/** Whether a word of one, which the other lacks, is the opposite of one that the first lacks. */
function isTurnedRound(ours: readonly string[], theirs: readonly string[]): boolean {
  const onlyOurs = [...new Set(ours).difference(new Set(theirs))];
  const onlyTheirs = [...new Set(theirs).difference(new Set(ours))];
  return onlyOurs.some((our) => onlyTheirs.some((their) => isTurned(our, their)));
}

/** `ethical` and `unethical`, `byl` and `nebyl`, `geliyor` and `gelmiyor`. */
function isTurned(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.endsWith(short)) {
    const before = long.slice(0, long.length - short.length);
    if (short.length >= 4 && TURNING_PREFIX.test(before)) return true;
    return short.length >= FEWEST_BEHIND_NO && NO_AS_PREFIX.test(before);
  }
  return saysNoInside(long, short) || saysNoInside(short, long);
}

/** Whether a verb is another with a Turkish negation in it: what stands before and behind that is the same. */
function saysNoInside(one: string, other: string): boolean {
  const found = NO_INSIDE.exec(one);
  if (!found || NO_INSIDE.test(other)) return false;
  // The vowel before it goes with it: `istiyorum`, `istemiyorum`.
  const stem = one.slice(0, Math.max(found.index - 1, SHARED_BEFORE_NO));
  if (!other.startsWith(stem)) return false;
  const [rest, others] = [one.slice(found.index), other.slice(stem.length)];
  const isShort = Math.max(rest.length, others.length) <= LONGEST_SHORT_ENDING;
  return isShort || rest.slice(-2) === others.slice(-2);
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

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
