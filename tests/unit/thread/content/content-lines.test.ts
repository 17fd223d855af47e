// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lineText } from '../../../../utils/thread/content/content.ts';
import { parseContent } from '../../../../utils/thread/content/content-parser.ts';
import { bodyOf } from '../post.ts';

describe('lines and blocks', () => {
  const lines = (content: string) =>
    parseContent(bodyOf(content)).lines.map((line) => [line.block.kind, lineText(line)]);

  it.each([
    [
      'paragraphs',
      '<p>a</p><p>b</p>',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    [
      'white space between paragraphs is markup',
      '<p>a</p>\n  <p>b</p>\n',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    ['no <p>', 'a', [['paragraph', 'a']]],
    [
      'breaks',
      'a<br>b<br/>c',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
        ['paragraph', 'c'],
      ],
    ],
    [
      'a blank line between breaks',
      'a<br><br>b',
      [
        ['paragraph', 'a'],
        ['paragraph', ''],
        ['paragraph', 'b'],
      ],
    ],
    [
      'a break that ends a paragraph ends a line, and begins none',
      '<p>a<br></p><p>b</p>',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    [
      'a newline in a text',
      '<p>a\nb</p>',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    [
      'a heading',
      '<h2>a</h2>b',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    [
      'a block quote, with paragraphs and lists in it',
      '<blockquote><p>a</p><ul><li>b</li></ul></blockquote>c',
      [
        ['quote', 'a'],
        ['quote', 'b'],
        ['paragraph', 'c'],
      ],
    ],
    [
      'lists',
      '<ul><li>a</li></ul><ol><li>b</li></ol>',
      [
        ['list', 'a'],
        ['list', 'b'],
      ],
    ],
    [
      'a block of code',
      '<pre><code>a\nb</code></pre>',
      [
        ['code', 'a'],
        ['code', 'b'],
      ],
    ],
    [
      'the RE: of a quote in a paragraph',
      '<p class="quote-inline">RE: a</p><p>b</p>',
      [
        ['reference', 'RE: a'],
        ['paragraph', 'b'],
      ],
    ],
    [
      'the RE: of a quote in a trailing span',
      '<p>a<span class="quote-inline"><br>RE: b</span></p>',
      [
        ['paragraph', 'a'],
        ['reference', ''],
        ['reference', 'RE: b'],
      ],
    ],
    ['nothing', '<p></p> ', []],
  ])('%s', (_case, content, expected) => {
    expect(lines(content)).toEqual(expected);
  });

  it('knows the break that ends a line, and where a newline does', () => {
    const root = bodyOf('<p>a<br>b\nc</p>');
    const ends = parseContent(root).lines.map((line) => [line.breakAfter, line.hardBreakAfter]);
    expect(ends).toEqual([
      [root.querySelector('br'), false],
      [null, true],
      [null, false],
    ]);
  });

  it('knows the element of a block, and that text without <p> has none', () => {
    const root = bodyOf('a<p>b</p>');
    const blocks = parseContent(root).lines.map((line) => line.block.element);
    expect(blocks).toEqual([null, root.querySelector('p')]);
  });
});
