// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../../utils/thread/content/content-parser.ts';
import { ownWords } from '../../../../utils/thread/quotes/own-words.ts';
import { normalise } from '../../../../utils/thread/quotes/quote-text.ts';
import { bodyOf } from '../post.ts';

const inPost = (html: string, ...passages: string[]) =>
  ownWords(
    parseContent(bodyOf(html)),
    passages.map((passage) => normalise(passage)),
  );

describe('A3, issue 12: the words of a post in which it was quoted', () => {
  it.each([
    [
      'as it writes them',
      '<p>The Motor does not care, I’d say.</p>',
      ['motor does not care'],
      'Motor does not care',
    ],
    [
      'over lines',
      '<p>Two hours,<br>no more.</p><p>Then bake.</p>',
      ['two hours no more'],
      'Two hours, no more',
    ],
    ['with what they end in', '<p>Is it hot? Yes!</p>', ['is it hot'], 'Is it hot?'],
    ['with a sign between', '<p>bread – and salt</p>', ['bread and salt'], 'bread – and salt'],
    [
      'put together of passages',
      '<p>First this. Then that. Then the end.</p>',
      ['first this', 'then the end'],
      'First this … Then the end',
    ],
    ['in a script without spaces', '<p>古い橋は、毎晩閉まります。</p>', ['橋は毎晩'], '橋は、毎晩'],
    ['in Arabic', '<p>قال: اِرتِفاع القُبّة كبير.</p>', ['ارتفاع القبة'], 'اِرتِفاع القُبّة'],
  ])('%s', (_case, html, passages, expected) => {
    expect(inPost(html, ...passages)).toBe(expected);
  });

  it.each([
    ['which it has no more', '<p>It is cold.</p>', ['it is hot']],
    ['of which it has but one', '<p>It is hot.</p>', ['it is hot', 'and dry']],
    ['of none', '<p>It is hot.</p>', []],
  ])('none, %s', (_case, html, passages) => {
    expect(inPost(html, ...passages)).toBeNull();
  });
});
