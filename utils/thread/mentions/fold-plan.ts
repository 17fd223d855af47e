import {
  type Block,
  type Content,
  isBlank,
  isSpace,
  type Line,
  type MentionPiece,
  type Piece,
} from '../content/content.ts';
import type { MentionRun } from './mention-runs.ts';

/**
 * What a view has to hide so that a post reads as if the folded mentions had never been there (M5).
 * Only whole nodes are named: a text of the page is never cut.
 */
export interface FoldPlan {
  /** Mentions, breaks and whole paragraphs to hide. */
  hide: Element[];
  /** Blocks in which the spaces between hidden mentions are left; `null` is the content itself. */
  tighten: (Element | null)[];
  /** The paragraph that has become the last to be seen, whose margin would leave a gap below it. */
  last: Element | null;
}

/** The `cc` that goes when all mentions of its run go, and only then. */
type Copy = Pick<MentionRun, 'mentions' | 'copyLine' | 'isCopyOnly'>;

/**
 * Plans a fold, or says `null` where it cannot be done cleanly: nothing would be left of the post, or a
 * text that also holds other words would have to be cut (a `cc` that shares its paragraph, a line that
 * ends in a newline character).
 */
export function planFold(
  content: Content,
  folded: ReadonlySet<MentionPiece>,
  copy: Copy,
): FoldPlan | null {
  const { lines } = content;
  const goesWith = copy.mentions.every((mention) => folded.has(mention)) ? copy.copyLine : null;
  // The words before a `cc` in its own line stay, and it with them.
  if (goesWith && !copy.isCopyOnly) return null;
  if (!lines.some((line) => line !== goesWith && says(line, folded))) return null;

  const gone = withBlanksAround(
    lines,
    new Set(lines.filter((line) => line === goesWith || isOnlyFolded(line, folded))),
  );
  const staying = elementsThatStay(lines, gone);
  const hide = new Set<Element>();
  const tighten = new Set<Element | null>();
  for (const [block, own] of linesByBlock(lines)) {
    if (block.element && !staying.has(block.element)) {
      hide.add(block.element);
      continue;
    }
    if (goesWith?.block === block) return null;
    const touched = own.filter((line) => line.pieces.some((piece) => isFolded(piece, folded)));
    if (touched.length > 0) tighten.add(block.element);
    for (const piece of touched.flatMap((line) => line.pieces)) {
      if (isFolded(piece, folded)) hide.add(piece.node);
    }
    const breaks = breaksThatGo(own, gone);
    if (!breaks) return null;
    for (const element of breaks) hide.add(element);
  }
  return {
    hide: [...hide],
    tighten: [...tighten],
    last: lastShown(lines, hide),
  };
}

function isOnlyFolded(line: Line, folded: ReadonlySet<MentionPiece>): boolean {
  return (
    line.pieces.some((piece) => isFolded(piece, folded)) &&
    line.pieces.every((piece) => isFolded(piece, folded) || isSpace(piece))
  );
}

/** Blank lines next to a line that goes would be left at the start or the end of the post. */
function withBlanksAround(lines: Line[], gone: ReadonlySet<Line>): Set<Line> {
  const all = new Set(gone);
  for (const direction of [lines, lines.toReversed()]) {
    const seen = direction.findIndex((line) => !gone.has(line) && !isBlank(line));
    const edge = direction.slice(0, Math.max(seen, 0));
    if (edge.some((line) => gone.has(line))) for (const line of edge) all.add(line);
  }
  return all;
}

function linesByBlock(lines: readonly Line[]): Map<Block, Line[]> {
  const blocks = new Map<Block, Line[]>();
  for (const line of lines) {
    const own = blocks.get(line.block);
    if (own) own.push(line);
    else blocks.set(line.block, [line]);
  }
  return blocks;
}

/** The elements in which some line stays: those of its block, and all around that. */
function elementsThatStay(lines: readonly Line[], gone: ReadonlySet<Line>): Set<Element> {
  const staying = new Set<Element>();
  for (const line of lines) {
    if (gone.has(line)) continue;
    let around = line.block.element;
    // What is around an element that was met is known: each is visited once, however many lines there are.
    for (; around && !staying.has(around); around = around.parentElement) staying.add(around);
  }
  return staying;
}

/**
 * The breaks that go with the lines that go, and the one behind the last line that stays, where others
 * went below it. `null` where one of them is a newline character.
 */
function breaksThatGo(own: Line[], gone: ReadonlySet<Line>): Element[] | null {
  const lastThatStays = own.findLastIndex((line) => !gone.has(line));
  const breaks: Element[] = [];
  for (const [index, line] of own.entries()) {
    const isAboveGone = index === lastThatStays && index < own.length - 1;
    if (!gone.has(line) && !isAboveGone) continue;
    if (line.hardBreakAfter) return null;
    if (line.breakAfter) breaks.push(line.breakAfter);
  }
  return breaks;
}

function says(line: Line, folded: ReadonlySet<MentionPiece>): boolean {
  if (line.block.kind === 'reference') return false;
  return line.pieces.some((piece) => {
    return !isFolded(piece, folded) && piece.kind !== 'hashtag' && !isSpace(piece);
  });
}

function lastShown(lines: Line[], hide: ReadonlySet<Element>): Element | null {
  const isHidden = (line: Line) => line.block.element !== null && hide.has(line.block.element);
  const last = lines.at(-1);
  if (!last || !isHidden(last)) return null;
  return lines.findLast((line) => !isHidden(line))?.block.element ?? null;
}

function isFolded(piece: Piece, folded: ReadonlySet<Piece>): piece is MentionPiece {
  return folded.has(piece);
}
