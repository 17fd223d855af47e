import { withoutInvisibleMarks } from '../content/blank.ts';
import { isBlank, type Line, lineText } from '../content/content.ts';

/**
 * What is behind the `>` with which a line begins, as in e-mail; also where only mentions come before it.
 * Mentions are matched by their text: a line that opens with them is a reply in every shape (M7).
 */
const QUOTED_LINE = /^\s*(?:@\S+\s+)*((?:[>＞]\s?)+)(?=(.*))/su;

/** `>_<`, `>:(`, `>.<`, `>=`, `>->`: a face, an arrow or a sum, not a mark before words. */
const NO_QUOTATION = /^(?:[_:;=<^*'´`-]|\.(?!\.\.))\S*/u;
const HAS_WORDS = /[\p{L}\p{N}]/u;

export interface QuotedLine {
  line: Line;
  /** Where the quoted words begin in the line's text. */
  start: number;
  /** How many `>` stand before them: a change of depth is a change of speaker. */
  depth: number;
}

/** Reads a line as a quoted one, or null. Thread markers (`>>`, `🧵>>`, `->`) are none. */
export function quotedLine(line: Line): QuotedLine | null {
  if (line.block.kind !== 'paragraph' && line.block.kind !== 'list') return null;
  const text = lineText(line);
  const found = QUOTED_LINE.exec(text);
  if (!found) return null;
  const [all, marks = '', behind = ''] = found;
  const touches = !/\s$/u.test(marks);
  if (!HAS_WORDS.test(behind) || (touches && NO_QUOTATION.test(behind))) return null;
  return { line, start: all.length, depth: marks.replaceAll(/\s/gu, '').length };
}

/** A line that holds nothing but the `>` of an empty quoted line. */
export function isEmptyQuotedLine(line: Line): boolean {
  return /^\s*[>＞]\s*$/u.test(withoutInvisibleMarks(lineText(line)));
}

/** The last word before the colon's phrase: of `a écrit` and `ha scritto` the verb. */
const WROTE = new Set(
  (
    'wrote writes said says posted schrieb schreibt sagte sagt écrit dit escribió dijo escreveu disse ' +
    'scritto scrive schreef zei skrev napisał napisała пишет писал написал'
  ).split(' '),
);
/** Where the name stands before the verb, and what may stand behind it (`on Monday`), in words. */
const MOST_WORDS_BEFORE = 8;
const MOST_WORDS_BEHIND = 4;
/** Longer lines are sentences. */
const LONGEST_AUTHOR = 160;
const LONGEST_SIGNATURE = 80;
/** `— Ana`, at the end, in at most five words. */
const DASHES = /^[—–―-]{1,2}/u;
const MOST_WORDS_SIGNED = 5;

/**
 * Whether a first line of a quotation only tells whose it is: `Ana wrote:`, `@ana@reef.example schrieb:`, or
 * handles alone.
 */
export function namesAuthor(text: string): boolean {
  if (text.length >= LONGEST_AUTHOR) return false;
  const words = wordsOf(text);
  if (words.length > 0 && words.every((word) => word.length > 1 && word.startsWith('@')))
    return true;
  const said = text.trimEnd();
  if (!said.endsWith(':') && !said.endsWith('：')) return false;
  const named = wordsOf(said.slice(0, -1).toLowerCase());
  return named
    .slice(0, MOST_WORDS_BEFORE)
    .some((word, index) => WROTE.has(word) && named.length - 1 - index <= MOST_WORDS_BEHIND);
}

/** Whether a last line of a quotation only tells whose it is. */
export function isSignature(text: string): boolean {
  const signed = text.trim();
  if (text.length >= LONGEST_SIGNATURE || signed.length < 2 || !DASHES.test(signed)) return false;
  return wordsOf(signed.replace(DASHES, '')).length <= MOST_WORDS_SIGNED;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** The lines of a `<blockquote>`, each quotation apart: nested ones are another's words. */
export function blockquoteOf(line: Line): Element | 'quote' | null {
  if (line.block.kind !== 'quote' || isBlank(line)) return null;
  return line.block.element?.closest('blockquote') ?? 'quote';
}
