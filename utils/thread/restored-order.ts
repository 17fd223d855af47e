import type { Status } from '../mastodon/entities.ts';
import { sortedInTime } from './post-time.ts';
import { isSameAccount, parentOf } from './tree.ts';

/** A reply that stands a step further in than what it answers, and all that is below it (T2). */
export interface Branch {
  head: Status;
  /** The branch that it stands in; null at the margin. */
  within: Branch | null;
  /** The steps by which its posts are indented, those of branches in it aside. */
  depth: number;
}

/** A post in the order in which a thread was written. */
export interface OrderedPost {
  status: Status;
  /** The steps by which it is indented (T2): of its branch, at most `MOST_STEPS`. */
  depth: number;
  /** The innermost branch that it stands in; null at the margin. */
  branch: Branch | null;
}

/** T2: deeper branches say by a name where they belong, and no longer by a step. */
export const MOST_STEPS = 3;

/**
 * T2: a thread as it was written. An answer stands under what it answers, siblings oldest first, an author's
 * continuation directly under its post. A step is taken only where a post has several replies: the author's
 * continuation stays at its post's indent, the others step in. Posts whose parent is not here begin at the margin,
 * the thread's first post before them. Every post stands there once, also where posts claim to reply to each other
 * in a circle: there the earliest begins.
 */
export function restoredOrder(statuses: Iterable<Status>): OrderedPost[] {
  const all = sortedInTime(statuses);
  const byId = new Map(all.map((status) => [status.id, status]));
  const lookUp = (id: string) => byId.get(id);
  const replies = new Map<string, Status[]>();
  const beginnings: Status[] = [];
  for (const status of all) {
    const parent = parentOf(status, lookUp);
    if (parent.kind === 'known') {
      const siblings = replies.get(parent.status.id);
      if (siblings) siblings.push(status);
      else replies.set(parent.status.id, [status]);
    } else if (parent.kind === 'none') beginnings.push(status);
  }
  const orphans = all.filter((status) => parentOf(status, lookUp).kind === 'missing');
  const order = new Map<string, OrderedPost>();
  for (const beginning of [...beginnings, ...orphans, ...all]) {
    addBranch(beginning, replies, order);
  }
  return [...order.values()];
}

/** Without calling itself: a thread may be 4,000 levels deep. */
function addBranch(
  beginning: Status,
  replies: ReadonlyMap<string, readonly Status[]>,
  order: Map<string, OrderedPost>,
): void {
  const open: OrderedPost[] = [{ status: beginning, depth: 0, branch: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { status, depth, branch } = next;
    if (order.has(status.id)) continue;
    order.set(status.id, next);
    const below = replies.get(status.id) ?? [];
    const continuation = below.find(({ account }) => isSameAccount(account, status.account));
    const step = below.length > 1 ? Math.min(depth + 1, MOST_STEPS) : depth;
    const others = below.filter((reply) => reply !== continuation);
    // What was put there last is taken first.
    for (const reply of others.toReversed()) {
      const own = step > depth ? { head: reply, within: branch, depth: step } : branch;
      open.push({ status: reply, depth: step, branch: own });
    }
    if (continuation) open.push({ status: continuation, depth, branch });
  }
}
