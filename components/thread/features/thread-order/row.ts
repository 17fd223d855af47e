import type { ListedPost, ListedThread } from '../../../../utils/mastodon/page/thread-lists.ts';
import type { OrderedPost } from '../../../../utils/thread/restored-order.ts';
import { type BranchPosts, branchesAround, branchesOf } from './branches.ts';

/** A lane at the side of a post: it means that the post is in that branch, and nothing else (T2). */
export interface Lane {
  branch: BranchPosts;
  /** The branch begins with this post: its lane is a button there. */
  isHead: boolean;
  isEnd: boolean;
}

/** A post as it stands in the order that was restored. */
export interface Row extends ListedPost {
  post: OrderedPost;
  /** It stands directly below the opened post. */
  isFirst: boolean;
  /** It answers the post above it. */
  isJoined: boolean;
  /** A line comes down to it: it does so at the same indent. */
  comesFrom: boolean;
  /** A line goes on from it. */
  goesOn: boolean;
  /** From the outermost to the innermost; none where branches are not shown. */
  lanes: readonly Lane[];
  /** The outermost folded branch that it is in. */
  foldedIn: BranchPosts | null;
  /** It is neither new, nor what a new post answers, and only these are shown (T3). */
  isLeftOut: boolean;
}

/**
 * The posts of a list, in their order.
 *
 * @param folded the heads of folded branches; null where no branches are shown.
 * @param isNew says what alone is shown, beside what that answers; null where all is.
 */
export function rowsOf(
  listed: ListedThread['lists'][number],
  order: readonly OrderedPost[],
  folded: ReadonlySet<string> | null,
  isNew: ((id: string) => boolean) | null = null,
): Row[] {
  const branches = folded ? branchesOf(order) : null;
  const byId = new Map(listed.posts.map((post) => [post.id, post]));
  const here = order.flatMap((post) => {
    const place = byId.get(post.status.id);
    return place ? [{ ...place, post }] : [];
  });
  const shown = isNew ? withAnswered(here, isNew) : null;
  const isShown = (row: { id: string }) => shown?.has(row.id) ?? true;
  const seen = here.filter(isShown);
  const places = new Map(seen.map((row, index) => [row, index]));
  const isBelow = (row?: { post: OrderedPost }, above?: { post: OrderedPost }) =>
    isReplyTo(row, above) && (branches === null || row?.post.depth === above?.post.depth);
  return here.map((row) => {
    const place = places.get(row);
    const [above, below] = place === undefined ? [] : [seen[place - 1], seen[place + 1]];
    const around = branches ? branchesAround(row.post.branch).toReversed() : [];
    const lanes = around.flatMap(({ head }) => branches?.get(head.id) ?? []);
    return {
      ...row,
      isFirst: place === 0,
      isLeftOut: place === undefined,
      isJoined: isReplyTo(row, above),
      comesFrom: isBelow(row, above),
      goesOn: isBelow(below, row),
      lanes: lanes.map((branch) => ({
        branch,
        isHead: branch.posts[0] === row.post,
        isEnd: branch.posts.at(-1) === row.post,
      })),
      foldedIn: lanes.find(({ branch }) => folded?.has(branch.head.id)) ?? null,
    };
  });
}

function isReplyTo(row?: { post: OrderedPost }, above?: { post: OrderedPost }): boolean {
  return above !== undefined && row?.post.status.in_reply_to_id === above.post.status.id;
}

/** The posts that are new, and those that they answer. */
function withAnswered(
  rows: readonly { id: string; post: OrderedPost }[],
  isNew: (id: string) => boolean,
): Set<string> {
  const news = rows.filter(({ id }) => isNew(id));
  return new Set(news.flatMap(({ id, post }) => [id, post.status.in_reply_to_id ?? id]));
}
