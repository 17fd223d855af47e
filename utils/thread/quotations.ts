import { isBlankText } from './blank.ts';
import { type Content, type Line, lineText, type Piece } from './content.ts';
import {
  blockquoteOf,
  isEmptyQuotedLine,
  isSignature,
  namesAuthor,
  quotedLine,
} from './quotation-lines.ts';
import { isClosedBy, type MarkedLine, pairMarks, staysOnLine } from './quotation-marks.ts';
import { countWords } from './quote-text.ts';

/**
 * `block`: a `<blockquote>`, or lines that begin with `>`. `inline`: words between quotation marks.
 */
export type QuotationKind = 'block' | 'inline';

/** Where a quotation stands on one line: offsets in the line's text, without the marks. */
export interface QuotationSpan {
  line: Line;
  start: number;
  end: number;
}

/** Words that a post gives as another's, or sets apart. Whose they are is another question (A3). */
export interface Quotation {
  kind: QuotationKind;
  /** As written, without the marks; line by line where it has several. */
  text: string;
  words: number;
  spans: QuotationSpan[];
  /** The quotation around this one. */
  within: Quotation | null;
}

/** Over so many lines a quotation may stay open, and so long may it grow. */
const MOST_LINES = 12;
/** No post needs more; hostile ones have them. */
const MOST_QUOTATIONS = 400;

/** Finds every quotation of a post, in reading order. Code is none. */
export function findQuotations(content: Content): Quotation[] {
  const blocks = blockQuotations(content.lines);
  const quoted = new Set(blocks.flatMap(({ spans }) => spans.map(({ line }) => line)));
  const inline = inlineQuotations(content.lines, quoted);
  const order = new Map(content.lines.map((line, index) => [line, index]));
  const placeOf = ({ spans: [first] }: Quotation) => (first && order.get(first.line)) ?? 0;
  return [...blocks, ...inline].sort(
    (a, b) => placeOf(a) - placeOf(b) || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
  );
}

function blockQuotations(lines: readonly Line[]): Quotation[] {
  const found: Quotation[] = [];
  let spans: QuotationSpan[] = [];
  let source: unknown = null;
  const close = () => {
    const quotation = asBlock(spans);
    if (quotation && found.length < MOST_QUOTATIONS) found.push(quotation);
    spans = [];
    source = null;
  };
  for (const line of lines) {
    const element = blockquoteOf(line);
    const quoted = element ? null : quotedLine(line);
    const from = element ?? quoted?.depth ?? null;
    if (from === null) {
      if (!isGap(line)) close();
      continue;
    }
    if (source !== null && source !== from) close();
    source = from;
    spans.push({ line, start: quoted?.start ?? 0, end: lineText(line).length });
  }
  close();
  return found;

  /** An empty line inside a quotation: a lone `>`, or space between the lines of a `<blockquote>`. */
  function isGap(line: Line): boolean {
    if (isEmptyQuotedLine(line)) return true;
    return line.block.kind === 'quote' && isBlankText(lineText(line));
  }
}

function asBlock(spans: readonly QuotationSpan[]): Quotation | null {
  const own = spans.filter(
    ({ line, start, end }) => !isBlankText(lineText(line).slice(start, end)),
  );
  if (own.length > 1 && own[0] && namesAuthor(textOf(own[0]))) own.shift();
  const last = own.at(-1);
  if (own.length > 1 && last && isSignature(textOf(last))) own.pop();
  return asQuotation('block', own);
}

function inlineQuotations(lines: readonly Line[], quoted: ReadonlySet<Line>): Quotation[] {
  const found: Quotation[] = [];
  const readable = lines.filter(({ block }) => block.kind !== 'reference' && block.kind !== 'code');
  const marked = readable.map((line) => {
    if (quoted.has(line)) return null;
    const text = readableText(line);
    return { line, text, marks: pairMarks(text) };
  });
  marked.forEach((entry, index) => {
    if (!entry || found.length >= MOST_QUOTATIONS) return;
    const long = longQuotation(marked, index);
    if (long) found.push(long.quotation);
    const taken = long?.start ?? Number.POSITIVE_INFINITY;
    for (const { start, end } of entry.marks.spans) {
      if (found.length >= MOST_QUOTATIONS || start > taken) break;
      const quotation = asQuotation('inline', [{ line: entry.line, start, end }]);
      if (quotation) found.push(quotation);
    }
  });
  return nested(withoutJoined(found));
}

interface MarkedText {
  line: Line;
  text: string;
  marks: MarkedLine;
}

/**
 * A quotation that opens on this line and closes on a later one, clearly: it opens the line (or follows
 * a colon) or its marks tell opening from closing, and what closes it is the next lone mark. In a
 * quotation of several paragraphs each may begin with the mark, and only the last ends with it.
 */
function longQuotation(
  marked: readonly (MarkedText | null)[],
  index: number,
): { quotation: Quotation; start: number } | null {
  const first = marked[index];
  const opener = first?.marks.unclosed.findLast((mark) => !staysOnLine(mark));
  if (!first || !opener) return null;
  const opensLine = /(?:^|[:：,،])\s*$/u.test(withoutMentions(first.text.slice(0, opener.at)));
  const isPaired = opener.mark !== '"' && opener.mark !== '”';
  if (!opensLine && !isPaired) return null;
  const spans = [{ line: first.line, start: opener.at + 1, end: first.text.length }];
  for (const next of marked.slice(index + 1, index + MOST_LINES)) {
    if (!next) return null;
    const { line, text, marks } = next;
    const begins = startsWith(text, opener.mark);
    const closer = marks.unopened[0];
    const isSameBlock = line.block === first.line.block;
    // The last paragraph of a quotation, which is balanced in itself: it opens and closes the whole line.
    const whole = marks.spans.find(({ start, end }) => start === begins && endsLine(text, end + 1));
    if (opensLine && begins > 0 && whole && !isSameBlock) {
      spans.push({ line, start: whole.start, end: whole.end });
      return close(spans, opener.at);
    }
    if (closer && isClosedBy(opener, closer)) {
      const isClear = isPaired && (isSameBlock || opensLine);
      if (!isClear && !endsLine(text, closer.at + 1)) return null;
      spans.push({ line, start: Math.max(begins, 0), end: closer.at });
      return close(spans, opener.at);
    }
    if (closer || marks.unclosed.some((mark) => !staysOnLine(mark) && mark.at + 1 !== begins)) {
      return null;
    }
    spans.push({ line, start: Math.max(begins, 0), end: text.length });
  }
  return null;
}

function close(spans: QuotationSpan[], start: number) {
  const quotation = asQuotation('inline', spans);
  return quotation && { quotation, start };
}

/** The offset behind an opening mark at the very start of a line, or -1. */
function startsWith(text: string, mark: string): number {
  const trimmed = text.trimStart();
  return trimmed.startsWith(mark) ? text.length - trimmed.length + 1 : -1;
}

function endsLine(text: string, from: number): boolean {
  return !/[\p{L}\p{N}]/u.test(withoutMentions(text.slice(from)));
}

function withoutMentions(text: string): string {
  return text.replaceAll(/@\S+/gu, '');
}

/** Quotations on lines that one over several lines covers are part of it. */
function withoutJoined(quotations: readonly Quotation[]): Quotation[] {
  const covered = new Map<Line, { start: number; by: Quotation }[]>();
  for (const by of quotations) {
    if (by.spans.length < 2) continue;
    for (const { line, start, end } of by.spans) {
      if (end > start) covered.set(line, [...(covered.get(line) ?? []), { start, by }]);
    }
  }
  return quotations.filter((quotation) => {
    if (quotation.spans.length > 1) return true;
    const span = quotation.spans[0];
    const cover = span ? (covered.get(span.line) ?? []) : [];
    return !cover.some(
      ({ start, by }) => by.spans[0]?.line !== span?.line && start === span?.start,
    );
  });
}

/** Tells each quotation on a line which one stands around it. */
function nested(quotations: Quotation[]): Quotation[] {
  const open = new Map<Line, Quotation[]>();
  for (const quotation of quotations) {
    const span = quotation.spans[0];
    if (!span || quotation.spans.length > 1) continue;
    const around = open.get(span.line) ?? [];
    while ((around.at(-1)?.spans[0]?.end ?? Number.POSITIVE_INFINITY) <= span.start) around.pop();
    quotation.within = around.at(-1) ?? null;
    around.push(quotation);
    open.set(span.line, around);
  }
  return quotations;
}

function asQuotation(kind: QuotationKind, spans: readonly QuotationSpan[]): Quotation | null {
  const shown = spans.filter(({ start, end }) => end > start);
  const text = shown.map(textOf).join('\n').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { kind, text, words: countWords(text), spans: shown, within: null };
}

function textOf({ line, start, end }: QuotationSpan): string {
  return lineText(line).slice(start, end).trim();
}

/** A line's text in which code and addresses hold no marks; every offset stays. */
function readableText(line: Line): string {
  return line.pieces
    .map((piece) => (isOpaque(piece) ? 'x'.repeat(piece.text.length) : piece.text))
    .join('');
}

function isOpaque(piece: Piece): boolean {
  if (piece.kind === 'text') return piece.node.nodeType === 1;
  return piece.kind === 'link' && /^(?:https?:\/\/|www\.)/iu.test(piece.text.trim());
}
