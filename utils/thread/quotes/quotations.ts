import type { Content, Line, Piece } from '../content/content.ts';
import { blockQuotations } from './block-quotations.ts';
import { asQuotation, LineTexts, MOST_QUOTATIONS, type Quotation } from './quotation.ts';
import { pairMarks } from './quotation-marks.ts';
import { longQuotation, type MarkedText } from './quotation-over-lines.ts';
import type { Pausing } from './quote-work.ts';
import { LETTERS_FOR_A_LINE, Pace } from './reading-pace.ts';

/** No post needs more marks; hostile ones have them. */
const MOST_MARKS = 4_000;
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
