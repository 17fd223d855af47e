import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../../utils/thread/quotes/quote-match.ts';
import { patternOf } from '../../../../utils/thread/quotes/quote-pattern.ts';
import { normalise } from '../../../../utils/thread/quotes/quote-text.ts';
import { Vocabulary } from '../../../../utils/thread/quotes/quote-vocabulary.ts';
import { finished, PostWork } from '../../../../utils/thread/quotes/quote-work.ts';

const SOURCE =
  'Nobody predicted it and nobody meant to measure it. A teacher kept a tally on the back of a door, ' +
  'and the council had the sense to photograph the door. I would never vote for it again.';

function matches(quoted: string, source = SOURCE) {
  const vocabulary = new Vocabulary();
  const pattern = patternOf(quoted, vocabulary);
  const text = normalise(source);
  const searched = { text, words: vocabulary.read(text) };
  return pattern ? finished(matchesOf(pattern, searched, new PostWork())) : [];
}

describe('A3: a quotation is found in a text', () => {
  it.each([
    ['as it stands', 'a tally on the back of a door'],
    ['with a word misspelt', 'a tally on the bcak of a door'],
    ['with an ellipsis', 'Nobody predicted it … had the sense to photograph the door'],
    [
      'with dots in brackets',
      'Nobody predicted it […] A teacher kept a tally (...) and the council',
    ],
    ['with dots', 'nobody meant to measure it ... photograph the door'],
    ['with an explanation', 'A teacher [Ms Sol] kept a tally on the back of a door'],
    ['with a letter changed', '[N]obody meant to measure it'],
    ['with a note', 'A teacher kept a tally [sic] on the back (emphasis mine) of a door'],
    [
      'stitched together',
      'I would never vote for it again. Nobody predicted it and nobody meant to measure it.',
    ],
    [
      'over lines',
      'Nobody predicted it and nobody meant to measure it.\nI would never vote for it again.',
    ],
  ])('%s', (_, quoted) => {
    expect(matches(quoted)[0]?.similarity).toBeGreaterThanOrEqual(0.85);
  });

  it.each([
    ['other words', 'Everybody had seen this coming for a long time'],
    ['a part that is not there', 'Nobody predicted it … the mayor fell off his chair'],
    ['a "never" left out by an ellipsis', 'I would … vote for it again'],
    ['inside of words', 'all on the bac'],
    ['two words that are nearly there', 'teacher kepd'],
  ])('not %s', (_, quoted) => {
    expect(matches(quoted)).toEqual([]);
  });

  it('finds the place in a very long text', () => {
    const filler = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const long = `${filler} ${SOURCE} ${filler}`;
    const [match] = matches('A teacher kept a taly on the back of a door', long);
    expect(normalise(long).slice(match?.places[0]?.start, match?.places[0]?.end)).toBe(
      'a teacher kept a tally on the back of a door',
    );
  });
});
