import { describe, expect, it } from 'vitest';
import { isParseable } from '../../../utils/article/page-bounds.ts';

/** So many kinds of bold, none of which ends. */
const kinds = (count: number) => Array.from({ length: count }, (_, at) => `<b a=${at}>`).join('');
const paragraphs = (count: number) => '<p>x</p>'.repeat(count);

describe('issue 14: a page that a parser would not be done with is not given to one', () => {
  it.each([
    ['60,000 elements in each other', '<div>'.repeat(60_000)],
    ['by any name', '<x-y>'.repeat(60_000)],
    ['that look closed', '<div/>'.repeat(60_000)],
    ['in capitals, with attributes', '<DIV CLASS="a">'.repeat(60_000)],
    ['a table of 1,000,000 cells', `<table>${`<tr>${'<td>'.repeat(1000)}`.repeat(1000)}`],
    ['formatting that each block begins anew', `<p>${kinds(500)}</p>${paragraphs(1000)}`],
    ['the same, of few kinds in many blocks', `<p>${kinds(100)}</p>${paragraphs(30_000)}`],
  ])('%s', (_name, html) => expect(isParseable(html)).toBe(false));

  it.each([
    ['no page', ''],
    ['a long article', '<div><p>A <b>b</b> <i>c</i><br></p></div>'.repeat(10_000)],
    [
      'paragraphs, lists and cells that nobody closed',
      '<ul><li>x<p>y<table><tr><td>z</table></ul>'.repeat(9_000),
    ],
    ['links that nobody closed', '<a name="x">y'.repeat(20_000)],
    ['an old page that closes no colour', `${'<font color="red">x<br>'.repeat(3_000)}`],
    [
      'icons of many kinds',
      Array.from({ length: 3_000 }, (_, at) => `<i class="i-${at}"></i>`).join(''),
    ],
    ['a map', `<svg>${'<path d="M0 0"/>'.repeat(15_000)}</svg>`],
    ['a word of 4 MB', `<p title="${'<'.repeat(2_000_000)}">${'a<'.repeat(1_000_000)}</p>`],
  ])('but %s is', (_name, html) => expect(isParseable(html)).toBe(true));
});
