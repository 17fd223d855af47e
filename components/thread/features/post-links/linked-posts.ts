import { identify } from '../../../../utils/thread/addresses/identity.ts';
import type { PostLink } from '../../../../utils/thread/articles/article.ts';
import { linkPiecesIn } from '../../../../utils/thread/articles/written-links.ts';
import type { Scene } from '../../scene.ts';

/** L1: the posts that a post links and nothing in it shows yet. */
export function postLinksToShow(scene: Scene): PostLink[] {
  const { post, status, postLinks, answer, thread, settings } = scene;
  const { card, hasQuote } = post.markup.belowWords(post.content);
  const ofCard = card === null ? null : identify(card);
  const quotedId = status?.quote?.quoted_status?.id ?? null;
  const references = hasQuote ? referencesIn(scene) : new Set<string>();
  const sayWhere = sayingWhere(scene);
  // A2: the answer line has said it.
  const answeredId = settings.answerLine === 'never' ? null : (answer?.target?.id ?? null);
  return postLinks.filter((link) => {
    const { id, url, open } = link;
    if (id !== null && [post.id, answeredId, hasQuote && quotedId].includes(id)) return false;
    if (ofCard && isOneOf([url, open], new Set([ofCard.key]))) return false;
    if (isOneOf([url, open], references)) return false;
    const isKnown = id !== null && thread.lookUp(id) !== undefined;
    return isKnown || thread.canFetchPosts || !sayWhere.has(open);
  });
}

/** Where the page shows a quoted post, the line that names it for other servers says nothing more. */
function referencesIn({ content }: Scene): Set<string> {
  const links = linkPiecesIn(content).filter(({ block }) => block.kind === 'reference');
  return new Set(links.flatMap(({ piece }) => identify(piece.href)?.key ?? []));
}

function isOneOf(addresses: readonly string[], keys: ReadonlySet<string>): boolean {
  return addresses.some((address) => keys.has(identify(address)?.key ?? ''));
}

/** The links whose own words tell where they lead: a line that does so too is only noise. */
function sayingWhere({ content }: Scene): Set<string> {
  const links = linkPiecesIn(content).flatMap(({ piece }) => {
    const open = identify(piece.href)?.open;
    return open !== undefined && piece.text.includes(new URL(open).host) ? open : [];
  });
  return new Set(links);
}
