import type { Content } from '../content.ts';

/** A link as it stands in a post. */
export interface WrittenLink {
  href: string;
  /** In the `RE: …` paragraph of a quote post: the quoted post, whatever its address looks like. */
  isReference: boolean;
}

/** The links of a post, each address once, in their order; mentions and hashtags are none. */
export function linksIn({ lines }: Content): WrittenLink[] {
  const links = new Map<string, WrittenLink>();
  for (const { block, pieces } of lines) {
    for (const piece of pieces) {
      if (piece.kind !== 'link' || links.has(piece.href)) continue;
      links.set(piece.href, { href: piece.href, isReference: block.kind === 'reference' });
    }
  }
  return [...links.values()];
}
