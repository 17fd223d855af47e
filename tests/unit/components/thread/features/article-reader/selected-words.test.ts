// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { articleBody } from '../../../../../../components/thread/features/article-reader/article-body.ts';
import { PassageMarks } from '../../../../../../components/thread/features/article-reader/passage-marks.ts';
import { offerSelection } from '../../../../../../components/thread/features/article-reader/selected-words.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import { blocksOf } from '../../../../../../utils/article/blocks.ts';
import type { QuotedPassage } from '../../../../../../utils/article/quoted-passages.ts';
import { message } from '../../../../messages.ts';
import { article } from '../../../../storage/storage.ts';
import { post } from '../../../../thread/post.ts';
import { stage } from '../../scene.ts';

const PAGE = 'https://reef.example/tides';
const HTML =
  '<p>At the ebb the bay lies dry, and people walk over to the island.</p>' +
  '<p>At the flow the bay is full again, and people <em>stay</em> where they are.</p>';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

let life = new Lifetime((step) => step());

afterEach(() => {
  life.end();
  life = new Lifetime((step) => step());
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function open(html = HTML, address = PAGE): HTMLElement {
  const body = articleBody(article('tides', { html }));
  document.body.replaceChildren(body);
  offerSelection(body, blocksOf(body), address, life);
  return body;
}

/** Selects words as they stand in an element, the first time unless told otherwise. */
function select(within: Node, words: string, nth = 0): void {
  const text = textsIn(within).find(({ data }) => data.split(words).length > nth + 1);
  if (!text) throw new Error(`“${words}” is not there.`);
  let start = text.data.indexOf(words);
  for (let time = 0; time < nth; time += 1) start = text.data.indexOf(words, start + 1);
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + words.length);
  choose(range);
}

function choose(range: Range | null): void {
  getSelection()?.removeAllRanges();
  if (range) getSelection()?.addRange(range);
  // jsdom does not tell of it.
  document.dispatchEvent(new Event('selectionchange'));
}

function textsIn(node: Node): Text[] {
  if (node instanceof Text) return [node];
  return [...node.childNodes].flatMap(textsIn);
}

function passage(block: number, start: number, end: number): QuotedPassage {
  const ranges = [{ block, start, end }];
  return { ranges, passages: [], similarity: 1, isVerbatim: true, index: 0, isTaken: true };
}

const link = () =>
  document.querySelector<HTMLAnchorElement>('.throughline-article-reader-selected');

describe('words of an article that somebody selects (L5)', () => {
  it('have a link that opens the page at them', () => {
    const body = open();
    expect(link()).toBeNull();
    select(body, 'the bay lies dry');
    expect(link()).toMatchObject({
      textContent: 'Open the page at these words',
      href: `${PAGE}#:~:text=the%20bay%20lies%20dry`,
      target: '_blank',
      rel: 'noopener noreferrer',
    });
    expect(link()?.nextElementSibling).toBe(body);
  });

  it('have another when others are selected', () => {
    const body = open();
    select(body, 'the bay lies dry');
    select(body, 'the bay is full again');
    expect(document.querySelectorAll('.throughline-article-reader-selected')).toHaveLength(1);
    expect(link()?.href).toBe(`${PAGE}#:~:text=the%20bay%20is%20full%20again`);
  });

  it('have none when they are selected no more', () => {
    const body = open();
    select(body, 'the bay lies dry');
    choose(null);
    expect(link()).toBeNull();
  });

  it('keep it while it has the focus: who clicks it may lose the selection by that', () => {
    const body = open();
    select(body, 'the bay lies dry');
    link()?.focus();
    choose(null);
    expect(link()).not.toBeNull();
  });

  it('that stand there twice are told by the words around, in the same paragraph', () => {
    const body = open();
    select(body, 'and people', 0);
    expect(link()?.href).toBe(
      `${PAGE}#:~:text=bay%20lies%20dry%2C-,and%20people,-walk%20over%20to`,
    );
  });

  it('that stand there twice in one paragraph are told so, with no word of the next one', () => {
    const body = open(
      '<p>The council disagreed.</p><p>Twelve people came to the first baking. People came.</p>',
    );
    select(body, 'came');
    expect(link()?.href).toBe(`${PAGE}#:~:text=Twelve%20people-,came,-to%20the%20first`);
    select(body, 'came', 1);
    expect(link()?.href).toBe(`${PAGE}#:~:text=first%20baking.%20People-,came,-.`);
  });

  it('have none of our own markers and lists in it', () => {
    const ada = post('ada', '<p>Well.</p>');
    const { scene } = stage(ada, { known: [ada] });
    const body = open(
      '<p>The council disagreed.</p><p>Twelve people came. Twelve people stayed.</p>',
    );
    const marks = new PassageMarks(blocksOf(body), scene.thread, PAGE);
    marks.show(life);
    marks.set(ada.id, [passage(0, 4, 21), passage(1, 0, 18)]);
    const [first, second] = body.children;
    expect([first, second].map((each) => each?.querySelector('button'))).not.toContain(null);
    select(body, 'disagreed');
    expect(link()?.href).toBe(`${PAGE}#:~:text=disagreed`);
    select(body, 'Twelve people', 0);
    expect(link()?.href).toBe(`${PAGE}#:~:text=Twelve%20people,-came.%20Twelve%20people`);
    const whole = document.createRange();
    whole.selectNodeContents(second ?? body);
    choose(whole);
    expect(link()?.href).toBe(
      `${PAGE}#:~:text=${encodeURIComponent('Twelve people came. Twelve people stayed.')}`,
    );
  });

  it('are told whole, with those of a table among them', () => {
    const body = open(
      '<p>At the ebb:</p><table><tbody><tr><td> two metres </td></tr></tbody></table><p>or less.</p>',
    );
    const range = document.createRange();
    range.selectNodeContents(body);
    choose(range);
    expect(link()?.href).toContain(encodeURIComponent('two metres'));
    select(body, 'two metres');
    expect(link()?.href).toBe(`${PAGE}#:~:text=two%20metres`);
  });

  it.each([
    ['too few', 'At'],
    ['none', ' '],
  ])('have none where they are %s', (_how, words) => {
    select(open(), words);
    expect(link()).toBeNull();
  });

  it('have none where they are more than anybody quotes', () => {
    const body = open(`<p>${'sand and brick '.repeat(400)}</p>`);
    const range = document.createRange();
    range.selectNodeContents(body);
    choose(range);
    expect(link()).toBeNull();
  });

  it('have none elsewhere on the page', () => {
    open();
    const elsewhere = document.body.appendChild(document.createElement('p'));
    elsewhere.textContent = 'the bay lies dry';
    select(elsewhere, 'the bay lies dry');
    expect(link()).toBeNull();
  });

  it('have none where the selection reaches beyond the article', () => {
    const body = open();
    document.body.append('Something else.');
    const range = document.createRange();
    range.setStart(body, 0);
    range.setEnd(document.body, document.body.childNodes.length);
    choose(range);
    expect(link()).toBeNull();
  });

  it('lose their link with the panel', () => {
    const body = open();
    select(body, 'the bay lies dry');
    life.end();
    expect(link()).toBeNull();
    select(body, 'the bay is full again');
    expect(link()).toBeNull();
  });

  it('cannot lead out of their address: marks, and half a surrogate', () => {
    const body = open('<p>a,-b&amp;text=c#\ud83d d</p>');
    select(body, 'a,-b&text=c#\ud83d d');
    expect(link()?.href).toMatch(
      /^https:\/\/reef\.example\/tides#:~:text=a%2C%2Db%26text%3Dc%23%EF%BF%BD%20d$/,
    );
  });
});
