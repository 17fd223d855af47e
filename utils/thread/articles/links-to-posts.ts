import type { PreviewCard } from '../../mastodon/entities.ts';
import { isBlankText } from '../content/blank.ts';
import { oneLine } from '../content/one-line.ts';
import type { PostLink } from './article.ts';
import type { Classified } from './thread-links.ts';

/** So much is shown of what the instance sent about a post, in characters. */
const MOST_TITLE = 160;
const MOST_DESCRIPTION = 300;

/** A card that is of a post. */
export interface PostCard {
  key: string;
  card: PreviewCard;
}

/**
 * L1: the posts of the fediverse that the links of a post are to, each once.
 *
 * @param of the post's card, where that is of a post.
 */
export function postLinksIn(links: readonly Classified[], of: PostCard | null): PostLink[] {
  const found = new Map<string, PostLink>();
  for (const { kind, identity, postId } of links) {
    if (kind !== 'post') continue;
    const { key, open, page } = identity;
    const known = postId ?? key;
    const card = of?.key === key ? cardOf(of.card) : null;
    if (!found.has(known)) found.set(known, { url: page.href, open, id: postId, card });
  }
  return [...found.values()];
}

/** Plain text, whatever the page wrote there. */
function cardOf({ title, description }: PreviewCard): PostLink['card'] {
  const said = {
    title: oneLine(title, MOST_TITLE),
    description: oneLine(description, MOST_DESCRIPTION),
  };
  return isBlankText(said.title) ? null : said;
}
