import type { Wordless } from '../../../utils/mastodon/page/markup.ts';
import type { PagePost, PostPlace } from '../../../utils/mastodon/page/page-post.ts';
import { ownElement } from '../parts/marks.ts';

const OWN_PLACE = 'throughline-wordless-post';

/**
 * A6: a post whose content warning is closed shows no words, and one of pictures only has none: what is said
 * about it stands in a place of ours, which takes the part of the content.
 */
export function wordlessPost(
  place: PostPlace,
  { before, isClosed, named = [] }: Wordless,
): PagePost {
  return { ...place, ...placeBehind(before), isClosed, named };
}

/** Whether what is said about a post stands in a place of ours. */
export function hasOwnPlace({ content }: Pick<PagePost, 'content'>): boolean {
  return content.classList.contains(OWN_PLACE);
}

/** Takes the place away when the words are there again, or nothing is said. */
export function leaveOwnPlace(post: Pick<PagePost, 'content'>): void {
  if (hasOwnPlace(post)) post.content.remove();
}

/** Takes away all places, also where nothing was said yet. */
export function leaveAllOwnPlaces(page: ParentNode): void {
  for (const place of page.querySelectorAll(`.${OWN_PLACE}`)) place.remove();
}

/** The place of ours in a post's element, if it has one. */
export function ownPlaceIn(root: Element): Element | null {
  return root.querySelector(`:scope > .${OWN_PLACE}`);
}

function placeBehind(before: Element): Pick<PagePost, 'content' | 'firstLine' | 'text'> {
  const next = before.nextElementSibling;
  const existing = next?.classList.contains(OWN_PLACE) ? next : null;
  const text = existing?.lastElementChild;
  if (existing && text) return { content: existing, firstLine: existing, text };
  const content = ownElement('div', OWN_PLACE);
  const words = ownElement('div', '');
  content.append(words);
  before.after(content);
  return { content, firstLine: content, text: words };
}
