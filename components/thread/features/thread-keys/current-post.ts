import type { ThreadColumn } from '../../../../utils/mastodon/page/thread-page.ts';
import { OURS } from '../../../../utils/thread/content/ours.ts';
import type { Session } from '../../feature.ts';
import { isInView, topmostRead } from '../../parts/topmost-read.ts';

/** The post that a key goes from. */
export interface CurrentPost {
  id: string;
  root: Element;
  /** What has the focus in it, or takes it on the way back. */
  focusable: HTMLElement;
}

interface ShownPost {
  id: string;
  root: Element;
  /** What holds it, and where its branch is folded, the line of that. */
  item: Element;
  column: ThreadColumn;
}

/** A post may begin a part of a pixel under the bar. */
const ROUNDING = 1;

/**
 * T4: the post that has the focus, as long as it is in view: who has scrolled away from it reads another. Else the
 * topmost that is read below the bar. Null where no thread can be read.
 */
export function currentPost(page: Session['page']): CurrentPost | null {
  const posts = shownPosts(page);
  const { activeElement } = document;
  const withFocus = posts.find(({ item }) => item.contains(activeElement));
  const column = (withFocus ?? posts[0])?.column;
  if (!column) return null;
  const covered = coveredIn(column);
  const isRead = withFocus && isInView(withFocus.item.getBoundingClientRect(), covered);
  const post = isRead ? withFocus : topmostRead(posts, ({ item }) => item, covered);
  if (!post) return null;
  const { id, root } = post;
  const hasFocus = post === withFocus && activeElement instanceof HTMLElement;
  const focusable = hasFocus ? activeElement : focusableOf(post);
  return focusable && { id, root, focusable };
}

function shownPosts(page: Session['page']): ShownPost[] {
  const focusedId = page.focusedId();
  return page.threads().flatMap((thread) => {
    const { column, markup } = thread;
    // Mastodon's own dialogs stand before a page that is inert.
    if (column.closest('[inert]')) return [];
    return markup.postsIn(column).flatMap((root) => {
      const id = markup.isQuoted(root) ? null : markup.idOf(root, focusedId);
      return id === null ? [] : [{ id, root, item: markup.itemOf(root) ?? root, column: thread }];
    });
  });
}

/** How far down the column's header and the bar in it or below it reach, in CSS pixels of the view. */
function coveredIn({ column, markup }: ThreadColumn): number {
  const place = markup.barPlaceIn(column);
  if (!place) return 0;
  const header = place.before ? place.before.previousElementSibling : place.parent;
  const ours = [...place.parent.children].filter((child) => child.hasAttribute(OURS));
  const bottoms = [header, ...ours].map((one) => one?.getBoundingClientRect().bottom ?? 0);
  return Math.max(...bottoms) - ROUNDING;
}

/** The line of its branch where that is folded, else what takes the focus of a post that is gone to (A7). */
function focusableOf({ item, root }: ShownPost): HTMLElement | null {
  return (
    item.querySelector<HTMLElement>(':scope > button[aria-expanded="false"]') ??
    root.closest<HTMLElement>('[tabindex]') ??
    root.querySelector('a')
  );
}
