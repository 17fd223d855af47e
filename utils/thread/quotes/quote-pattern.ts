import { normalise, tokensOf } from './quote-text.ts';
import type { Vocabulary, Words } from './quote-vocabulary.ts';

/**
 * The approximate search takes time for pattern × text ÷ 32 and, for each of its matches, once more
 * pattern² ÷ 32: longer quotations are searched in parts.
 */
const LONGEST_PASSAGE = 240;
/** Nobody needs more of a quotation to know whose it is: 2,880 letters. */
const MOST_PASSAGES = 12;
const LONGEST_QUOTATION = LONGEST_PASSAGE * MOST_PASSAGES;

export interface Passage {
  text: string;
  tokens: string[];
  /** The same words by their numbers, and where each begins. */
  words: Words;
}

/** What a quotation looks for: its passages, in order, between which something may be left out. */
export interface Pattern {
  passages: Passage[];
  /** Its sentences and lines, for passages stitched together; null where it is but one. */
  sentences: Passage[] | null;
  length: number;
}

/** `…`, `(...)`: here something is left out. Two dots count between spaces only. */
const OMISSION = /\(\s*(?:…|\.{2,})\s*\)|…|\.{3,}/gu;
const TWO_DOTS = /\s\.\.(?=\s)/gu;
/** `[T]he fruit`: a bracket in which nothing is left out. */
const CHANGED_LETTER = /\[(\p{L}{1,2})\](?=\p{L})/gu;
const SQUARE_BRACKET = /\[[^\][]*\]/gu;
const ROUND_BRACKET = /\([^()]*\)/gu;
/** What the quoting person notes in brackets of either shape, and in square ones only. */
const NOTES = new Set(
  'emphasis mine,emphasis added,my emphasis,herv. von mir,hervorhebung von mir'.split(','),
);
const SHORT_NOTES = new Set(['sic', '!', '?']);
/** `[…]`, `they [the council] said`: what is longer is no explanation, but part of the text. */
const LONGEST_EXPLANATION = 80;
const SENTENCE_END = /(?<=[.!?。！？؟۔।])["'”’»)]*\s+|(?<=[。！？])|\n+/u;

/** What to look for, of the first 2,880 letters of a quotation; null where it has no words. */
export function patternOf(quotation: string, vocabulary: Vocabulary): Pattern | null {
  const clean = quotation
    .slice(0, LONGEST_QUOTATION)
    .replaceAll(CHANGED_LETTER, '$1')
    .replaceAll(TWO_DOTS, ' … ')
    .replaceAll(SQUARE_BRACKET, withoutExplanation)
    .replaceAll(ROUND_BRACKET, (bracket) => (NOTES.has(wordsIn(bracket)) ? ' ' : bracket));
  const parts = clean.split(OMISSION);
  const passagesIn = (part: string) => passagesOf(part, vocabulary);
  const passages = parts.flatMap(passagesIn).slice(0, MOST_PASSAGES);
  if (passages.length === 0) return null;
  const single = parts.flatMap((part) => part.split(SENTENCE_END));
  const isOne = single.length === parts.length;
  const sentences = isOne ? [] : single.flatMap(passagesIn).slice(0, MOST_PASSAGES * 2);
  return {
    passages,
    sentences: sentences.length > passages.length ? sentences : null,
    length: lengthOf(passages),
  };
}

function withoutExplanation(bracket: string): string {
  const words = wordsIn(bracket);
  if (NOTES.has(words) || SHORT_NOTES.has(words)) return ' ';
  return bracket.length - 2 <= LONGEST_EXPLANATION ? '…' : bracket;
}

/** What stands between two brackets. */
function wordsIn(bracket: string): string {
  return bracket.slice(1, -1).trim().toLowerCase();
}

export function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}

/** Cuts a text that is too long for one search. Each part is looked for behind the one before. */
function passagesOf(text: string, vocabulary: Vocabulary): Passage[] {
  const words = normalise(text);
  const passages: Passage[] = [];
  for (let at = 0; at < words.length; ) {
    const end = at + LONGEST_PASSAGE;
    const space = words.slice(at, end + 1).lastIndexOf(' ');
    const cut = words.length <= end ? words.length : space > 0 ? at + space : end;
    const part = words.slice(at, cut);
    passages.push({ text: part, tokens: tokensOf(part), words: vocabulary.read(part) });
    at = words[cut] === ' ' ? cut + 1 : cut;
  }
  return passages;
}
