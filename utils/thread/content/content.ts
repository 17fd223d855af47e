/**
 * A post's content taken apart, the same from the page's DOM and from the API's HTML. Nodes are remembered only so
 * that a view can find again what a rule spoke of.
 */

import { isBlankText } from './blank.ts';

/**
 * A piece of a line. `node` is the whole node that shows it, `text` what the page shows of it: words that
 * it hides are nobody's (issue 10).
 */
export type Piece =
  | { kind: 'text'; text: string; node: Node }
  | {
      kind: 'mention';
      text: string;
      href: string;
      title: string;
      accountId: string | null;
      /** M7: it is written as a handle of its account. A sentence dressed as a mention is a sentence. */
      isHandle: boolean;
      node: Element;
    }
  | { kind: 'hashtag'; text: string; href: string; node: Element }
  /** `text` is the whole address where the link is one, `shown` as much of it as the page shows. */
  | { kind: 'link'; text: string; shown: string; href: string; node: Element }
  /** A picture that stands for words: a custom emoji, or a Unicode one drawn by Mastodon. */
  | { kind: 'emoji'; text: string; node: Element }
  /** What may be seen beside the words and is none of them: no fold may hide it. */
  | { kind: 'aside'; text: ''; node: Node };

export type MentionPiece = Extract<Piece, { kind: 'mention' }>;

/**
 * What a line belongs to. `reference` is the `RE: …` paragraph by which a quote post names the quoted
 * one to servers that cannot show quotes: it is not the author's words.
 */
export type BlockKind = 'paragraph' | 'quote' | 'code' | 'list' | 'reference';

export interface Block {
  kind: BlockKind;
  /** The element that holds just this block; null where text stands in the content itself (no `<p>`). */
  element: Element | null;
}

export interface Line {
  block: Block;
  pieces: Piece[];
  /**
   * The `<br>` that ends this line, if one does. `null` at the end of a block, and where the break is
   * a newline character inside a text node (the page shows those: `white-space: pre-wrap`).
   */
  breakAfter: Element | null;
  /** True where the line ends in a newline character, which cannot be hidden by itself. */
  hardBreakAfter: boolean;
}

export interface Content {
  lines: Line[];
}

/** The words of a line; of a link that is an address all of it (see `shownText`). */
export function lineText(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('');
}

/** The words of a piece as the page shows them: of a long address the beginning. */
export function shownText(piece: Piece): string {
  return piece.kind === 'link' ? piece.shown : piece.text;
}

/** M7: whether a piece is a mention that is written as one. */
export function isHandle(piece: Piece | undefined): piece is MentionPiece {
  return piece?.kind === 'mention' && piece.isHandle;
}

/** Whether a line shows nothing at all. */
export function isBlank(line: Line): boolean {
  return line.pieces.every(isSpace);
}

/** Whether a piece is nothing but the space between others; so is a link in which nothing is seen. */
export function isSpace(piece: Piece): boolean {
  return piece.kind !== 'emoji' && piece.kind !== 'aside' && isBlankText(shownText(piece));
}
