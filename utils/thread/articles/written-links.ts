import { barePath, webAddress } from '../addresses/web-address.ts';
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
const MOST_LINKS = 200;

/** `@ana@twitter.com`, `@ana`: as whom another network knows somebody. */
const HANDLE_TEXT = /^@([\w.-]{1,64})(?:@[\w.-]{1,253})?$/u;

/**
 * The links of a post, each address once, in their order; mentions and hashtags are none, nor is a person's
 * page of another network that bears their handle (issue 12.18).
 */
export function linksIn(content: Content): WrittenLink[] {
  const links = new Map<string, WrittenLink>();
  for (const { block, piece } of linkPiecesIn(content)) {
    if (links.has(piece.href) || isHandle(piece)) continue;
    links.set(piece.href, { href: piece.href, isReference: block.kind === 'reference' });
  }
  return [...links.values()];
}

/** The handle and the end of the address are the same name. */
function isHandle({ text, href }: LinkPiece): boolean {
  const name = HANDLE_TEXT.exec(text.trim())?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const path = webAddress(href)?.pathname.toLowerCase();
  return (
    path !== undefined &&
    [`/${name}`, `/@${name}`].some((end) => barePath({ pathname: path }).endsWith(end))
  );
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
