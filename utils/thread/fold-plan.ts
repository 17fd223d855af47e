import {
  type Block,
  type Content,
  isBlank,
  isSpace,
  type Line,
  type MentionPiece,
  type Piece,
} from './content.ts';
import { directionOf } from './direction.ts';

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
  /** Which way the first line runs that is still seen: the chip stands at its end (M4). */
  direction: 'ltr' | 'rtl' | null;
}

/**
 * Plans a fold, or says `null` where it cannot be done cleanly: nothing would be left of the post, or a
 * text that also holds other words would have to be cut (a `cc` in the same paragraph, a line that ends
 * in a newline character).
 *
 * @param hasOwnWords whether words around the folded mentions (`cc`, commas) go with them.
 */
export function planFold(
  content: Content,
  folded: ReadonlySet<MentionPiece>,
  hasOwnWords: (line: Line) => boolean,
): FoldPlan | null {
  const { lines } = content;
  const vanishing = new Set(lines.filter((line) => vanishes(line, folded, hasOwnWords)));
  if (!lines.some((line) => !vanishing.has(line) && says(line, folded))) return null;

  const hide = new Set<Element>();
  const tighten = new Set<Element | null>();
  for (const block of blocksOf(lines)) {
    const own = lines.filter((line) => line.block === block);
    if (block.element && goesWhole(block, lines, vanishing)) {
      if (own.some((line) => vanishing.has(line))) hide.add(block.element);
      continue;
    }
    for (const [index, line] of own.entries()) {
      if (!line.pieces.some((piece) => isFolded(piece, folded))) continue;
      for (const piece of line.pieces) if (isFolded(piece, folded)) hide.add(piece.node);
      tighten.add(block.element);
      if (!vanishing.has(line)) continue;
      if (hasOwnWords(line)) return null;
      const breaks = breaksAround(own, index, vanishing);
      if (!breaks) return null;
      for (const element of breaks) hide.add(element);
    }
  }
  const first = lines.find((line) => !vanishing.has(line) && says(line, folded));
  return {
    hide: [...hide],
    tighten: [...tighten],
    last: lastShown(lines, hide),
    direction: directionOf(first ? ownWords(first) : ''),
  };
}

/** Whether every line in a block's element vanishes, those of blocks inside it included. */
function goesWhole(block: Block, lines: Line[], vanishing: ReadonlySet<Line>): boolean {
  return lines
    .filter((line) => line.block.element && block.element?.contains(line.block.element))
    .every((line) => vanishing.has(line) || isBlank(line));
}

/** A line of nothing but folded mentions, and the words that go with them. */
function vanishes(
  line: Line,
  folded: ReadonlySet<MentionPiece>,
  hasOwnWords: (line: Line) => boolean,
): boolean {
  const others = line.pieces.filter((piece) => !isFolded(piece, folded));
  if (others.length === line.pieces.length) return false;
  const areWords = others.every((piece) => piece.kind === 'text');
  return others.every(isSpace) || (areWords && hasOwnWords(line));
}

function says(line: Line, folded: ReadonlySet<MentionPiece>): boolean {
  if (line.block.kind === 'reference') return false;
  return line.pieces.some(
    (piece) => !isFolded(piece, folded) && !isSpace(piece) && piece.kind !== 'hashtag',
  );
}

/**
 * The breaks that go with a line that vanishes inside a paragraph: those behind it where it leads, those
 * before it where it trails. `null` where one of them is a newline character.
 */
function breaksAround(own: Line[], index: number, vanishing: ReadonlySet<Line>): Element[] | null {
  const leads = own.slice(0, index).every((line) => vanishing.has(line) || isBlank(line));
  const ending = leads ? own.slice(index) : own.slice(0, index).toReversed();
  const breaks: Element[] = [];
  for (const [step, line] of ending.entries()) {
    const isNext = leads
      ? step === 0 || isBlank(line)
      : step === 0 || isBlank(ending[step - 1] ?? line);
    if (!isNext) break;
    if (line.hardBreakAfter) return null;
    if (line.breakAfter) breaks.push(line.breakAfter);
  }
  return breaks;
}

/** What decides a line's direction: its own words. Mastodon isolates links, so they have no say. */
function ownWords(line: Line): string {
  return line.pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
}

function lastShown(lines: Line[], hide: ReadonlySet<Element>): Element | null {
  const isHidden = (line: Line) => line.block.element !== null && hide.has(line.block.element);
  const last = lines.at(-1);
  if (!last || !isHidden(last)) return null;
  return lines.findLast((line) => !isHidden(line))?.block.element ?? null;
}

function blocksOf(lines: Line[]): Set<Block> {
  return new Set(lines.map((line) => line.block));
}

function isFolded(piece: Piece, folded: ReadonlySet<Piece>): piece is MentionPiece {
  return folded.has(piece);
}
