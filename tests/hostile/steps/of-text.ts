import {
  isBlankText,
  isNoName,
  withoutInvisibleMarks,
} from '../../../utils/thread/content/blank.ts';
import {
  directionOf,
  isolated,
  withoutDirectionControls,
} from '../../../utils/thread/content/direction.ts';
import { isJoiner } from '../../../utils/thread/content/joiners.ts';
import { oneLine } from '../../../utils/thread/content/one-line.ts';
import {
  announces,
  bindsForward,
  copyMarkAt,
  endsSentence,
} from '../../../utils/thread/content/sentence.ts';
import { isSignature, namesAuthor } from '../../../utils/thread/quotes/quotation-lines.ts';
import { pairMarks } from '../../../utils/thread/quotes/quotation-marks.ts';
import { CandidateIndex } from '../../../utils/thread/quotes/quote-candidates.ts';
import { matchesOf, verbatimIn } from '../../../utils/thread/quotes/quote-match.ts';
import { hasNegation } from '../../../utils/thread/quotes/quote-negations.ts';
import { exactPlaces, findNear, findPassage } from '../../../utils/thread/quotes/quote-passage.ts';
import {
  lengthOf,
  type Passage,
  type Pattern,
  patternOf,
} from '../../../utils/thread/quotes/quote-pattern.ts';
import { RepeatIndex } from '../../../utils/thread/quotes/quote-repeats.ts';
import {
  countWords,
  isWhole,
  normalise,
  spaceBetween,
  tokensOf,
  wholeWords,
} from '../../../utils/thread/quotes/quote-text.ts';
import { Vocabulary } from '../../../utils/thread/quotes/quote-vocabulary.ts';
import { finished, PostWork } from '../../../utils/thread/quotes/quote-work.ts';
import type { Searched } from '../../../utils/thread/quotes/searched-text.ts';

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
  'content/blank.ts isBlankText': (text) => () => isBlankText(text),
  'content/blank.ts withoutInvisibleMarks': (text) => () => withoutInvisibleMarks(text),
  'content/blank.ts isNoName': (text) => () => isNoName(text),
  'content/direction.ts directionOf': (text) => () => directionOf(text),
  'content/direction.ts isolated': (text) => () => isolated(text),
  'content/direction.ts withoutDirectionControls': (text) => () => withoutDirectionControls(text),
  'content/joiners.ts isJoiner': (text) => () => isJoiner(text),
  'content/one-line.ts oneLine': (text) => () => [oneLine(text), oneLine(text, 160)],
  'quotes/quotation-lines.ts isSignature': (text) => () => isSignature(text),
  'quotes/quotation-lines.ts namesAuthor': (text) => () => namesAuthor(text),
  'quotes/quotation-marks.ts pairMarks': (text) => () => pairMarks(text, Number.POSITIVE_INFINITY),
  'quotes/quote-candidates.ts CandidateIndex': (text) => {
    const vocabulary = new Vocabulary();
    const { ids } = vocabulary.read(normalise(text));
    const index = new CandidateIndex();
    return () => {
      index.add(ids, [[0, ids.length]]);
      return index.find(ids, new PostWork());
    };
  },
  'quotes/quote-match.ts matchesOf': ofPatterns(({ pattern, searched }) =>
    finished(matchesOf(pattern, searched, new PostWork())),
  ),
  'quotes/quote-match.ts verbatimIn': ofPatterns(({ pattern, searched }) =>
    verbatimIn(pattern, searched, new PostWork()),
  ),
  'quotes/quote-passage.ts exactPlaces': ofPassages((passage, searched) =>
    exactPlaces(passage, searched, 0, new PostWork()),
  ),
  'quotes/quote-passage.ts findNear': ofPassages(({ text: sought }, { text }) =>
    finished(findNear(sought, text, Math.floor(sought.length * 0.15), new PostWork())),
  ),
  'quotes/quote-passage.ts findPassage': ofPassages((passage, searched) =>
    finished(findPassage(passage, searched, 0, new PostWork())),
  ),
  'quotes/quote-pattern.ts lengthOf': ofPatterns(({ pattern }) => lengthOf(pattern.passages)),
  'quotes/quote-pattern.ts patternOf': (text) => () => patternOf(text, new Vocabulary()),
  'quotes/quote-repeats.ts RepeatIndex': (text) => {
    const vocabulary = new Vocabulary();
    const { ids } = vocabulary.read(normalise(text));
    const index = new RepeatIndex(vocabulary);
    return () => {
      const runs = index.runsOf(ids, [[0, ids.length]]);
      index.add(runs);
      return [index.find(runs, () => true), index.textsWith(ids)];
    };
  },
  'quotes/quote-negations.ts hasNegation': (text) => () => hasNegation(text),
  'quotes/quote-text.ts countWords': (text) => () => countWords(text),
  'quotes/quote-text.ts isWhole': (text) => () => isWhole(text, 1, text.length - 1),
  'quotes/quote-text.ts normalise': (text) => () => normalise(text),
  'quotes/quote-text.ts spaceBetween': (text) => () => spaceBetween(text, text),
  'quotes/quote-text.ts tokensOf': (text) => () => tokensOf(text),
  'quotes/quote-text.ts wholeWords': (text) => () =>
    wholeWords(text, Math.floor(text.length / 2), Math.floor(text.length / 2) + 1),
  'quotes/quote-vocabulary.ts Vocabulary': (text) => () => new Vocabulary().read(text),
  'content/sentence.ts announces': (text) => () => announces(text),
  'content/sentence.ts bindsForward': (text) => () => [
    bindsForward(text, false),
    bindsForward(text, true),
  ],
  'content/sentence.ts copyMarkAt': (text) => () => copyMarkAt(text),
  'content/sentence.ts endsSentence': (text) => () => endsSentence(text),
};
