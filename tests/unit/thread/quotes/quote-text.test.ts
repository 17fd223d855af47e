import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, normalise, wholeWords } from '../../../../utils/thread/quotes/quote-text.ts';

describe('the form in which words are compared is bounded (issue 10)', () => {
  it('where one letter stands for eighteen', () => {
    expect(normalise('\uFDFA'.repeat(LONGEST_TEXT)).length).toBeLessThanOrEqual(LONGEST_TEXT);
  });

  it('where a letter bears thousands of marks, which have to be brought into order', () => {
    const marks = '\u0315'.repeat(5_000) + '\u0323'.repeat(5_000);
    expect(normalise(`a${marks} b`)).toMatch(/^a\p{M}{30} b$/u);
  });

  it('and as many marks as a language writes stay', () => {
    expect(normalise('a\u0323\u0302 b')).toBe('ậ b');
  });

  it('where a word does not end', () => {
    const text = 'a'.repeat(10_000);
    const [start, end] = wholeWords(text, 5_000, 5_010);
    expect(end - start).toBeLessThan(300);
    expect(wholeWords('one twothree four', 6, 10)).toEqual([4, 12]);
  });
});

describe('the short way for English is the long way for any language (issue 12)', () => {
  /** What stands in such texts, and what is told apart from it by what stands beside it. */
  const CHARACTERS = [..."ab1 '-_.:@/\n–—‘’‚‛“”„‟«»‹›`´−ʼé"];
  /** A word that only the long way knows. */
  const LONG = ' é';

  it('for whatever letters and marks', () => {
    const text = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 40 });
    fc.assert(
      fc.property(text, (any) => {
        expect(`${normalise(any)}${LONG}`.trim()).toBe(normalise(`${any} ${LONG}`));
      }),
      { numRuns: 2_000 },
    );
  });
});
