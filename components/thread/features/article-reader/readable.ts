import { webAddress } from '../../../../utils/thread/addresses/web-address.ts';
import type { Scene } from '../../scene.ts';

/** L5: an article that can be opened below a post. */
export interface Readable {
  key: string;
  /** The address to read: as this post links it, with its text fragment, or as the thread does. */
  open: string;
  /** The post quotes it: it opens at the passage. */
  isQuoted: boolean;
  /** The post links it: what it quotes may be no more than its title. */
  isLinked: boolean;
  /** The post brought it into the thread, or quotes it. */
  isMain: boolean;
}

/** So many are offered at one post; the shelf has all of them. */
const MOST_AT_A_POST = 3;
/** Files that are no page, by their names. What a name does not tell is told after the click. */
const NO_PAGE = /\.(?:pdf|jpe?g|png|gif|webp|avif|svg|mp[34]|webm|mov|ogg|zip|epub)$/i;

/** The articles that a post links, then those that it only quotes. */
export function readableOf({ post, status, articles }: Scene): Readable[] {
  if (post.isClosed) return [];
  const quoted = new Set(articles.quoted.map(({ key }) => key));
  const linked = articles.linked.filter(({ hasCard }) => !hasCard || isPage(status?.card?.type));
  const known = new Set(articles.linked.map(({ article }) => article.key));
  return [
    ...linked.map(({ article, open }) => {
      const isQuoted = quoted.has(article.key);
      const isMain = isQuoted || article.broughtBy === post.id;
      return { key: article.key, open, isQuoted, isLinked: true, isMain };
    }),
    ...articles.quoted
      .filter(({ key }) => !known.has(key))
      .map(({ key, open }) => ({ key, open, isQuoted: true, isLinked: false, isMain: true })),
  ]
    .filter(({ open }) => mayBePage(open))
    .slice(0, MOST_AT_A_POST);
}

/** A card of a film or a picture is of no text. */
function isPage(type: string | null | undefined): boolean {
  return type == null || type === 'link';
}

/** Addresses are written by others: what is none of the web is no page. */
function mayBePage(open: string): boolean {
  const url = webAddress(open);
  return url !== null && !NO_PAGE.test(url.pathname);
}
