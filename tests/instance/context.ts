import type { Status } from './entities.ts';
import type { Posts, Viewer } from './posts.ts';

/** What a stranger is shown of a long thread; someone logged in gets all of these. */
const LIMITS = {
  reader: { ancestors: 4096, descendants: 4096, depth: Number.POSITIVE_INFINITY },
  stranger: { ancestors: 40, descendants: 60, depth: 20 },
} as const;

interface Context {
  ancestors: Status[];
  descendants: Status[];
}

/**
 * The thread around a post as `/context` answers it: ancestors from the root down, descendants depth
 * first with siblings oldest first, then self-replies lifted to the front. Limits count what is
 * stored, before what the viewer may not see is left out: a reply below an unseen post still comes.
 */
export function contextOf(posts: Posts, id: string, viewer: Viewer): Context {
  const seen = (ids: string[]) => ids.flatMap((one) => posts.visible(one, viewer) ?? []);
  return {
    ancestors: seen(ancestorsOf(posts, id, LIMITS[viewer].ancestors)),
    descendants: selfRepliesFirst(seen(descendantsOf(posts, id, LIMITS[viewer]))),
  };
}

function ancestorsOf(posts: Posts, id: string, limit: number): string[] {
  const found: string[] = [];
  let parent = posts.get(id)?.in_reply_to_id;
  while (parent && posts.get(parent) && !found.includes(parent) && found.length < limit) {
    found.unshift(parent);
    parent = posts.get(parent)?.in_reply_to_id;
  }
  return found;
}

function descendantsOf(
  posts: Posts,
  id: string,
  limits: { descendants: number; depth: number },
): string[] {
  const found: string[] = [];
  const visit = (parent: string, depth: number) => {
    if (depth > limits.depth) return;
    for (const reply of posts.repliesTo(parent)) {
      if (found.length >= limits.descendants) return;
      if (reply === id || found.includes(reply)) continue;
      found.push(reply);
      visit(reply, depth + 1);
    }
  };
  visit(id, 1);
  return found;
}

function selfRepliesFirst(statuses: Status[]): Status[] {
  const own = statuses.filter(isSelfReply);
  return [...own, ...statuses.filter((status) => !isSelfReply(status))];
}

function isSelfReply(status: Status): boolean {
  return status.in_reply_to_account_id === status.account.id;
}
