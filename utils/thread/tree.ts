import type { Account, Status } from '../mastodon/entities.ts';
import type { Acct, Audience } from './mentions/mentions.ts';

/** What is known of a post's parent (A1, A4). */
export type Parent =
  | { kind: 'none' }
  /** It exists, or did, and is not here: hidden, deleted, or not sent. We cannot know which. */
  | { kind: 'missing' }
  | { kind: 'known'; status: Status };

/** Posts by their id, as far as they are known. */
export type StatusLookup = (id: string) => Status | undefined;

/**
 * A1: the parent is `in_reply_to_id`. A deleted parent leaves that empty and `in_reply_to_account_id`
 * set; otherwise that field is of no use, since the server carries it along self-replies.
 */
export function parentOf(status: Status, lookUp: StatusLookup): Parent {
  if (status.in_reply_to_id === null) {
    return { kind: status.in_reply_to_account_id === null ? 'none' : 'missing' };
  }
  const parent = lookUp(status.in_reply_to_id);
  return parent ? { kind: 'known', status: parent } : { kind: 'missing' };
}

/**
 * So many posts above and names in them are read for M3. A branch that is longer counts as one of which a
 * part is not here: nobody in it is called new. Without a bound each post of a branch of thousands would
 * read all of it again (issue 10).
 */
const MOST_READ_ABOVE = 1_000;

/** M3: who is answered by a post, who was in its branch before it, and whom it inherits. */
export function audienceOf(status: Status, lookUp: StatusLookup): Audience {
  const parent = parentOf(status, lookUp);
  if (parent.kind === 'none') return { parent: 'none' };
  if (parent.kind === 'missing') return { parent: 'unknown' };

  const here = new Set<Acct>();
  const seen = new Set([status.id]);
  let above: Parent = parent;
  let read = 0;
  while (above.kind === 'known' && !seen.has(above.status.id) && read < MOST_READ_ABOVE) {
    seen.add(above.status.id);
    for (const acct of peopleOf(above.status)) here.add(acct);
    read += 1 + above.status.mentions.length;
    above = parentOf(above.status, lookUp);
  }
  return {
    parent: 'known',
    answered: parent.status.account.acct,
    isSelfReply: isSameAccount(parent.status.account, status.account),
    here,
    isWholeBranch: above.kind === 'none',
    addressed: peopleOf(parent.status),
  };
}

function peopleOf(status: Status): Acct[] {
  return [...new Set([status.account.acct, ...status.mentions.map(({ acct }) => acct)])];
}

/** Whether two posts are by one person. */
export function isSameAccount(one: Account, other: Account): boolean {
  return one.id === other.id;
}
