import type { Status } from '../../mastodon/entities.ts';
import { type Shown, shownFor, type ThreadPosition } from '../content/shown.ts';
import type { AttributedQuote } from '../quotes/quote-index.ts';
import type { ThreadReading } from '../thread-reading.ts';
import type { Answer } from './answers.ts';

/** What the page shows of an answer (A5, A6). */
export interface AnswerReading {
  shown: Shown;
  why: Answer['why'];
  /** The post that is named: what is answered, or for a continuation the author's own post. */
  target: Status | null;
  /** The post directly above answers the same one: "also" (A5). */
  isAlso: boolean;
  /** It answers the post that the page was opened on, behind a branch that went deeper (A5). */
  isOpened: boolean;
  /** The words of it that the reply quotes, where it does: as they stand in it (A3). */
  quoted: { words: string; isVerbatim: boolean } | null;
  /** A6: the answered post changed after the reply was written. */
  isEditedSince: boolean;
  /** The next post of the author's own chain, to be told where it is torn off (A5). */
  continuation: Status | null;
}

/** A5, A6: how a post says whom it answers, where it stands on the page. */
export function readAnswer(
  status: Status,
  place: ThreadPosition,
  thread: ThreadReading,
): AnswerReading {
  const answer = thread.answerFor(status);
  const isContinuation = answer.why === 'continuation';
  const target = isContinuation ? (thread.parentOf(status) ?? null) : answer.post;
  const quote = thread
    .quotesOf(status.id)
    ?.quotes.find(({ of }) => of?.kind === 'post' && of.id === target?.id);
  const shown = shownFor(
    status,
    answer,
    place,
    thread.lookUp,
    thread.answerFor,
    thread.rules.answerLine,
  );
  const { above, focusedId } = place;
  return {
    shown,
    isAlso:
      shown === 'name' &&
      above !== null &&
      above.id !== target?.id &&
      thread.answerFor(above).post?.id === target?.id,
    isOpened: shown === 'name' && target?.id === focusedId && above?.id !== focusedId,
    why: answer.why,
    target,
    quoted: target && quote ? quotedWords(target, quote, thread) : null,
    isEditedSince:
      target?.edited_at != null && Date.parse(target.edited_at) > Date.parse(status.created_at),
    continuation: thread.continuationOf(status) ?? null,
  };
}

function quotedWords(
  target: Status,
  quote: AttributedQuote,
  thread: ThreadReading,
): AnswerReading['quoted'] {
  const words = thread.ownWords(target, quote);
  return words === null ? null : { words, isVerbatim: quote.isVerbatim };
}
