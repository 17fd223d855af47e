import { SELECTORS } from '../../../utils/mastodon/page/everywhere.ts';
import { webAddress } from '../../../utils/thread/addresses/web-address.ts';
import type { ThreadArticle } from '../../../utils/thread/articles/article.ts';
import type { Scene } from '../scene.ts';

/** So many people's pictures are looked at: an instance keeps its files in one place, or in two. */
const MOST_AVATARS = 100;

/**
 * L6: the pictures of a post's articles, if the instance keeps them: nothing is loaded from anywhere else.
 * None in a post that is marked as sensitive, or where all that came with it are: Mastodon too shows the
 * pictures of such posts, that of a card among them, on a click only.
 *
 * @returns what gives the address of an article's picture, null for none. For one post: where the page's
 *   own pictures come from is looked up once.
 */
export function picturesFor({ post, status, thread }: Scene) {
  let places: ReadonlySet<string> | undefined;
  return ({ image, linkedBy }: ThreadArticle): string | null => {
    const address = image === null ? null : webAddress(image);
    const isSensitive = status?.sensitive || linkedBy.every((id) => thread.lookUp(id)?.sensitive);
    if (!address || isSensitive) return null;
    if (address.host === location.host) return address.href;
    places ??= placesOfAvatars(post.content.ownerDocument);
    return places.has(address.origin) ? address.href : null;
  };
}

/** The origins from which the page has loaded people's pictures: there the instance keeps its files. */
function placesOfAvatars(page: Document): ReadonlySet<string> {
  const avatars = page.querySelectorAll(SELECTORS.avatarImage);
  // Compared as text: an origin may hold what means something in a selector (issue 10).
  return new Set(
    [...avatars]
      .slice(0, MOST_AVATARS)
      .flatMap((avatar) => webAddress(avatar.getAttribute('src') ?? '')?.origin ?? []),
  );
}
