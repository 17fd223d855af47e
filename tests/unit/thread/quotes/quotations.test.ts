// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lineText } from '../../../../utils/thread/content/content.ts';
import { parseContent } from '../../../../utils/thread/content/content-parser.ts';
import { findQuotations } from '../../../../utils/thread/quotes/quotations.ts';
import { finished } from '../../../../utils/thread/quotes/quote-work.ts';
import { bodyOf, html } from '../post.ts';

function quotationsOf(text: string) {
  return finished(findQuotations(parseContent(bodyOf(html(text)))));
}

function texts(text: string) {
  return quotationsOf(text).map((quotation) => quotation.text);
}

describe('A3: words between quotation marks', () => {
  it.each([
    ['straight', '"one two" three', ['one two']],
    ['English', '“one two” three', ['one two']],
    ['German', '„eins zwei“ drei', ['eins zwei']],
    ['German, ended as in English', '„eins zwei” drei', ['eins zwei']],
    ['Swedish', '”ett två” tre', ['ett två']],
    ['French', '« un deux » trois', ['un deux']],
    ['German books', '»eins zwei« drei', ['eins zwei']],
    ['Finnish books', '»yksi kaksi» kolme', ['yksi kaksi']],
    ['single', '‘one two’ three', ['one two']],
    ['single and low', '‚eins zwei‘ drei', ['eins zwei']],
    ['single and straight', "'one two' three", ['one two']],
    ['single guillemets', '‹un deux› trois', ['un deux']],
    ['Japanese', '彼は「元気です」と言った', ['元気です']],
    ['Japanese, white', '『吾輩は猫である』を読む', ['吾輩は猫である']],
    ['Chinese titles', '我读《红楼梦》', ['红楼梦']],
    ['straight marks in Japanese', '彼は"元気です"と言った', ['元気です']],
    [
      'punctuation inside and outside',
      '"one two?" ("three four"), "five".',
      ['one two?', 'three four', 'five'],
    ],
    ['dashes', '—"one two"—', ['one two']],
    ['behind a mention', '@ana "one two" three', ['one two']],
  ])('%s', (_, text, expected) => {
    expect(texts(`<p>${text}</p>`)).toEqual(expected);
  });

  it.each([
    ['don’t, and peoples’ rights, aren’t'],
    ["don't, and the peoples' rights, aren't it's 5 o'clock"],
    ["'tis the season, rock 'n' roll, the '90s"],
    ['a 5" disk and 6\'2" people'],
    ['an "unbalanced mark'],
    ['a mark” that nothing opened'],
    ['"!?" and "…"'],
    ['<code>"not this one"</code>'],
    ['<a href="https://a.example/x">https://a.example/"one two"</a>'],
  ])('not in: %s', (text) => {
    expect(texts(`<p>${text}</p>`)).toEqual([]);
  });

  it('an apostrophe behind an s does not end what goes on', () => {
    expect(texts("<p>'the peoples' choice' and ‘the boys’ toys’</p>")).toEqual([
      "the peoples' choice",
      'the boys’ toys',
    ]);
  });

  it('an unbalanced mark takes nothing from the rest', () => {
    expect(texts('<p>He said "one. Then "two three" and more.</p>')).toEqual(['two three']);
  });

  it('tells what stands inside another', () => {
    const [outer, inner] = quotationsOf('<p>“one ‘two three’ four”</p>');
    expect(outer).toMatchObject({ text: 'one ‘two three’ four', words: 4, within: null });
    expect(inner).toMatchObject({ text: 'two three', within: { text: 'one ‘two three’ four' } });
  });

  it('goes on over pieces', () => {
    const [quotation] = quotationsOf(
      '<p>"one <img alt="🙂"> <a href="https://a.example/">two</a>" x</p>',
    );
    expect(quotation?.text).toBe('one 🙂 two');
    const [span] = quotation?.spans ?? [];
    expect(span?.line.pieces.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['text', 'emoji', 'link']),
    );
    expect(span && lineText(span.line).slice(span.start, span.end)).toBe('one 🙂 two');
  });

  it.each([
    ['over a line where the marks are clear', '<p>“one two<br>three” four</p>', ['one two\nthree']],
    ['over paragraphs', '<p>"One two.</p><p>Three."</p><p>Four</p>', ['One two.\nThree.']],
    [
      'with a mark before each',
      '<p>“One two.</p><p>“Three.”</p><p>“Four”</p>',
      ['One two.\nThree.', 'Four'],
    ],
    ['not where the next is whole', '<p>An "unclosed</p><p>"one two" is wrong</p>', ['one two']],
    ['not where straight marks are vague', '<p>5 " a<br>b" c</p>', []],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});

describe('A3: block quotations', () => {
  it.each([
    [
      '<blockquote>',
      '<blockquote><p>one</p><p>two “three”</p></blockquote>four',
      ['one\ntwo “three”'],
    ],
    ['> before words', '<p>&gt; one two</p><p>three</p>', ['one two']],
    ['> before each line', '<p>&gt; one<br>&gt;<br>&gt; two<br>three</p>', ['one\ntwo']],
    ['> without a space', '<p>&gt;one two<br>three</p>', ['one two']],
    ['> of two paragraphs', '<p>&gt; one</p><p>&gt; two</p>', ['one\ntwo']],
    ['another depth is another speaker', '<p>&gt;&gt; one<br>&gt; two</p>', ['one', 'two']],
    ['full width', '<p>＞ 引用です</p>', ['引用です']],
    ['behind mentions', '<p>@ana @bo &gt; one two</p>', ['one two']],
    ['who wrote it', '<p>&gt; @ana wrote:<br>&gt; one two</p>', ['one two']],
    [
      'who wrote it, in German',
      '<p>&gt; Ana Sol schrieb am Montag:<br>&gt; eins zwei</p>',
      ['eins zwei'],
    ],
    ['who wrote it, below', '<blockquote><p>one two</p><p>— Ana</p></blockquote>', ['one two']],
    [
      'nested',
      '<blockquote><blockquote><p>one</p></blockquote><p>two</p></blockquote>',
      ['one', 'two'],
    ],
  ])('%s', (_, text, expected) => {
    const found = quotationsOf(text);
    expect(found.map(({ text }) => text)).toEqual(expected);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['block']));
  });

  it.each([
    '&gt;&gt;',
    '🧵&gt;&gt;',
    '-&gt; one',
    '&gt;_&lt; oh',
    '&gt;:( oh',
    '&gt;',
    '&gt;= 3',
    '1 &gt; 0',
  ])('none: %s', (text) => {
    expect(texts(`<p>one two<br>${text}</p>`)).toEqual([]);
  });
});

describe('A3: who is quoted is no part of the quotation', () => {
  const lines = (...all: string[]) => texts(all.map((line) => `&gt; ${line}<br>`).join(''));

  it.each([
    'Ana wrote:',
    'ANA SOL WROTE :',
    'Ana a écrit：',
    'Ana ha scritto:',
    'On Monday at nine baker Ana Sol wrote:',
    'Ana wrote on Monday at nine:',
    '@ana@reef.example @bo',
  ])('above: %s', (author) => {
    expect(lines(author, 'one two')).toEqual(['one two']);
  });

  it.each([
    'Ana wrote',
    'Ana wrote: yes',
    'rewrote:',
    'On the first Monday of May the baker Ana wrote:',
    'Ana wrote on the first Monday of May:',
    '@ana and @bo',
  ])('not above: %s', (author) => {
    expect(lines(author, 'one two')).toEqual([`${author}\none two`]);
  });

  it.each(['— Ana', '-- Ana Sol, May 2026', '–Ana', '--'])('below: %s', (author) => {
    expect(lines('one two', author)).toEqual(['one two']);
  });

  it.each(['Ana', '— and then we all went home'])('not below: %s', (author) => {
    expect(lines('one two', author)).not.toEqual(['one two']);
  });
});

it.each([
  ['"one two-three don\'t"', 3],
  ['„eins – zwei“', 2],
  ['«ألا يجذب الرطوبة في الشتاء»', 5],
  ['「私は学生です」', 4],
])('counts words: %s', (text, words) => {
  expect(quotationsOf(`<p>${text}</p>`)[0]?.words).toBe(words);
});
