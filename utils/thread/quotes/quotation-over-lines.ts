import type { Line } from '../content/content.ts';
import type { QuotationSpan } from './quotation.ts';
import { isClosedBy, type MarkedLine, staysOnLine } from './quotation-marks.ts';

/** Over so many lines a quotation may stay open, and so long may it grow. */
const MOST_LINES = 12;

/** A line, its text without what holds no marks, and the marks in it. */
export interface MarkedText {
  line: Line;
  text: string;
  marks: MarkedLine;
}

/**
 * A quotation that opens on this line and closes on a later one, clearly: it opens the line (or follows
 * a colon) or its marks tell opening from closing, and what closes it is the next lone mark. In a
 * quotation of several paragraphs each may begin with the mark, and only the last ends with it.
 */
export function longQuotation(
  marked: readonly (MarkedText | null)[],
  index: number,
): QuotationSpan[] | null {
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
      return spans;
    }
    if (closer && isClosedBy(opener, closer)) {
      const isClear = isPaired && (isSameBlock || opensLine);
      if (!isClear && !endsLine(text, closer.at + 1)) return null;
      spans.push({ line, start: Math.max(begins, 0), end: closer.at });
      return spans;
    }
    if (closer || marks.unclosed.some((mark) => !staysOnLine(mark) && mark.at + 1 !== begins)) {
      return null;
    }
    spans.push({ line, start: Math.max(begins, 0), end: text.length });
  }
  return null;
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
