import { changes, wordOf } from './quote-changes.ts';
import { isTurnedRound, saysNoAsOften, withoutNe, wordsApart } from './quote-negations.ts';

/**
 * A small difference in letters can turn a sentence round: `not`, a number, `un-`. Such words are not
 * the same words, and to give them to a person would put a caricature in their mouth (A3).
 */

/**
 * What may differ: 15 % of the words, as of the letters. A word of up to three letters counts half. Words may be
 * left out or put in, and spelt or inflected otherwise; none may stand in the place of another (issue 12).
 */
const MOST_CHANGED = 0.15;
/** Of up to four words none may be left out, but each may be spelt otherwise. */
const FEWEST_TO_CHANGE = 5;
const MOST_RESPELT = 0.4;
/** One word of the passage at either end is not counted: where an approximate match begins and ends is vague. */
const VAGUE_WORDS = 1;

/** The words of the source that stand next to a passage; '' where there is none. */
export interface Neighbours {
  before: string;
  after: string;
}

/**
 * Whether a passage says what the quotation says.
 *
 * @param quoted the quotation's words, normalised.
 * @param source the passage, normalised, in whole words. Where an approximate match begins and ends is vague:
 *   one word at either end that the quotation does not have is not counted.
 * @param neighbours with them a last word that stands in the place of another is told from one that was added.
 */
export function saysTheSame(
  quoted: string,
  source: string,
  neighbours: Neighbours = { before: '', after: '' },
): boolean {
  if (quoted === source) return true;
  if (!saysNoAsOften(quoted, source)) return false;
  const [ours, theirs] = withoutNe(wordsApart(quoted), wordsApart(source));
  if (isTurnedRound(ours, theirs)) return false;
  const [before, after] = [wordsApart(neighbours.before), wordsApart(neighbours.after)];
  const around = [...before, ...theirs, ...after].map(wordOf);
  const vague = { before: before.length + VAGUE_WORDS, after: after.length + VAGUE_WORDS };
  const most = ours.length < FEWEST_TO_CHANGE ? MOST_RESPELT : ours.length * MOST_CHANGED;
  return changes(ours.map(wordOf), around, vague) <= most;
}
