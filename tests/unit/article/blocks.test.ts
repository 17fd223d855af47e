// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../utils/article/blocks.ts';
import { ArticleWords } from '../../../utils/article/passages.ts';
import { finished } from '../../../utils/thread/quotes/quote-work.ts';

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  return body;
}

const texts = (html: string) => blocksOf(bodyOf(html)).map(({ text }) => text.trim());

describe('the paragraphs of an article (L5)', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs', '<p>Ebb.</p><p>Flow.</p>', ['Ebb.', 'Flow.']],
    ['headings', '<h2>Tides</h2><p>Ebb.</p>', ['Tides', 'Ebb.']],
    ['items of lists', '<ul><li>Ebb</li><li>Flow</li></ul>', ['Ebb', 'Flow']],
    ['cells', '<table><tr><th>Ebb</th><td>Flow</td></tr></table>', ['Ebb', 'Flow']],
    ['captions', '<figure><img><figcaption>The bay</figcaption></figure>', ['The bay']],
    [
      'what is set in them',
      '<p>The <em>ebb <b>is</b></em> <a href="/">low</a>.</p>',
      ['The ebb is low.'],
    ],
    ['quotations', '<blockquote><p>Ebb.</p>Flow.</blockquote>', ['Ebb.', 'Flow.']],
    ['boxes with words of their own', '<div>Ebb.<p>Flow.</p>Neap.</div>', ['Ebb.Neap.', 'Flow.']],
    ['words in no box', 'Ebb.<p>Flow.</p>', ['Ebb.', 'Flow.']],
    ['lines, which stay apart', '<p>Ebb<br>and <i>flow</i><br/>.</p>', ['Ebb\nand flow\n.']],
    ['what is folded', '<details><summary>Tides</summary><p>Ebb.</p></details>', ['Tides', 'Ebb.']],
  ])('are its %s', (_what, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it.each([
    ['nothing', ''],
    ['spaces alone', '<div> <p>\n\t</p> \u00a0</div>'],
    ['pictures alone', '<p><img alt="The bay"></p>'],
  ])('are none in %s', (_what, html) => {
    expect(texts(html)).toEqual([]);
  });

  it('are told with their elements, in their order', () => {
    const body = bodyOf('<div><h2>Tides</h2><ul><li>Ebb</li></ul></div>');
    expect(blocksOf(body).map(({ element }) => element.localName)).toEqual(['h2', 'li']);
  });

  it('do not reach beyond the article, where that stands in a paragraph', () => {
    const around = bodyOf('<p>Before <span>Ebb.</span></p>');
    const body = around.querySelector('span') ?? around;
    expect(blocksOf(body)).toMatchObject([{ element: body, text: 'Ebb.' }]);
  });

  it('are found without a window, as on the command line', () => {
    const { window } = new JSDOM('<p>Ebb.</p><p>Flow.</p>');
    expect(blocksOf(window.document.body).map(({ text }) => text)).toEqual(['Ebb.', 'Flow.']);
  });
});

describe('where the letters of a paragraph stand', () => {
  const range = (html: string, start: number, end: number) =>
    blocksOf(bodyOf(html))[0]?.rangeOf(start, end);

  it.each([
    ['all', 0, 15],
    ['within one text', 1, 3],
    ['over what is set in it', 2, 9],
    ['up to where something is set', 0, 4],
    ['from where something is set', 4, 7],
    ['nothing', 5, 5],
  ])('%s', (_which, start, end) => {
    const html = '<p>The <em>ebb</em> is <b>low</b>.</p>';
    expect(range(html, start, end)?.toString()).toBe('The ebb is low.'.slice(start, end));
  });

  it('the range begins and ends in the words themselves: what stands around is not marked', () => {
    const found = range('<p>The <em>ebb</em> is low.</p>', 4, 7);
    expect(found?.startContainer).toBe(found?.endContainer);
    expect(found?.startContainer.parentElement?.localName).toBe('em');
  });

  it('in UTF-16 units, as the words are', () => {
    expect(range('<p>🌊 <em>ebb</em></p>', 3, 6)?.toString()).toBe('ebb');
  });

  it.each([
    ['behind its end', 3, 99],
    ['wholly behind it', 99, 120],
  ])('what is asked for %s ends with it', (_where, start, end) => {
    expect(range('<p>The ebb</p>', start, end)?.toString()).toBe('The ebb'.slice(start, end));
  });
});

describe('a line break in a paragraph', () => {
  const HTML = '<p>Nobody had asked them<br>to rebuild the oven<br><b>brick by brick</b>.</p>';
  const block = () => {
    const [only] = blocksOf(bodyOf(HTML));
    if (!only) throw new Error('There is no paragraph.');
    return only;
  };

  it('is a space to a quotation that goes over it: that is found word for word', () => {
    const words = finished(ArticleWords.read([block().text]));
    const quotation = 'Nobody had asked them to rebuild the oven brick by brick';
    expect(finished(words.find(quotation, 'near'))).toMatchObject({ isVerbatim: true });
  });

  it('counts as one letter, of which none is marked', () => {
    const { text, rangeOf } = block();
    const at = (words: string) => text.indexOf(words);
    const of = (words: string) => rangeOf(at(words), at(words) + words.length);
    expect(of('to rebuild the oven').toString()).toBe('to rebuild the oven');
    expect(of('brick by brick').startContainer.parentElement?.localName).toBe('b');
    expect(of('them\nto').toString()).toBe('themto');
  });

  it.each([
    ['first', '<p><br>Ebb.</p>'],
    ['last', '<p>Ebb.<br></p>'],
    ['between paragraphs', '<p>Ebb.</p><br>'],
  ])('may come %s', (_where, html) => {
    const [first] = blocksOf(bodyOf(html));
    const { text = '', rangeOf } = first ?? {};
    expect(text.trim()).toBe('Ebb.');
    expect(rangeOf?.(0, text.length).toString()).toBe('Ebb.');
  });

  it('alone is no paragraph', () => {
    expect(texts('<p><br></p><div><br><br></div>')).toEqual([]);
  });
});

describe('an article that somebody made to hurt (issue 10)', () => {
  it.each([
    ['of 20,000 paragraphs is read to its 5,000th', '<p>x</p>'.repeat(20_000), 5_000],
    ['nested 2,000 deep', `${'<div>'.repeat(2_000)}x${'</div>'.repeat(2_000)}`, 1],
    ['of 50,000 line breaks', `<p>x${'<br>'.repeat(50_000)}y</p>`, 1],
    ['of 50,000 texts in one paragraph', `<p>${'<b>x</b>y'.repeat(25_000)}</p>`, 1],
  ])('%s', (_what, html, expected) => {
    expect(texts(html)).toHaveLength(expected);
  });

  it('what comes behind the last paragraph of those that are read still belongs to it', () => {
    const body = bodyOf(`<p>Ebb.</p>${'<p>x</p>'.repeat(6_000)}`);
    const first = body.querySelector('p');
    body.append('Flow.');
    first?.append(' Neap.');
    expect(blocksOf(body)[0]?.text).toBe('Ebb. Neap.');
  });
});
