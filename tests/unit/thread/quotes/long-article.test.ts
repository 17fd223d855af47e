// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { QuoteIndex, quotingPost } from '../../../../utils/thread/quotes/quote-index.ts';
import { finished } from '../../../../utils/thread/quotes/quote-work.ts';
import { parsePost } from '../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { bodyOf, HOME } from '../post.ts';
import { ARTICLE, PARENT, readLast, said, THREAD } from './quoted-thread.ts';

describe('issue 12.19: an article of 20,000 words', () => {
  /** Words of no meaning, none like another, around what is quoted. */
  const filler = (count: number, from: number) =>
    Array.from({ length: count }, (_, n) => `w${(from + n).toString(36)}x`).join(' ');
  const LAST = 'The baker kept her oldest oven, because it remembers the winter.';
  const long = { ...ARTICLE, description: `${filler(19_900, 0)} ${LAST} ${filler(60, 30_000)}` };

  it.each([
    ['word for word', '“The baker kept her oldest oven”', 'article', true],
    [
      'nearly',
      '“The baker kept her oldest ovens, because it remembers the winter”',
      'article',
      false,
    ],
    ['not with another sense', '“The baker sold her oldest oven”', null, false],
  ])('is quoted at its end: %s', (_case, text, of, isVerbatim) => {
    const found = readLast([...THREAD, said('dov', text, { to: PARENT })], [long]);
    expect([found.of, found.isVerbatim]).toEqual([[of], [isVerbatim]]);
  });

  it('is repeated at its end', () => {
    const index = new QuoteIndex({ rules: DEFAULT_RULES, localDomains: [HOME] });
    const status = said('dov', `I say that ${LAST.toLowerCase()}`);
    finished(index.add(quotingPost(status, parsePost(status, bodyOf(status.content), [HOME]))));
    expect(index.isRepeated(long)).toBe(true);
    expect(index.isRepeated({ ...long, description: filler(20_000, 0) })).toBe(false);
  });
});
