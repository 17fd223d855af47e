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
  const replies = Map.groupBy(below, ({ in_reply_to_id: parent }) => parent);
  const reached = new Set<string>([focusedId]);
  // A set that grows is gone through to its end: each post once, in circles too.
  for (const id of reached) for (const reply of replies.get(id) ?? []) reached.add(reply.id);
  const isWaiting = reached.size > 1 && below.every(({ id }) => !reached.has(id) || !shown.has(id));
  if (isWaiting || !shown.has(focusedId)) return [];
  return below.filter(({ id }) => !reached.has(id) && !shown.has(id));
}
