import type { Branch, OrderedPost } from '../../../../utils/thread/restored-order.ts';

/** A branch, and the posts in it from its head on. */
export interface BranchPosts {
  branch: Branch;
  posts: readonly OrderedPost[];
}

/** The branches of a thread by their heads, in its order. */
export function branchesOf(order: readonly OrderedPost[]): Map<string, BranchPosts> {
  const found = new Map<string, { branch: Branch; posts: OrderedPost[] }>();
  for (const post of order) {
    for (const branch of branchesAround(post.branch)) {
      const known = found.get(branch.head.id);
      if (known) known.posts.push(post);
      else found.set(branch.head.id, { branch, posts: [post] });
    }
  }
  return found;
}

/** A branch and those that it stands in, the innermost first; there are few (`MOST_STEPS`). */
export function branchesAround(branch: Branch | null): Branch[] {
  const around: Branch[] = [];
  for (let next = branch; next; next = next.within) around.push(next);
  return around;
}
