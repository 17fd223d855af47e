import type { Status } from '../../mastodon/entities.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Answer } from '../answers/answers.ts';
import { isSameAccount, parentOf, type StatusLookup } from '../tree.ts';

/**
 * A5: how a post says whom it answers. `name` stands in the first line of its text, `line` is a row of
 * its own with the answered words.
 */
export type Shown = 'nothing' | 'name' | 'line';

export interface ThreadPosition {
  /** The post directly above on the page, if there is one. */
  above: Status | null;
  /** The ids of those above that one, the nearest first. */
  further?: Iterable<string> | undefined;
  /** The post that the page was opened on. */
  focusedId: string;
  /** The page draws a line from the post above to this one: it shows that one replies to the other. */
  isJoined: boolean;
}

/** How a reader wants answers shown (A5): as the rule says, or in one of four simpler ways. */
export type AnswerStyle = Settings['answerLine'];

/**
 * A5: every reply says whom it answers, as quietly as it can where it stands; or as the reader wants it.
 */
export function shownFor(
  status: Status,
  answer: Answer,
  place: ThreadPosition,
  lookUp: StatusLookup,
  answerFor: (status: Status) => Answer,
  style: AnswerStyle = 'rule',
): Shown {
  if (style === 'never' || answer.why === null) return 'nothing';
  if (style === 'always') return 'line';
  const shown = shownByRule(status, answer, place, lookUp, answerFor, style === 'names');
  return style === 'lines' && shown === 'name' ? 'nothing' : shown;
}

function shownByRule(
  status: Status,
  answer: Answer,
  { above, further = [], focusedId, isJoined }: ThreadPosition,
  lookUp: StatusLookup,
  answerFor: (status: Status) => Answer,
  isNamedAlways: boolean,
): Shown {
  const parent = parentOf(status, lookUp);
  if (parent.kind === 'none') return 'nothing';
  if (answer.why === 'missing' || parent.kind === 'missing') return 'line';
  if (answer.why === 'continuation') return above?.id === parent.status.id ? 'nothing' : 'line';
  const answeredId = answer.post?.id;
  if (parent.status.id === focusedId && answeredId === focusedId) {
    return above && isFocusedOrItsReply(above, focusedId) ? 'nothing' : 'name';
  }
  if (above && above.id === answeredId) {
    // The opened post and the one below it have no line between them, whatever the page draws beside them.
    const isOpened = above.id === focusedId || status.id === focusedId;
    const isTwoTalking = isJoined && !isOpened && isAnswerTo(answerFor(above), status);
    return isTwoTalking && !isNamedAlways ? 'nothing' : 'name';
  }
  // "Also": only below who answers the same directly; behind who goes on, one has forgotten whom (issue 12).
  const isSame = (post: Status | null | undefined) => {
    const other = post && answerFor(post);
    return other?.post?.id === answeredId && other?.why !== 'continuation';
  };
  if (!isSame(above)) return 'line';
  let before = 1;
  for (const id of further) {
    if (!isSame(lookUp(id)) || before >= MOST_LOOKED_AT) break;
    before += 1;
  }
  return before % (MOST_ALSO + 1) > 0 ? 'name' : 'line';
}

/** A5, issue 12: after so many names in a row the words come again; so they are never farther than four posts. */
const MOST_ALSO = 2;
/** So many posts above are looked at: if as many answer the same, it is this many rounds. */
const MOST_LOOKED_AT = 100 * (MOST_ALSO + 1);

/** A5, issue 12: a conversation of two needs no names. */
function isAnswerTo({ post }: Answer, { account }: Status): boolean {
  return post !== null && isSameAccount(post.account, account);
}

function isFocusedOrItsReply(above: Status, focusedId: string): boolean {
  return above.id === focusedId || above.in_reply_to_id === focusedId;
}
