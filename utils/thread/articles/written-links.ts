import type { Block, Content, Piece } from '../content/content.ts';

/** A link as it stands in a post. */
export interface WrittenLink {
  href: string;
  /** In the `RE: …` paragraph of a quote post: the quoted post, whatever its address looks like. */
  isReference: boolean;
}

export type LinkPiece = Extract<Piece, { kind: 'link' }>;

/**
 * So many links of one post are looked at, some 20 µs each (issue 10); one that has more is a list of links,
 * and its reader needs no second one.
 */
export const MOST_LINKS = 200;

/** The links of a post, each address once, in their order; mentions and hashtags are none. */
export function linksIn(content: Content): WrittenLink[] {
  const links = new Map<string, WrittenLink>();
  for (const { block, piece } of linkPiecesIn(content)) {
    if (links.has(piece.href)) continue;
    links.set(piece.href, { href: piece.href, isReference: block.kind === 'reference' });
  }
  return [...links.values()];
}

/** The first `MOST_LINKS` links of a post wherever they stand, in their order. */
export function linkPiecesIn({ lines }: Content): { block: Block; piece: LinkPiece }[] {
  const found: { block: Block; piece: LinkPiece }[] = [];
  for (const { block, pieces } of lines) {
    for (const piece of pieces) {
      if (piece.kind !== 'link') continue;
      found.push({ block, piece });
      if (found.length === MOST_LINKS) return found;
    }
  }
  return found;
}
