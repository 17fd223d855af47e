import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { PostPlace } from '../../../utils/mastodon/page/thread-page.ts';
import { ownElement } from '../parts/marks.ts';

const CLOSED = 'throughline-closed-post';

/**
 * A6: a post whose content warning is closed shows no words, so what is said about it stands in a place of
 * ours below the warning, which takes the part of the content.
 */
export function closedPost(place: PostPlace, warning: Element): PagePost {
  return { ...place, ...placeBelow(warning), isClosed: true };
}

/** Takes the place away when the words are there again, or nothing is said. */
export function leaveClosedPost({ content, isClosed }: PagePost): void {
  if (isClosed) content.remove();
}

/** The place of ours in a post's element, if it has one. */
export function closedPlaceIn(root: Element): Element | null {
  return root.querySelector(`:scope > .${CLOSED}`);
}

function placeBelow(warning: Element): Pick<PagePost, 'content' | 'text'> {
  const next = warning.nextElementSibling;
  const existing = next?.classList.contains(CLOSED) ? next : null;
  if (existing?.firstElementChild)
    return { content: existing, text: existing.lastElementChild ?? existing };
  const content = ownElement('div', CLOSED);
  const text = ownElement('div', '');
  content.append(text);
  warning.after(content);
  return { content, text };
}
