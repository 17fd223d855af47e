import { isBlankText, isNoName, withoutInvisibleMarks } from '../../../utils/thread/blank.ts';
import {
  directionOf,
  isolated,
  withoutDirectionControls,
} from '../../../utils/thread/direction.ts';
import { isJoiner } from '../../../utils/thread/joiners.ts';
import { oneLine } from '../../../utils/thread/one-line.ts';
import { isSignature, namesAuthor } from '../../../utils/thread/quotation-lines.ts';
import { pairMarks } from '../../../utils/thread/quotation-marks.ts';
import { CandidateIndex } from '../../../utils/thread/quote-candidates.ts';
import { matchesOf, patternOf } from '../../../utils/thread/quote-match.ts';
import { RepeatIndex } from '../../../utils/thread/quote-repeats.ts';
import { hasNegation } from '../../../utils/thread/quote-sense.ts';
import {
  countWords,
  isWhole,
  join,
  normalise,
  tokenPlaces,
  tokensOf,
  wholeWords,
} from '../../../utils/thread/quote-text.ts';
import { Vocabulary } from '../../../utils/thread/quote-vocabulary.ts';
import {
  announces,
  bindsForward,
  copyMarkAt,
  endsSentence,
} from '../../../utils/thread/sentence.ts';

/** Prepares what is measured: the call that it gives back. */
export type OfText = (text: string) => () => unknown;

/** What reads plain texts, by the module and the name of what it exports. */
export const OF_TEXT: Readonly<Record<string, OfText>> = {
  'blank.ts isBlankText': (text) => () => isBlankText(text),
  'blank.ts withoutInvisibleMarks': (text) => () => withoutInvisibleMarks(text),
  'blank.ts isNoName': (text) => () => isNoName(text),
  'direction.ts directionOf': (text) => () => directionOf(text),
  'direction.ts isolated': (text) => () => isolated(text),
  'direction.ts withoutDirectionControls': (text) => () => withoutDirectionControls(text),
  'joiners.ts isJoiner': (text) => () => isJoiner(text),
  'one-line.ts oneLine': (text) => () => [oneLine(text), oneLine(text, 160)],
  'quotation-lines.ts isSignature': (text) => () => isSignature(text),
  'quotation-lines.ts namesAuthor': (text) => () => namesAuthor(text),
  'quotation-marks.ts pairMarks': (text) => () => pairMarks(text),
  'quote-candidates.ts CandidateIndex': (text) => {
    const vocabulary = new Vocabulary();
    const { ids } = vocabulary.read(normalise(text));
    const index = new CandidateIndex(vocabulary);
    return () => {
      index.add(ids);
      return index.find(ids);
    };
  },
  'quote-match.ts patternOf': (text) => () => patternOf(text),
  'quote-match.ts matchesOf': (text) => {
    const sought = patternOf('rye is a grass that the neighbour bakes');
    const own = patternOf(text.slice(0, 80));
    const normal = normalise(`${text} the rye is no grass that neighbours bake`);
    return () => [sought, own].map((pattern) => pattern && matchesOf(pattern, normal));
  },
  'quote-repeats.ts RepeatIndex': (text) => {
    const vocabulary = new Vocabulary();
    const { ids } = vocabulary.read(normalise(text));
    const index = new RepeatIndex(vocabulary);
    return () => {
      const runs = index.runsOf(ids, [[0, ids.length]]);
      index.add(runs);
      return [index.find(runs, () => true), index.textsWith(ids)];
    };
  },
  'quote-sense.ts hasNegation': (text) => () => hasNegation(text),
  'quote-text.ts countWords': (text) => () => countWords(text),
  'quote-text.ts isWhole': (text) => () => isWhole(text, 1, text.length - 1),
  'quote-text.ts join': (text) => () => join(text, text),
  'quote-text.ts normalise': (text) => () => normalise(text),
  'quote-text.ts tokenPlaces': (text) => () => tokenPlaces(text),
  'quote-text.ts tokensOf': (text) => () => tokensOf(text),
  'quote-text.ts wholeWords': (text) => () =>
    wholeWords(text, Math.floor(text.length / 2), Math.floor(text.length / 2) + 1),
  'quote-vocabulary.ts Vocabulary': (text) => () => new Vocabulary().read(text),
  'sentence.ts announces': (text) => () => announces(text),
  'sentence.ts bindsForward': (text) => () => [bindsForward(text, false), bindsForward(text, true)],
  'sentence.ts copyMarkAt': (text) => () => copyMarkAt(text),
  'sentence.ts endsSentence': (text) => () => endsSentence(text),
};
