import search from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNear } from '../../../../utils/thread/quotes/quote-passage.ts';
import { finished, LARGEST_PIECE, PostWork } from '../../../../utils/thread/quotes/quote-work.ts';

const letters = (alphabet: string, size: { minLength: number; maxLength: number }) =>
  fc.array(fc.constantFrom(...alphabet), size).map((all) => all.join(''));

describe('A3: a text is searched piece by piece', () => {
  it('and the same is found as in one search of the whole', () => {
    const cases = fc.record({
      pattern: letters('ab ', { minLength: 30, maxLength: 240 }),
      before: letters('abc ', { minLength: 0, maxLength: 500 }),
      behind: letters('abc ', { minLength: 0, maxLength: 300 }),
      errors: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(cases, ({ pattern, before, behind, errors }) => {
        const most = Math.floor(pattern.length * 0.15);
        const cut = Math.min(errors, most);
        const text = before + pattern.slice(cut) + behind;
        const found = finished(findNear(pattern, text, most, new PostWork()));
        expect(found).toEqual(search(text, pattern, most));
      }),
      { numRuns: 200 },
    );
  });

  it('in pieces of bounded size, also where it matches at every letter', () => {
    const pattern = `${'a'.repeat(118)} ${'a'.repeat(119)} a`;
    const work = new PostWork();
    let most = 0;
    let before = 0;
    // A piece is paid for as soon as it is done.
    work.spend = (comparisons) => {
      most = Math.max(most, comparisons);
      before += comparisons;
    };
    finished(findNear(pattern, 'a'.repeat(1_000), 36, work));
    expect(before).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(LARGEST_PIECE);
  });
});
