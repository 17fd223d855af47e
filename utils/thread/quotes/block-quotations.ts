import { isBlankText } from '../content/blank.ts';
import type { Content, Line } from '../content/content.ts';
import {
  asQuotation,
  LineTexts,
  MOST_QUOTATIONS,
  type Quotation,
  type QuotationSpan,
} from './quotation.ts';
import {
  blockquoteOf,
  isEmptyQuotedLine,
  isSignature,
  namesAuthor,
  quotedLine,
} from './quotation-lines.ts';
import { finished, type Pausing } from './quote-work.ts';
import { LETTERS_FOR_A_LINE, Pace } from './reading-pace.ts';

/** Finds the block quotes of a post, in reading order, at once. */
export function findBlockQuotations({ lines }: Content): Quotation[] {
  return finished(blockQuotations(lines, new LineTexts(), new Pace()));
}

/** Finds the block quotes of a post, in reading order. It pauses as `findQuotations` does. */
export function* blockQuotations(
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
