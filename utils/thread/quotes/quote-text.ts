/**
 * The form in which words are compared (A3): what a person changes without a thought when quoting (case,
 * quotation marks, apostrophes, hyphens, punctuation, vowel marks, white space) is the same here.
 */

/** Longer texts are compared by their beginning. */
export const LONGEST_TEXT = 20_000;
/** An article may be longer: 20,000 words (issue 12.19), of eight letters each with the space behind. */
export const LONGEST_ARTICLE = 160_000;
/** What is longer is no word: the end of a passage inside of it is not looked for farther away. */
const LONGEST_WORD = 100;

/** Scripts that are written without spaces between words. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー`;
/** Most texts have none of their characters: this is found faster. */
const MAY_HAVE_UNSPACED = /[^\0-\u0dff]/;
/** English with a typesetter's marks: none of them is part of a word, and an apostrophe is found as it is (issue 12). */
const PLAIN = /^[\t-~–—‘’‚‛“”„‟«»‹›]*$/;
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const UNSPACED_OR_RUN = new RegExp(String.raw`[${UNSPACED}]\p{M}*|[^\s${UNSPACED}]+`, 'gu');
const SPACE_BY_UNSPACED = new RegExp(`(?<=[${UNSPACED}]) | (?=[${UNSPACED}])`, 'gu');

const ADDRESS = /(?:https?:\/\/|www\.)\S+/giu;
const HANDLE = /@([\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*)(?:@[\p{L}\p{N}.-]+)?/gu;
const SHORTCODE = /(?<![\p{L}\p{N}]):[a-z0-9_]{2,}:(?![\p{L}\p{N}])/giu;
/** Format characters, variation selectors, Hebrew points, Arabic vowel marks and tatweel. */
const INVISIBLE =
  /\p{Cf}|[\uFE00-\uFE0F]|\u20E3|[\u0591-\u05BD]|[\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]|[\u0610-\u061A]|\u0640|[\u064B-\u065F]|\u0670|[\u06D6-\u06DC]|[\u06DF-\u06E8]|[\u06EA-\u06ED]/gu;
/**
 * More marks on one letter than any language writes: to bring them into order takes time for their square
 * (UAX #15, "Stream-Safe Text Format", has the number).
 */
const MANY_MARKS = /\p{M}{31,}/gu;
const MOST_MARKS = 30;
/** What stands before it is looked at behind it: else that is done at every letter (issue 12). */
const APOSTROPHE = /['’‘`´](?<=[\p{L}\p{N}].)(?=[\p{L}\p{N}])/gu;
const NO_PLAIN_WORD = /[^a-z0-9ʼ]+/g;
const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
/** `-12` is another number than `12`; in `10-12` and `F-16` there is no sign. */
const SIGN = /[-−](?<![\p{L}\p{N}\p{M}].)(?=\p{Nd})/gu;
/** What stands for it: people write the word as well. */
export const MINUS = 'minus';
/** An apostrophe that Unicode counts among the letters. */
const LETTER_APOSTROPHE = 'ʼ';

/**
 * Words with single spaces between them.
 *
 * @param longest so many letters are read.
 */
export function normalise(text: string, longest = LONGEST_TEXT): string {
  let words = text.slice(0, longest);
  if (words.includes('://') || words.includes('www.')) words = words.replaceAll(ADDRESS, ' ');
  if (words.includes(':')) words = words.replaceAll(SHORTCODE, ' ');
  const isPlain = PLAIN.test(words);
  if (!isPlain) words = composed(words, longest).replaceAll(INVISIBLE, '');
  if (words.includes('-') || words.includes('−')) words = words.replaceAll(SIGN, ` ${MINUS} `);
  if (words.includes('@')) words = words.replaceAll(HANDLE, ' $1 ');
  words = words
    .toLowerCase()
    .replaceAll(LETTER_APOSTROPHE, "'")
    .replaceAll(APOSTROPHE, LETTER_APOSTROPHE)
    .replaceAll(isPlain ? NO_PLAIN_WORD : NO_WORD, ' ')
    .replaceAll(LETTER_APOSTROPHE, "'")
    .trim();
  if (isPlain) return words;
  words = words
    .replaceAll('ß', 'ss')
    .replaceAll(/[أإآٱ]/gu, 'ا')
    .replaceAll(/[ىی]/gu, 'ي')
    .replaceAll('ک', 'ك');
  return hasUnspaced(words) ? words.replaceAll(SPACE_BY_UNSPACED, '') : words;
}

/** One way of writing for each letter. It can make eighteen letters of one. */
function composed(text: string, longest: number): string {
  return text
    .replaceAll(MANY_MARKS, (marks) => [...marks].slice(0, MOST_MARKS).join(''))
    .normalize('NFKC')
    .slice(0, longest);
}

/** What stands between two normalised texts, neither of them empty, that are put behind each other. */
export function spaceBetween(before: string, after: string): '' | ' ' {
  return isUnspaced(before.at(-1)) || isUnspaced(after[0]) ? '' : ' ';
}

/** The words of a normalised text; scripts without spaces give a character each. */
export function tokensOf(normal: string): string[] {
  if (normal === '') return [];
  return hasUnspaced(normal) ? (normal.match(UNSPACED_OR_RUN) ?? []) : normal.split(' ');
}

/** What a token counts towards a number of words: two characters of an unspaced script are about one. */
export function weightOf(token: string): number {
  return isUnspaced(token[0]) ? 0.5 : 1;
}

export function isUnspaced(char: string | undefined): boolean {
  return char !== undefined && hasUnspaced(char);
}

/** Whether a passage of a normalised text begins and ends with whole words. */
export function isWhole(text: string, start: number, end: number): boolean {
  return isBoundary(text, start) && isBoundary(text, end);
}

/** Moves the ends of a passage outwards to where words begin and end, but not over a space. */
export function wholeWords(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  while (start - from < LONGEST_WORD && !isBoundary(text, from)) from -= 1;
  while (to - end < LONGEST_WORD && !isBoundary(text, to)) to += 1;
  return [from, to];
}

function isBoundary(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (before === undefined || after === undefined || before === ' ' || after === ' ') return true;
  return isUnspaced(before) || isUnspaced(after);
}

function hasUnspaced(text: string): boolean {
  return MAY_HAVE_UNSPACED.test(text) && HAS_UNSPACED.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/** How many words a person would count. */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.slice(0, LONGEST_TEXT).split(/\s+/u)) {
    if (!/[\p{L}\p{N}]/u.test(run)) continue;
    count += hasUnspaced(run) ? countUnspaced(run) : 1;
  }
  return count;
}

function countUnspaced(run: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) count += 1;
  return count;
}
