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
    'नहीं न मत không chưa chẳng tidak bukan jangan ez nul 없는 아닌'
  ).split(' '),
);
/** The second half of a French negation: with it the `ne` is often left out. */
const FRENCH_NEGATION = new Set(['pas', 'jamais', 'rien', 'aucun', 'aucune', 'personne', 'guère']);
const NO_IN_CHARACTERS =
  /ない|なかっ|なく|なけれ|ません|まい(?!\p{L})|[不没沒無无未非勿莫]|않|못|없|아니|ไม่|มิ/gu;
const TURNING_PREFIX = /^(?:un|in|im|il|ir|dis|non|anti|a|de|miss?|miß)$/u;

/** What may differ: 15 % of the words, as of the letters. A word of up to three letters counts half. */
const MOST_CHANGED = 0.15;
/** Of up to four words none may be another, but each may be spelt otherwise. */
const FEWEST_TO_CHANGE = 5;
const MOST_RESPELT = 0.4;
/** Two spellings of one word agree in two thirds of their letters. */
const SAME_WORD = 0.34;
const LONGEST_WORD = 60;
const FEWEST_LETTERS_JOINED = 7;
const RESPELT = 0.1;

/**
 * Whether a passage says what the quotation says.
 *
 * @param quoted the quotation's words, normalised.
 * @param source the passage, normalised, in whole words. One word at either end that the quotation does
 *   not have is not counted: where an approximate match begins and ends is vague.
 */
export function saysTheSame(quoted: string, source: string): boolean {
  if (quoted === source) return true;
  if (count(NO_IN_CHARACTERS, quoted) !== count(NO_IN_CHARACTERS, source)) return false;
  let ours = words(quoted);
  let theirs = words(source);
  if ([...ours, ...theirs].some((word) => FRENCH_NEGATION.has(word))) {
    ours = ours.filter((word) => word !== 'ne');
    theirs = theirs.filter((word) => word !== 'ne');
  }
  if (isTurnedRound(ours, theirs)) return false;
  const most = ours.length < FEWEST_TO_CHANGE ? MOST_RESPELT : ours.length * MOST_CHANGED;
  return changes(ours, theirs) <= most;
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

/** A word, and what is asked of it again and again while two passages are compared. */
interface Word {
  text: string;
  /** What leaving it out, or putting it in, costs. */
  weight: number;
  /** A negation or a number: nothing else stands for it. */
  isFixed: boolean;
  /** A bit for each of its letters: two words that differ in few letters differ in few bits. */
  letters: number;
}

function wordOf(text: string): Word {
  const isFixed = saysNoOrNumber(text);
  const isShort = text.length <= 3 && !isUnspaced(text[0]);
  const weight = isFixed ? Number.POSITIVE_INFINITY : isShort ? 0.5 : 1;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) % 32);
  return { text, weight, isFixed, letters };
}

/**
 * What has to be changed to make one the other: a word left out, put in or replaced. Infinite where that
 * is a negation or a number. Takes time and space for the product of the two lengths, so callers bound
 * them (`LONGEST_PASSAGE`).
 */
function changes(quoted: readonly string[], source: readonly string[]): number {
  const ours = quoted.map(wordOf);
  const theirs = source.map(wordOf);
  const width = theirs.length + 1;
  const costs = new Float64Array((ours.length + 1) * width);
  const cost = (i: number, j: number) => costs[i * width + j] ?? Number.POSITIVE_INFINITY;
  for (let j = 2; j < width; j += 1) costs[j] = cost(0, j - 1) + (theirs[j - 1]?.weight ?? 0);
  ours.forEach((our, index) => {
    const i = index + 1;
    const ourBefore = ours[index - 1];
    costs[i * width] = cost(i - 1, 0) + our.weight;
    theirs.forEach((their, place) => {
      const j = place + 1;
      const theirBefore = theirs[place - 1];
      let least = Math.min(
        cost(i - 1, j) + our.weight,
        cost(i, j - 1) + their.weight,
        cost(i - 1, j - 1) + replaced(our, their),
      );
      // `rain coats` and `raincoats`.
      if (ourBefore)
        least = Math.min(least, cost(i - 2, j - 1) + joinedCost(ourBefore, our, their));
      if (theirBefore) {
        least = Math.min(least, cost(i - 1, j - 2) + joinedCost(theirBefore, their, our));
      }
      costs[i * width + j] = least;
    });
  });
  // Vague ends: one word of theirs before the first of ours is free, and one behind the last.
  return Math.min(cost(ours.length, theirs.length), cost(ours.length, theirs.length - 1));
}

function replaced(our: Word, their: Word): number {
  if (our.text === their.text) return 0;
  if (our.isFixed && their.isFixed && NEGATIONS.has(our.text) && NEGATIONS.has(their.text)) {
    return 0.5;
  }
  return Math.min(Math.max(our.weight, their.weight), spellingCost(our, their));
}

/** Whether a word of one, which the other lacks, is the opposite of one that the first lacks. */
function isTurnedRound(ours: readonly string[], theirs: readonly string[]): boolean {
  const onlyOurs = [...new Set(ours).difference(new Set(theirs))];
  const onlyTheirs = [...new Set(theirs).difference(new Set(ours))];
  return onlyOurs.some((our) => onlyTheirs.some((their) => isTurned(our, their)));
}

/** `ethical` and `unethical`, `legal` and `illegal`. */
function isTurned(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 4 || !long.endsWith(short.slice(-4))) return false;
  return long.endsWith(short) && TURNING_PREFIX.test(long.slice(0, long.length - short.length));
}

/** Two spellings, or forms, of one word cost little: half the share of letters that differ. */
function spellingCost(one: Word, other: Word): number {
  const longest = Math.max(one.text.length, other.text.length);
  if (one.isFixed || other.isFixed || longest < 4 || longest > LONGEST_WORD) {
    return Number.POSITIVE_INFINITY;
  }
  const most = Math.floor(longest * SAME_WORD);
  if (Math.abs(one.text.length - other.text.length) > most) return Number.POSITIVE_INFINITY;
  // A letter in the place of another changes two bits at most.
  if (bitsOf(one.letters ^ other.letters) > most * 2) return Number.POSITIVE_INFINITY;
  const differing = distance(one.text, other.text);
  return differing <= most ? differing / longest / 2 : Number.POSITIVE_INFINITY;
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

function saysNoOrNumber(word: string): boolean {
  return NEGATIONS.has(word) || /\p{N}/u.test(word);
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
