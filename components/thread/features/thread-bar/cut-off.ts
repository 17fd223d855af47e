import type { Status } from '../../../../utils/mastodon/entities.ts';
import type { OpenedThread } from '../../scene.ts';

/** How many replies were sent, of how many that there are at least. */
export interface CutOff {
  sent: number;
  all: number;
}

/**
 * What who is logged out gets of a thread, below the post that was opened
 * (https://docs.joinmastodon.org/methods/statuses/#context): so many replies, and so many below each other.
 */
const MOST_REPLIES = 60;
const DEEPEST = 20;
/** More replies than this no post has. */
const MOST_COUNTED = 100_000;

/**
 * T1: how much of a thread was cut off, as far as the counts tell: a post counts its direct replies, so there may
 * be more. Null where no limit was reached: what is missing then is missing for another reason.
 */
export function cutOffBelow(
  { id, below }: OpenedThread,
  opened: Status | undefined,
): CutOff | null {
  const isLimited = below.length >= MOST_REPLIES || depthOf(id, below) >= DEEPEST;
  if (!opened || !isLimited) return null;
  const all = [opened, ...below].reduce((sum, status) => sum + repliesOf(status), 0);
  return all > below.length ? { sent: below.length, all } : null;
}

/** A number of the instance's own, which may be anything. */
function repliesOf({ replies_count: replies }: Status): number {
  return Math.trunc(Math.min(Math.max(replies, 0), MOST_COUNTED));
}

/** How many replies hang below each other. */
function depthOf(id: string, below: readonly Status[]): number {
  const depths = new Map([[id, 0]]);
  // A parent is sent before its replies.
  for (const { id: reply, in_reply_to_id: parent } of below) {
    depths.set(reply, (depths.get(parent ?? '') ?? 0) + 1);
  }
  return below.reduce((deepest, { id: reply }) => Math.max(deepest, depths.get(reply) ?? 0), 0);
}
