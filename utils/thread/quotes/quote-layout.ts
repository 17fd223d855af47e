import type { Content, Line, Piece } from '../content/content.ts';
import { isHandle, isSpace, lineText } from '../content/content.ts';
import type { Quotation, QuotationSpan } from './quotation.ts';
import type { Match } from './quote-match.ts';
import { LONGEST_TEXT, normalise, spaceBetween } from './quote-text.ts';
import type { Pausing } from './quote-work.ts';
import type { TextRange } from './searched-text.ts';

/** Whose words a quotation is, a post's or an article's (by its key, L2); null where that is nobody here. */
export type QuoteOwner = { kind: 'post'; id: string } | { kind: 'article'; key: string } | null;

/** A part of a text that is not its author's own words, and whose it is. */
export interface Region extends TextRange {
  owner: QuoteOwner;
}

/** A text as it is searched. */
export interface Layout {
  /** Normalised. */
  text: string;
  regions: Region[];
  /** What is left between the regions. */
  own: TextRange[];
}

/** So much of a match may stand outside of a region and yet belong to it: approximate ends are vague. */
const MOST_OUTSIDE = 0.15;

/** Lines that are laid out without a pause, some 2 ms. */
const LINES_A_PIECE = 500;

interface OwnedSpan {
  span: QuotationSpan;
  owner: QuoteOwner;
}

/**
 * Lays a post out for searching: its words, and which of them are quotations. Takes time for the length of
 * the text and for the number of quotations.
 *
 * @param before words that belong to the post and stand before its content (a content warning).
 */
export function* layOut(
  before: string,
  content: Content,
  owners: ReadonlyMap<Quotation, QuoteOwner>,
): Pausing<Layout> {
  const spans = new Map<Line, OwnedSpan[]>();
  for (const [{ spans: own }, owner] of owners) {
    for (const span of own) {
      const known = spans.get(span.line);
      if (known) known.push({ span, owner });
      else spans.set(span.line, [{ span, owner }]);
    }
  }
  const words = new JoinedWords();
  const layout: Layout = { text: '', regions: [], own: [] };
  addOwn(layout, words, normalise(before));
  for (const [index, line] of content.lines.entries()) {
    if (words.length > LONGEST_TEXT) break;
    if (index % LINES_A_PIECE === LINES_A_PIECE - 1) yield;
    if (line.block.kind !== 'reference') layOutLine(layout, words, line, spans.get(line) ?? []);
  }
  layout.text = words.text;
  return layout;
}

/** Normalised texts behind each other. */
class JoinedWords {
  readonly #parts: string[] = [];
  #last = '';
  length = 0;

  get text(): string {
    return this.#parts.join('');
  }

  /** @returns where the words begin. */
  add(words: string): number {
    if (words === '') return this.length;
    const space = this.#last === '' ? '' : spaceBetween(this.#last, words);
    this.#parts.push(space, words);
    this.#last = words;
    const start = this.length + space.length;
    this.length = start + words.length;
    return start;
  }
}

function layOutLine(
  layout: Layout,
  words: JoinedWords,
  line: Line,
  quoted: readonly OwnedSpan[],
): void {
  const text = spokenText(line);
  /** By how much the depth of quotation changes at each end of one. */
  const depths = new Map([
    [0, 0],
    [text.length, 0],
  ]);
  const deepen = (at: number, by: number) => depths.set(at, (depths.get(at) ?? 0) + by);
  for (const { span } of quoted) {
    deepen(span.start, 1);
    deepen(span.end, -1);
  }
  const cuts = [...depths.keys()].sort((a, b) => a - b);
  const startAt = new Map<number, number>();
  const endAt = new Map<number, number>();
  let depth = 0;
  cuts.forEach((from, index) => {
    endAt.set(from, words.length);
    depth += depths.get(from) ?? 0;
    const to = cuts[index + 1];
    const isRead = to !== undefined && words.length <= LONGEST_TEXT;
    const part = isRead ? normalise(text.slice(from, to)) : '';
    startAt.set(from, depth === 0 ? addOwn(layout, words, part) : words.add(part));
  });
  for (const { span, owner } of quoted) {
    const start = startAt.get(span.start) ?? 0;
    const end = endAt.get(span.end) ?? 0;
    if (end > start) layout.regions.push({ start, end, owner });
  }
}

/** Own words go on over the end of a line. */
function addOwn({ own }: Layout, words: JoinedWords, part: string): number {
  const behind = words.length;
  const start = words.add(part);
  if (part === '') return start;
  const last = own.at(-1);
  if (last && last.end === behind) last.end = words.length;
  else own.push({ start, end: words.length });
  return start;
}

/** Reads the quotations of a post as they are searched for; each of its lines is read but once. */
export class SpokenQuotations {
  readonly #lines = new Map<Line, string>();

  textOf({ spans }: Quotation): string {
    return spans.map(({ line, start, end }) => this.#lineOf(line).slice(start, end)).join('\n');
  }

  #lineOf(line: Line): string {
    const known = this.#lines.get(line) ?? spokenText(line);
    this.#lines.set(line, known);
    return known;
  }
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
 * stands in. Takes time for the number of regions.
 */
export function regionOwner({ regions }: Layout, { places }: Match): QuoteOwner | undefined {
  if (regions.length === 0) return undefined;
  let total = 0;
  let inside = 0;
  let longest = { length: 0, owner: null as QuoteOwner };
  for (const place of places) {
    const length = place.end - place.start;
    total += length;
    const covering = regions.filter((region) => overlap(region, place) > 0);
    // Regions side by side cover together, nested ones only once.
    inside += coveredBy(covering, place);
    const best = closestOf(covering, place);
    if (best && length > longest.length) longest = { length, owner: best.owner };
  }
  return total - inside <= total * MOST_OUTSIDE ? longest.owner : undefined;
}

/** The smallest region that holds a place, or else the one that holds most of it. */
function closestOf(regions: readonly Region[], place: TextRange): Region | undefined {
  const least = (place.end - place.start) * (1 - MOST_OUTSIDE);
  const whole = regions.filter((region) => overlap(region, place) >= least);
  if (whole.length > 0) return whole.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  return regions.reduce<Region | undefined>(
    (a, b) => (a && overlap(a, place) >= overlap(b, place) ? a : b),
    undefined,
  );
}

function overlap(one: TextRange, other: TextRange): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

function coveredBy(regions: readonly TextRange[], place: TextRange): number {
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
