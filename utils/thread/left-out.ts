import type { Status } from '../mastodon/entities.ts';

/**
 * A4: the replies that the instance sends below a post and that its page has no way to: the page goes from
 * post to reply, and what stands below a post that is kept from the reader hangs in the air
 * (https://docs.joinmastodon.org/methods/statuses/#context). Told from the answers alone, not from what is
 * missing on the page by now: a page that is still rendering leaves nothing out (issue 10).
 *
 * @param below what the instance sent below the post.
 * @param shown the ids of the posts that stand on the page.
 * @returns none as long as the page shows nothing of what it can get to.
 */
export function leftOutBelow(
  focusedId: string,
  below: readonly Status[],
  shown: ReadonlySet<string>,
): Status[] {
  const reached = reachedFrom(focusedId, below);
  if (isAwaited(reached, below, shown) || !shown.has(focusedId)) return [];
  return below.filter(({ id }) => !reached.has(id) && !shown.has(id));
}

/**
 * The replies that a page can get to and shows none of: it is still rendering, or (5.0) it has opened a post that
 * it knew already and has not asked for replies.
 */
export function awaitedBelow(
  focusedId: string,
  below: readonly Status[],
  shown: ReadonlySet<string>,
): Status[] {
  const reached = reachedFrom(focusedId, below);
  if (!shown.has(focusedId) || !isAwaited(reached, below, shown)) return [];
  return below.filter(({ id }) => reached.has(id));
}

/** A post and all below it that its page can get to. */
function reachedFrom(focusedId: string, below: readonly Status[]): ReadonlySet<string> {
  const replies = Map.groupBy(below, ({ in_reply_to_id: parent }) => parent);
  const reached = new Set<string>([focusedId]);
  // A set that grows is gone through to its end: each post once, in circles too.
  for (const id of reached) for (const reply of replies.get(id) ?? []) reached.add(reply.id);
  return reached;
}

function isAwaited(
  reached: ReadonlySet<string>,
  below: readonly Status[],
  shown: ReadonlySet<string>,
): boolean {
  return reached.size > 1 && below.every(({ id }) => !reached.has(id) || !shown.has(id));
}
