import { message } from '../../../../utils/browser/texts.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { sortedInTime } from '../../../../utils/thread/post-time.ts';
import { isAnybodyChosen, nextOfChosen } from '../../parts/chosen-people.ts';
import { newsNow, nextNew } from '../../parts/new-posts.ts';
import type { ThreadOnPage } from '../../scene.ts';

/** Where a key leads: to a post, by its id, or nowhere, for a reason that is told. */
export type Way = { to: string } | { why: string };

type Thread = Pick<ThreadOnPage, 'distance' | 'links' | 'parentOf' | 'shown'>;

/** To what a post answers, as the row above it says (A2, A5). */
export function wayToParent(status: Status, thread: Thread): Way {
  const { post, why } = thread.links.answerFor(status);
  const parent = why === 'continuation' ? thread.parentOf(status) : post;
  if (parent && thread.distance(parent.id, parent.id) !== null) return { to: parent.id };
  const isReply = parent != null || why === 'missing';
  return { why: isReply ? message('keysParentAway') : message('keysNoParent') };
}

/** To the reply to the same post that was written before it, or after it. */
export function wayToSibling(status: Status, step: 1 | -1, thread: Thread): Way {
  const { id, in_reply_to_id: parentId } = status;
  const siblings = sortedInTime(
    parentId === null ? [] : thread.shown().filter((one) => one.in_reply_to_id === parentId),
  );
  const here = siblings.findIndex((one) => one.id === id);
  // Before the first one stands none: not the last.
  const sibling = here === -1 ? undefined : siblings[Math.max(here + step, -1)];
  if (sibling) return { to: sibling.id };
  return { why: step === 1 ? message('keysNoNext') : message('keysNoPrevious') };
}

/**
 * Beside a post: among those of the people who are chosen, where only theirs stand out (issue 16); else among the
 * replies to the same post.
 */
export function wayBeside(status: Status, root: Element, step: 1 | -1, thread: Thread): Way {
  if (!isAnybodyChosen()) return wayToSibling(status, step, thread);
  const next = nextOfChosen(root, step);
  return next === null || next === status.id ? { why: message('keysNoneOfTheirs') } : { to: next };
}

/** T3: to the next post that is new. The one at hand is being read. */
export function wayToNew(id: string, root: Element): Way {
  if (!newsNow()) return { why: message('keysNewOff') };
  const first = nextNew(root);
  const next = first === id ? nextNew(root) : first;
  return next === null || next === id ? { why: message('keysNoNew') } : { to: next };
}
