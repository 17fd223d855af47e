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
import { matchesOf, verbatimIn } from '../../../utils/thread/quote-match.ts';
import {
  exactPlaces,
  findNear,
  findPassage,
  type Searched,
} from '../../../utils/thread/quote-passage.ts';
import {
  lengthOf,
  type Passage,
  type Pattern,
  patternOf,
} from '../../../utils/thread/quote-pattern.ts';
import { RepeatIndex } from '../../../utils/thread/quote-repeats.ts';
import { hasNegation } from '../../../utils/thread/quote-sense.ts';
import {
  countWords,
  isWhole,
  normalise,
  spaceBetween,
  tokensOf,
  wholeWords,
} from '../../../utils/thread/quote-text.ts';
import { Vocabulary } from '../../../utils/thread/quote-vocabulary.ts';
import { finished, PostWork } from '../../../utils/thread/quote-work.ts';
import {
  announces,
  bindsForward,
  copyMarkAt,
  endsSentence,
} from '../../../utils/thread/sentence.ts';

/** Prepares what is measured: the call that it gives back. */
export type OfText = (text: string) => () => unknown;

interface Search {
  pattern: Pattern;
  searched: Searched;
}

/** Looks for a sentence, and for how a text begins, in that text and a few words more. */
function ofPatterns(search: (sought: Search) => unknown): OfText {
  return (text) => {
    const vocabulary = new Vocabulary();
    const normal = normalise(`${text} the rye is no grass that neighbours bake`);
    const searched = { text: normal, words: vocabulary.read(normal) };
    const searches = ['rye is a grass that the neighbour bakes', text.slice(0, 80)].flatMap(
      (quoted) => {
        const pattern = patternOf(quoted, vocabulary);
        return pattern ? [{ pattern, searched }] : [];
      },
    );
    return () => searches.map(search);
  };
}

function ofPassages(search: (passage: Passage, searched: Searched) => unknown): OfText {
  return ofPatterns(({ pattern, searched }) =>
    pattern.passages.map((passage) => search(passage, searched)),
  );
}

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
  'quotation-marks.ts pairMarks': (text) => () => pairMarks(text, Number.POSITIVE_INFINITY),
  'quote-candidates.ts CandidateIndex': (text) => {
    const vocabulary = new Vocabulary();
    const { ids } = vocabulary.read(normalise(text));
    const index = new CandidateIndex(vocabulary);
    return () => {
      index.add(ids);
      return index.find(ids, new PostWork());
    };
  },
  'quote-match.ts matchesOf': ofPatterns(({ pattern, searched }) =>
    finished(matchesOf(pattern, searched, new PostWork())),
  ),
  'quote-match.ts verbatimIn': ofPatterns(({ pattern, searched }) =>
    verbatimIn(pattern, searched, new PostWork()),
  ),
  'quote-passage.ts exactPlaces': ofPassages((passage, { text }) =>
    exactPlaces(passage, text, 0, new PostWork()),
  ),
  'quote-passage.ts findNear': ofPassages(({ text: sought }, { text }) =>
    finished(findNear(sought, text, Math.floor(sought.length * 0.15), new PostWork())),
  ),
  'quote-passage.ts findPassage': ofPassages((passage, searched) =>
    finished(findPassage(passage, searched, 0, new PostWork())),
  ),
  'quote-pattern.ts lengthOf': ofPatterns(({ pattern }) => lengthOf(pattern.passages)),
  'quote-pattern.ts patternOf': (text) => () => patternOf(text, new Vocabulary()),
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
  'quote-text.ts normalise': (text) => () => normalise(text),
  'quote-text.ts spaceBetween': (text) => () => spaceBetween(text, text),
  'quote-text.ts tokensOf': (text) => () => tokensOf(text),
  'quote-text.ts wholeWords': (text) => () =>
    wholeWords(text, Math.floor(text.length / 2), Math.floor(text.length / 2) + 1),
  'quote-vocabulary.ts Vocabulary': (text) => () => new Vocabulary().read(text),
  'sentence.ts announces': (text) => () => announces(text),
  'sentence.ts bindsForward': (text) => () => [bindsForward(text, false), bindsForward(text, true)],
  'sentence.ts copyMarkAt': (text) => () => copyMarkAt(text),
  'sentence.ts endsSentence': (text) => () => endsSentence(text),
};
