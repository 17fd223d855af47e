import { withoutInvisibleMarks } from './blank.ts';
import { isBlank, type Line, lineText } from './content.ts';

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

const WROTE =
  'wrote|writes|said|says|posted|schrieb|schreibt|sagte|sagt|a écrit|écrit|dit|escribió|dijo|escreveu|disse|ha scritto|scrive|schreef|zei|skrev|napisał|napisała|пишет|писал|написал';
/** `Ana wrote:`, `@ana@reef.example schrieb:`: who is quoted, in at most eight words. */
const NAMES_AUTHOR = new RegExp(
  String.raw`^\s*(?:\S+\s+){0,7}?(?:${WROTE})(?:\s+\S+){0,4}\s*[:：]\s*$`,
  'iu',
);
/** `@ana:` alone. */
const ONLY_NAME = /^\s*@\S+(?:\s+@\S+)*\s*$/u;
/** `— Ana`, at the end. */
const SIGNED = /^\s*[—–―-]{1,2}\s*\S+(?:\s+\S+){0,4}\s*$/u;

/** Whether a first line of a quotation only tells whose it is. */
export function namesAuthor(text: string): boolean {
  return text.length < 160 && (NAMES_AUTHOR.test(text) || ONLY_NAME.test(text));
}

/** Whether a last line of a quotation only tells whose it is. */
export function isSignature(text: string): boolean {
  return text.length < 80 && SIGNED.test(text);
}

/** The lines of a `<blockquote>`, each quotation apart: nested ones are another's words. */
export function blockquoteOf(line: Line): Element | 'quote' | null {
  if (line.block.kind !== 'quote' || isBlank(line)) return null;
  return line.block.element?.closest('blockquote') ?? 'quote';
}
