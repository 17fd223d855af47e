import type { Markup } from './markup.ts';
import type { ThreadColumn } from './thread-page.ts';

/** A post of a thread, and the child of its list that holds it. */
export interface ListedPost {
  id: string;
  root: Element;
  item: Element;
}

/** A list of a thread, with those of its posts that stand below the post that was opened. */
export interface ThreadList {
  element: Element;
  posts: readonly ListedPost[];
}

/** A thread in one column, as far as the order of its posts goes (T2). */
export interface ListedThread {
  markup: Markup;
  /** All its posts, from top to bottom. */
  ids: readonly string[];
  /**
   * Above the opened post stands but one chain, which is in order already. What is below it is all in one list in
   * 4.3 to 4.7, and in a list of its own in 5.0: nothing may cross from one list to another.
   */
  lists: readonly ThreadList[];
}

/** Reads what stands in a column. Posts that the page does not name, and quoted ones, are no part of it. */
export function listedThread(
  { column, focused, markup }: ThreadColumn,
  focusedId: string,
): ListedThread {
  const ids: string[] = [];
  const lists = new Map<Element, ListedPost[]>();
  let isBelow = false;
  for (const root of markup.postsIn(column)) {
    const id = markup.isQuoted(root) ? null : markup.idOf(root, focusedId);
    if (id !== null) ids.push(id);
    const item = isBelow && id !== null ? markup.itemOf(root) : null;
    const list = item?.parentElement;
    if (item && list && id !== null) {
      const posts = lists.get(list) ?? [];
      lists.set(list, posts);
      posts.push({ id, root, item });
    }
    isBelow ||= root === focused;
  }
  return { markup, ids, lists: [...lists].map(([element, posts]) => ({ element, posts })) };
}
