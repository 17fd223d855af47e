import { describe, expect, it } from 'vitest';
import {
  ArticleWords,
  type Closeness,
  type FoundPassage,
} from '../../../utils/article/passages.ts';
import { finished } from '../../../utils/thread/quotes/quote-work.ts';

const BLOCKS = [
  'The oven that could not rise',
  'In the spring the bakers of Lindenhof rebuilt their oven, brick by brick, “with nothing but sand and patience”.',
  'Nobody had asked them to. They said that bread tastes of the fire it was made over; the council disagreed.',
  'Twelve people came to the first baking, and forty to the second.',
];

function find(quotation: string, closeness: Closeness = 'near', blocks = BLOCKS) {
  return finished(finished(ArticleWords.read(blocks)).find(quotation, closeness));
}

function written(found: FoundPassage | null, blocks = BLOCKS): string[] {
  return (found?.ranges ?? []).map(
    ({ block, start, end }) => blocks[block]?.slice(start, end) ?? '',
  );
}

describe('where a quotation stands in an article (L5, A3)', () => {
  it.each([
    [
      'word for word',
      'bread tastes of the fire it was made over',
      'bread tastes of the fire it was made over',
    ],
    [
      'with other marks and letters',
      'With nothing but SAND & patience'.replace('&', 'and'),
      'with nothing but sand and patience',
    ],
    [
      'with a typing error',
      'Twelve peeople came to the first baking, and forty',
      'Twelve people came to the first baking, and forty',
    ],
  ])('%s', (_how, quotation, passage) => {
    expect(written(find(quotation))).toEqual([passage]);
  });

  it('says whether the words are quite the same', () => {
    expect(find('bread tastes of the fire it was made over')?.isVerbatim).toBe(true);
    expect(find('Twelve peeople came to the first baking, and forty')?.isVerbatim).toBe(false);
  });

  it('gives what the article has, not what the quoting person made of it', () => {
    const found = find('Twelve peeople came to the first baking, and forty');
    expect(found?.passages).toEqual(['twelve people came to the first baking and forty']);
  });

  it('over two paragraphs', () => {
    const found = find('the council disagreed. Twelve people came to the first baking');
    expect(written(found)).toEqual([
      'the council disagreed',
      'Twelve people came to the first baking',
    ]);
  });

  it('in parts, between which something is left out', () => {
    const found = find('the bakers of Lindenhof rebuilt their oven […] Nobody had asked them to');
    expect(written(found)).toEqual([
      'the bakers of Lindenhof rebuilt their oven',
      'Nobody had asked them to',
    ]);
  });

  it.each([
    ['what it does not say', 'bread tastes of nothing if you ask the people of the mill'],
    [
      'the opposite of what it says',
      'Nobody had asked them to. They said that bread does not taste of the fire it was made over',
    ],
    ['another number', 'Thirteen people came to the first baking, and forty to the second'],
    ['nothing at all', '…'],
  ])('not where it is %s', (_what, quotation) => {
    expect(find(quotation)).toBeNull();
  });

  it('of somebody else’s words only what is there word for word', () => {
    expect(find('Twelve peeople came to the first baking, and forty', 'verbatim')).toBeNull();
    expect(find('bread tastes of the fire it was made over', 'verbatim')).not.toBeNull();
  });

  it('in scripts without spaces', () => {
    const blocks = ['パン屋は春に窯を建て直した。', '誰も頼んでいなかったが、皆が喜んだ。'];
    expect(written(find('誰も頼んでいなかったが', 'near', blocks), blocks)).toEqual([
      '誰も頼んでいなかったが',
    ]);
  });
});

describe('an article that somebody made to hurt (issue 10)', () => {
  it.each([
    ['no paragraph', []],
    ['empty ones', ['', ' ', '\u200b']],
    ['one word 100,000 times', ['bread '.repeat(100_000)]],
    ['60,000 letters without a space', ['a'.repeat(60_000)]],
    ['marks on marks', [`a${'\u0301'.repeat(60_000)}`]],
    ['half surrogates', ['\ud83d'.repeat(1_000)]],
  ])('of %s is read', (_what, blocks) => {
    expect(() => find('bread tastes of the fire', 'near', blocks)).not.toThrow();
  });

  it('costs no more than its budget, however much is quoted of it', () => {
    const words = finished(ArticleWords.read([`${'the fire of bread and sand '.repeat(6_000)}`]));
    let found = 0;
    let steps = 0;
    for (let index = 0; index < 2_000; index += 1) {
      const work = words.find(`bread of the sand ${index} and fire the bread of sand and`, 'near');
      while (!work.next().done) steps += 1;
      found += 1;
    }
    expect(found).toBe(2_000);
    // Some 0.5 ms each.
    expect(steps).toBeLessThan(2_000);
  });

  it('is read no farther than 160,000 letters', () => {
    const blocks = ['sand and brick '.repeat(11_000), 'bread tastes of the fire it was made over'];
    expect(find('bread tastes of the fire it was made over', 'near', blocks)).toBeNull();
  });
});
