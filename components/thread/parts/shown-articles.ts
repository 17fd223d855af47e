import { identify } from '../../../utils/thread/addresses/identity.ts';
import type { LinkedArticle } from '../../../utils/thread/articles/article.ts';
import { linkPiecesIn } from '../../../utils/thread/articles/written-links.ts';
import { shownText } from '../../../utils/thread/content/content.ts';
import type { Scene } from '../scene.ts';

/** L4: the linked article whose card the page itself shows; null where it shows none. */
export function shownByPage({ post, status, articles, postLinks }: Scene): LinkedArticle | null {
  const { card } = post.markup.belowWords(post.content);
  if (card === null) return null;
  const key = identify(card)?.key;
  const isIt = (address: string) => identify(address)?.key === key;
  const same = articles.linked.find(
    ({ article, open }) => article.key === key || isIt(article.url) || isIt(open),
  );
  const described = same ?? articles.linked.find(({ hasCard }) => hasCard);
  if (described) return described;
  // A card that came later than what is known of the post: it is of the first link (a shortened one, say).
  const isLate = status?.card === null && !postLinks.some(({ url }) => isIt(url));
  return isLate ? (articles.linked[0] ?? null) : null;
}

/** Site and path, as one reads an address; without what could turn the text around it. */
export function shortAddress(url: string): string {
  return url
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/\?.*$/su, '')
    .replace(/\/$/u, '');
}

/**
 * Tells whether the page shows an address where a post links it, in full or from its beginning on: Mastodon
 * cuts a long one, and to say it again right below would be all but the same line (issue 12.7). To ask for each of a post's links
 * is what this is for: its words are walked through once (issue 10).
 */
export function spelledOut({ content }: Scene): (open: string, address: string) => boolean {
  const shown = new Map<string, Set<string>>();
  for (const { piece } of linkPiecesIn(content)) {
    const open = identify(piece.href)?.open;
    if (open === undefined) continue;
    const address = shortAddress(shownText(piece).trim().replace(/…$/u, ''));
    const known = shown.get(open);
    if (known) known.add(address);
    else shown.set(open, new Set([address]));
  }
  return (open, address) => {
    const [host] = address.split('/', 1);
    return [...(shown.get(open) ?? [])].some(
      (begins) => address.startsWith(begins) && begins.startsWith(host ?? address),
    );
  };
}
