import { type Line, lineText } from '../content/content.ts';
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

/** No post needs more of either kind; hostile ones have them. */
export const MOST_QUOTATIONS = 400;

/** The texts of a post's lines, each put together but once: one line may hold hundreds of quotations. */
export class LineTexts {
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

/** Words that stand at some places of a post as a quotation; null where there are none. */
export function asQuotation(
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
