import type { Status } from '../mastodon/entities.ts';
import type { Answer } from './answers.ts';
import { parentOf, type StatusLookup } from './tree.ts';

/**
 * A5: how a post says whom it answers. `name` stands in the first line of its text, `line` is a row of
 * its own with the answered words.
 */
export type Shown = 'nothing' | 'name' | 'line';

export interface Place {
  /** The post directly above on the page, if there is one. */
  above: Status | null;
  /** The post that the page was opened on. */
  focusedId: string;
}

/** A5: every reply says whom it answers, as quietly as it can where it stands. */
export function shownFor(
  status: Status,
  answer: Answer,
  { above, focusedId }: Place,
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
