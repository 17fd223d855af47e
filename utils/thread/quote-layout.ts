import type { Content, Line, Piece } from './content.ts';
import { isHandle, isSpace, lineText } from './content.ts';
import type { Quotation, QuotationSpan } from './quotations.ts';
import type { Match, Place } from './quote-match.ts';
import { join, LONGEST_TEXT, normalise } from './quote-text.ts';

/** Whose words a quotation is, a post's or an article's (by its key, L2); null where that is nobody here. */
export type QuoteOwner = { kind: 'post'; id: string } | { kind: 'article'; key: string } | null;

/** A part of a text that is not its author's own words, and whose it is. */
export interface Region extends Place {
  owner: QuoteOwner;
}

/** A text as it is searched. */
export interface Layout {
  /** Normalised. */
  text: string;
  regions: Region[];
  /** What is left between the regions. */
  own: Place[];
}

/** So much of a match may stand outside of a region and yet belong to it: approximate ends are vague. */
const MOST_OUTSIDE = 0.15;

/**
 * Lays a post out for searching: its words, and which of them are quotations.
 *
 * @param before words that belong to the post and stand before its content (a content warning).
 */
export function layOut(
  before: string,
  content: Content,
  owners: ReadonlyMap<Quotation, QuoteOwner>,
): Layout {
  const spans = new Map<Line, { span: QuotationSpan; owner: QuoteOwner }[]>();
  for (const [{ spans: own }, owner] of owners) {
    for (const span of own)
      spans.set(span.line, [...(spans.get(span.line) ?? []), { span, owner }]);
  }
  const layout: Layout = { text: normalise(before), regions: [], own: [] };
  if (layout.text) layout.own.push({ start: 0, end: layout.text.length });
  for (const line of content.lines) {
    if (layout.text.length > LONGEST_TEXT) break;
    if (line.block.kind !== 'reference') layOutLine(layout, line, spans.get(line) ?? []);
  }
  return layout;
}

function layOutLine(
  layout: Layout,
  line: Line,
  quoted: readonly { span: QuotationSpan; owner: QuoteOwner }[],
): void {
  const text = spokenText(line);
  const cuts = new Set([0, text.length]);
  for (const { span } of quoted) cuts.add(span.start).add(span.end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const startAt = new Map<number, number>();
  const endAt = new Map<number, number>();
  let depth = 0;
  sorted.forEach((from, index) => {
    endAt.set(from, layout.text.length);
    depth += quoted.filter(({ span }) => span.start === from).length;
    depth -= quoted.filter(({ span }) => span.end === from).length;
    const to = sorted[index + 1];
    const words = to === undefined ? '' : normalise(text.slice(from, to));
    const joined = join(layout.text, words);
    const start = joined.length - words.length;
    startAt.set(from, start);
    if (words !== '' && depth === 0) addOwn(layout, start, joined.length);
    layout.text = joined;
  });
  for (const { span, owner } of quoted) {
    const start = startAt.get(span.start) ?? 0;
    const end = endAt.get(span.end) ?? 0;
    if (end > start) layout.regions.push({ start, end, owner });
  }
}

/** Own words go on over the end of a line. */
function addOwn(layout: Layout, start: number, end: number): void {
  const last = layout.own.at(-1);
  if (last && last.end === layout.text.length) last.end = end;
  else layout.own.push({ start, end });
}

/** The words of a quotation as they are searched for. */
export function spokenQuotation({ spans }: Quotation): string {
  return spans.map(({ line, start, end }) => spokenText(line).slice(start, end)).join('\n');
}

/**
 * A line's text without what is no sentence: runs of mentions, those that begin the line, and lists of
 * hashtags. Spaces stand in their place, so every offset stays.
 */
function spokenText(line: Line): string {
  const said = line.pieces.filter((piece) => !isSpace(piece));
  const silent = new Set<Piece>();
  said.forEach((piece, index) => {
    const before = said[index - 1];
    const after = said[index + 1];
    if (isHandle(piece)) {
      if (!before || isHandle(before) || isHandle(after)) silent.add(piece);
    }
    if (piece.kind === 'hashtag') {
      const isAlone = said.length === 1;
      if (isAlone || before?.kind === 'hashtag' || after?.kind === 'hashtag') silent.add(piece);
    }
  });
  if (silent.size === 0) return lineText(line);
  return line.pieces
    .map((piece) => (silent.has(piece) ? ' '.repeat(piece.text.length) : piece.text))
    .join('');
}

/**
 * Whose words a match is: undefined where they are the text's own, else the owner of the region that it
 * stands in.
 */
export function regionOwner({ regions }: Layout, { places }: Match): QuoteOwner | undefined {
  if (regions.length === 0) return undefined;
  let total = 0;
  let inside = 0;
  let longest = { length: 0, owner: null as QuoteOwner };
  for (const place of places) {
    const length = place.end - place.start;
    total += length;
    const covering = regions
      .map((region) => ({ region, covered: overlap(region, place) }))
      .filter(({ covered }) => covered > 0);
    inside += Math.max(
      // Regions side by side cover together, nested ones only once.
      coveredBy(
        covering.map(({ region }) => region),
        place,
      ),
      0,
    );
    const whole = covering
      .filter(({ covered }) => covered >= length * (1 - MOST_OUTSIDE))
      .sort((a, b) => a.region.end - a.region.start - (b.region.end - b.region.start));
    const [best] = whole.length > 0 ? whole : covering.sort((a, b) => b.covered - a.covered);
    if (best && length > longest.length) longest = { length, owner: best.region.owner };
  }
  return total - inside <= total * MOST_OUTSIDE ? longest.owner : undefined;
}

function overlap(one: Place, other: Place): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

function coveredBy(regions: readonly Place[], place: Place): number {
  let covered = 0;
  let to = place.start;
  for (const { start, end } of regions.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, to);
    const until = Math.min(end, place.end);
    if (until <= from) continue;
    covered += until - from;
    to = until;
  }
  return covered;
}
