import { SELECTORS } from '../../../utils/mastodon/page/selectors.ts';
import type { ThreadArticle } from '../../../utils/thread/articles/thread-article.ts';
import { webAddress } from '../../../utils/thread/articles/web-address.ts';
import type { Scene } from '../feature.ts';

/**
 * L6: the picture of an article, if the instance keeps it: nothing is loaded from anywhere else. None
 * in a post that is marked as sensitive, or where all that came with it are: Mastodon too shows the
 * pictures of such posts, that of a card among them, on a click only.
 */
export function pictureOf({ post, status, thread }: Scene, article: ThreadArticle): string | null {
  const address = article.image === null ? null : webAddress(article.image);
  const isSensitive =
    status?.sensitive || article.linkedBy.every((id) => thread.lookUp(id)?.sensitive);
  if (!address || isSensitive) return null;
  const isOfInstance =
    address.host === location.host || keepsAvatars(address.origin, post.content.ownerDocument);
  return isOfInstance ? address.href : null;
}

/** The page has loaded people's pictures from there: it is where the instance keeps its files. */
function keepsAvatars(origin: string, page: Document): boolean {
  // An origin of the web has no character that means anything in a selector's string.
  return page.querySelector(`${SELECTORS.avatarImage}[src^="${origin}/"]`) !== null;
}
