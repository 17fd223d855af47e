// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ArticleWords } from '../../../utils/article/passages.ts';
import { passagesQuoted } from '../../../utils/article/quoted-passages.ts';
import type { AttributedQuote } from '../../../utils/thread/quotes/quote-index.ts';
import { finished } from '../../../utils/thread/quotes/quote-work.ts';
import { DEFAULT_RULES } from '../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../utils/thread/words-reading.ts';
import { bodyOf, HOME, post } from '../thread/post.ts';

const BLOCKS = [
  'In the spring the bakers of Lindenhof rebuilt their oven, brick by brick.',
  'Nobody had asked them to. They said that bread tastes of the fire it was made over.',
  'It rose at last.',
];

/** What a post quotes, as the thread's reading tells it before the article is here. */
function quotesIn(html: string): readonly AttributedQuote[] {
  const status = post('cem', html);
  const options = {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  };
  return new ThreadReading([status], options).finish().quotesOf(status.id)?.quotes ?? [];
}

const inline = (words: string) => quotesIn(`<p>Well: “${words}”. Yes.</p>`);
const block = (words: string) => quotesIn(`<blockquote><p>${words}</p></blockquote>`);
const line = (words: string) => quotesIn(`<p>&gt; ${words}<br>Yes.</p>`);

/** As if others were known to own them. */
function of(quotes: readonly AttributedQuote[], owner: AttributedQuote['of']): AttributedQuote[] {
  return quotes.map((quote) => ({ ...quote, of: owner }));
}

const POST = { kind: 'post', id: '7' } as const;
const OWN = { kind: 'article', key: 'oven' } as const;
const OTHER = { kind: 'article', key: 'mill' } as const;

/** Which of the quotations the article has, and which are taken. */
function found(quotes: readonly AttributedQuote[]) {
  const words = finished(ArticleWords.read(BLOCKS));
  const isOwn = ({ of: owner }: AttributedQuote) =>
    owner?.kind === 'article' && owner.key === 'oven';
  return finished(passagesQuoted(words, quotes, isOwn, DEFAULT_RULES)).map(
    ({ index, isTaken, isVerbatim, ranges }) => ({
      index,
      isTaken,
      isVerbatim,
      written: ranges.map(({ block: at, start, end }) => BLOCKS[at]?.slice(start, end)),
    }),
  );
}

const FIRE = 'bread tastes of the fire it was made over';
const NEAR = 'They said that bread tastess of the fire it was made over';

describe('the quotations of a post that an article has (L5)', () => {
  it.each([
    ['inline', inline(FIRE)],
    ['as a block', block(FIRE)],
    ['on a line of >', line(FIRE)],
  ])('%s: it is the article’s from now on', (_how, quotes) => {
    expect(found(quotes)).toEqual([{ index: 0, isTaken: true, isVerbatim: true, written: [FIRE] }]);
  });

  it('are told by their place among all that the post quotes', () => {
    const quotes = quotesIn(
      `<p>“The mill was sold to somebody from the city”, and “${FIRE}”.</p><blockquote><p>Nobody had asked them to.</p></blockquote>`,
    );
    expect(found(quotes).map(({ index }) => index)).toEqual([1, 2]);
  });

  it.each([
    ['nobody’s, though the words differ', inline(NEAR), [true, false]],
    ['the article’s already', of(inline(NEAR), OWN), [false, false]],
    ['a post’s, where the article has it word for word', of(inline(FIRE), POST), [true, true]],
    ['another article’s, likewise', of(inline(FIRE), OTHER), [true, true]],
  ])('%s', (_whose, quotes, expected) => {
    expect(found(quotes).map(({ isTaken, isVerbatim }) => [isTaken, isVerbatim])).toEqual([
      expected,
    ]);
  });

  it.each([
    ['a post’s, where the words differ', of(inline(NEAR), POST)],
    ['another article’s, where the words differ', of(inline(NEAR), OTHER)],
    ['what it does not say', inline('bread tastes of nothing if you ask the miller')],
  ])('are not: %s', (_whose, quotes) => {
    expect(found(quotes)).toEqual([]);
  });

  it.each([
    ['four words between marks say nothing', inline('the bakers of Lindenhof'), 0],
    ['five do', inline('the bakers of Lindenhof rebuilt'), 1],
    [
      'four of a block say nothing: an article of thousands has them',
      block('Nobody had asked them'),
      0,
    ],
    ['five of a block do', block('Nobody had asked them to'), 1],
    ['fewer do where they are known to be the article’s', of(block('It rose'), OWN), 1],
  ])('%s (A3)', (_what, quotes, expected) => {
    // What is too short for the thread’s reading is no quotation at all.
    expect(found(quotes)).toHaveLength(expected);
  });

  it('are none where the post quotes nothing', () => {
    expect(found([])).toEqual([]);
  });
});
