import type { Status } from '../../mastodon/entities.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Answer } from '../answers/answers.ts';
import { parentOf, type StatusLookup } from '../tree.ts';

/**
 * A5: how a post says whom it answers. `name` stands in the first line of its text, `line` is a row of
 * its own with the answered words.
 */
export type Shown = 'nothing' | 'name' | 'line';

export interface ThreadPosition {
  /** The post directly above on the page, if there is one. */
  above: Status | null;
  /** The post that the page was opened on. */
  focusedId: string;
}

/** How a reader wants answers shown (A5): as the rule says, or in one of three simpler ways. */
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
  const shown = shownByRule(status, answer, place, lookUp, answerFor);
  return style === 'lines' && shown === 'name' ? 'nothing' : shown;
}

function shownByRule(
  status: Status,
  answer: Answer,
  { above, focusedId }: ThreadPosition,
  lookUp: StatusLookup,
  answerFor: (status: Status) => Answer,
): Shown {
  const parent = parentOf(status, lookUp);
  if (parent.kind === 'none') return 'nothing';
  if (answer.why === 'missing' || parent.kind === 'missing') return 'line';
  if (answer.why === 'continuation') return above?.id === parent.status.id ? 'nothing' : 'line';
  const answeredId = answer.post?.id;
  if (parent.status.id === focusedId && answeredId === focusedId) {
    return above && isFocusedOrItsReply(above, focusedId) ? 'nothing' : 'name';
  }
  if (above?.id === answeredId) return 'name';
  return above && answerFor(above).post?.id === answeredId ? 'name' : 'line';
}

function isFocusedOrItsReply(above: Status, focusedId: string): boolean {
  return above.id === focusedId || above.in_reply_to_id === focusedId;
}
