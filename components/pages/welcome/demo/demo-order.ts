import { CLASSIC } from '../../../../utils/mastodon/page/classic.ts';
import type { OrderedPost } from '../../../../utils/thread/restored-order.ts';
import { ArrangedColumn } from '../../../thread/features/thread-order/arranged-column.ts';
import { followFolding, showHead } from '../../../thread/features/thread-order/folding.ts';
import type { Life } from '../../../thread/life.ts';
import type { ThreadOnPage } from '../../../thread/scene.ts';
import type { ShownPost } from './demo-page.ts';

/**
 * Puts the posts of an example in the order in which they were written, with their branches (T2). Which branches are
 * folded is not remembered.
 *
 * @returns whether a line of ours runs to a post from the one above it.
 */
export function arrangeDemo(
  list: Element,
  shown: readonly ShownPost[],
  order: readonly OrderedPost[],
  thread: ThreadOnPage,
  life: Life,
): (post: ShownPost) => boolean {
  const folded = new Set<string>();
  const [, ...below] = shown;
  const posts = below.map(({ status: { id }, root, item }) => ({ id, root, item }));
  const ids = shown.map(({ status }) => status.id);
  const listed = { markup: CLASSIC, ids, lists: [{ element: list, posts }] };
  const arrange = () =>
    column.arrange(listed, order, { folded, thread, isNew: () => false, isOnlyNew: false });
  const column = new ArrangedColumn({ guard: (step) => step(), renew: arrange }, CLASSIC);
  life.undo(() => column.stop());
  arrange();

  const fold = (id: string, isFolded: boolean) => {
    if (isFolded) folded.add(id);
    else folded.delete(id);
    arrange();
    const head = shown.find(({ status }) => status.id === id);
    if (head && isFolded) showHead(head.item);
  };
  // The page's own search has found something in a folded branch.
  const reveal = (element: Element) => {
    const found = [...column.rows.values()].find(({ item }) => item.contains(element));
    if (found?.foldedIn) fold(found.foldedIn.branch.head.id, false);
  };
  followFolding(life, fold, reveal);
  return ({ root }) => column.rows.get(root)?.isJoined ?? false;
}
