import { isBlankText } from '../content/blank.ts';
import { type Content, type Line, lineText, type Piece } from '../content/content.ts';
import {
  blockquoteOf,
  isEmptyQuotedLine,
  isSignature,
  namesAuthor,
  quotedLine,
} from './quotation-lines.ts';
import { pairMarks } from './quotation-marks.ts';
import { longQuotation, type MarkedText } from './quotation-over-lines.ts';
import { countWords } from './quote-text.ts';
import { finished, type Pausing } from './quote-work.ts';

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

/** No post needs more of either kind, or more marks; hostile ones have them. */
const MOST_QUOTATIONS = 400;
const MOST_MARKS = 4_000;
/** Letters that are read without a pause, some 2 ms. */
const LETTERS_A_PIECE = 20_000;
/** To read a line takes as long as so many letters more. */
const LETTERS_FOR_A_LINE = 40;

/**
 * Finds every quotation of a post, in reading order. Code is none. It pauses after each few milliseconds of
 * work: a post may have ten thousand lines, or four hundred quotations of ten thousand letters.
 */
export function* findQuotations(content: Content): Pausing<Quotation[]> {
  const texts = new LineTexts();
  const pace = new Pace();
  const blocks = yield* blockQuotations(content.lines, texts, pace);
  const quoted = new Set(blocks.flatMap(({ spans }) => spans.map(({ line }) => line)));
  const inline = yield* inlineQuotations(content.lines, quoted, texts, pace);
  const order = new Map(content.lines.map((line, index) => [line, index]));
  const placeOf = ({ spans: [first] }: Quotation) => (first && order.get(first.line)) ?? 0;
  return [...blocks, ...inline].sort(
    (a, b) => placeOf(a) - placeOf(b) || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
  );
}

/** The same of the block quotes alone. */
export function findBlockQuotations({ lines }: Content): Quotation[] {
  return finished(blockQuotations(lines, new LineTexts(), new Pace()));
}

/** Says when it is time for a pause. */
class Pace {
  #letters = 0;

  *pass(letters: number): Pausing<void> {
    this.#letters += letters;
    if (this.#letters < LETTERS_A_PIECE) return;
    this.#letters = 0;
    yield;
  }
}

/** The texts of a post's lines, each put together but once: one line may hold hundreds of quotations. */
class LineTexts {
  readonly #known = new Map<Line, string>();

  of(line: Line): string {
    const text = this.#known.get(line) ?? lineText(line);
    this.#known.set(line, text);
    return text;
  }

  /** What stands in a span. */
  in({ line, start, end }: QuotationSpan): string {
    return this.of(line).slice(start, end).trim();
  }
}

function* blockQuotations(
  lines: readonly Line[],
  texts: LineTexts,
  pace: Pace,
): Pausing<Quotation[]> {
  const found: Quotation[] = [];
  let spans: QuotationSpan[] = [];
  let source: unknown = null;
  const close = () => {
    const quotation = asBlock(spans, texts);
    if (quotation && found.length < MOST_QUOTATIONS) found.push(quotation);
    spans = [];
    source = null;
  };
  for (const line of lines) {
    yield* pace.pass(LETTERS_FOR_A_LINE);
    const element = blockquoteOf(line);
    const quoted = element ? null : quotedLine(line);
    const from = element ?? quoted?.depth ?? null;
    if (from === null) {
      if (!isGap(line)) close();
      continue;
    }
    if (source !== null && source !== from) close();
    source = from;
    spans.push({ line, start: quoted?.start ?? 0, end: texts.of(line).length });
  }
  close();
  return found;

  /** An empty line inside a quotation: a lone `>`, or space between the lines of a `<blockquote>`. */
  function isGap(line: Line): boolean {
    if (isEmptyQuotedLine(line)) return true;
    return line.block.kind === 'quote' && isBlankText(texts.of(line));
  }
}

function asBlock(spans: readonly QuotationSpan[], texts: LineTexts): Quotation | null {
  const own = spans.filter((span) => !isBlankText(texts.in(span)));
  if (own.length > 1 && own[0] && namesAuthor(texts.in(own[0]))) own.shift();
  const last = own.at(-1);
  if (own.length > 1 && last && isSignature(texts.in(last))) own.pop();
  return asQuotation('block', own, texts);
}

function* inlineQuotations(
  lines: readonly Line[],
  quoted: ReadonlySet<Line>,
  texts: LineTexts,
  pace: Pace,
): Pausing<Quotation[]> {
  const marked: (MarkedText | null)[] = [];
  let left = MOST_MARKS;
  for (const line of lines) {
    if (line.block.kind === 'reference' || line.block.kind === 'code') continue;
    const text = quoted.has(line) ? null : readableText(line);
    const marks = text === null ? null : pairMarks(text, left);
    left -= marks?.read ?? 0;
    marked.push(text !== null && marks ? { line, text, marks } : null);
    yield* pace.pass((text?.length ?? 0) + LETTERS_FOR_A_LINE);
  }
  const found: Quotation[] = [];
  for (const [index, entry] of marked.entries()) {
    yield* pace.pass(LETTERS_FOR_A_LINE);
    if (!entry) continue;
    if (found.length >= MOST_QUOTATIONS) break;
    const spans = longQuotation(marked, index);
    const long = spans && asQuotation('inline', spans, texts);
    if (long) found.push(long);
    const taken = long ? (spans[0]?.start ?? 0) - 1 : Number.POSITIVE_INFINITY;
    for (const { start, end } of entry.marks.spans) {
      if (found.length >= MOST_QUOTATIONS || start > taken) break;
      const quotation = asQuotation('inline', [{ line: entry.line, start, end }], texts);
      if (quotation) found.push(quotation);
      yield* pace.pass(end - start);
    }
  }
  return nested(withoutJoined(found));
}

/** Quotations on lines that one over several lines covers are part of it. */
function withoutJoined(quotations: readonly Quotation[]): Quotation[] {
  const covered = new Map<Line, { start: number; by: Quotation }[]>();
  for (const by of quotations) {
    if (by.spans.length < 2) continue;
    for (const { line, start, end } of by.spans) {
      if (end <= start) continue;
      const known = covered.get(line);
      if (known) known.push({ start, by });
      else covered.set(line, [{ start, by }]);
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

function asQuotation(
  kind: QuotationKind,
  spans: readonly QuotationSpan[],
  texts: LineTexts,
): Quotation | null {
  const shown = spans.filter(({ start, end }) => end > start);
  const text = shown
    .map((span) => texts.in(span))
    .join('\n')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { kind, text, words: countWords(text), spans: shown, within: null };
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
