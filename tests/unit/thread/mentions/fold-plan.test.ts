// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { reply } from '../post.ts';

const BREAK = 'br';
const NAME = '.h-card';

/** The plan for a post, with the elements told by the selectors that find them. */
function plan(text: string) {
  const { plan: found, root } = reply(text);
  const tell = (element: Element | null) =>
    element === null ? null : `${element.localName}: ${element.textContent}`;
  return {
    hide: found?.hide ?? [],
    tighten: found?.tighten.map(tell),
    last: tell(found?.last ?? null),
    all: (selector: string) => [...root.querySelectorAll(selector)],
  };
}

describe('M5: what a fold hides', () => {
  it.each([
    ['mentions before words, one by one', '<p>@bo @ana Hot.</p>', NAME],
    ['a paragraph of mentions as a whole', '<p>@bo @ana</p><p>Hot.</p>', 'p:first-child'],
    ['a trailing paragraph as a whole', '<p>Hot.</p><p>@bo @ana</p>', 'p:last-child'],
    ['a cc with its paragraph', '<p>Hot.</p><p>cc @ana, @bo</p>', 'p:last-child'],
    ['mentions with the break behind them', '<p>@bo<br>@ana<br>Hot.</p>', `${NAME}, ${BREAK}`],
    ['mentions with the break before them', '<p>Hot.<br>@bo<br>@ana</p>', `${NAME}, ${BREAK}`],
    ['mentions without <p>', '@bo<br>@ana<br>Hot.', `${NAME}, ${BREAK}`],
    ['a bare link', '<a class="mention" href="https://harbour.example/@bo">&#64;bo</a> Hot.', 'a'],
  ])('%s', (_case, text, selector) => {
    const { hide, all } = plan(text);
    expect(new Set(hide)).toEqual(new Set(all(selector)));
  });

  it('never a node inside another that is hidden', () => {
    const { hide } = plan('<p>@bo<br>@ana</p><p>Hot.</p><p>cc @dov@reef.example</p>');
    expect(
      hide.filter((element) => hide.some((outer) => outer !== element && outer.contains(element))),
    ).toEqual([]);
  });
});

describe('M5: where the spaces between hidden mentions are left', () => {
  it.each([
    ['a paragraph', '<p>@bo @ana Hot.</p>', ['p: @bo @ana Hot.']],
    ['the content itself', '@bo @ana Hot.', [null]],
    [
      'both runs, both paragraphs',
      '<p>@bo Hot.</p><p>Rye. @ana</p>',
      ['p: @bo Hot.', 'p: Rye. @ana'],
    ],
    ['nowhere: the whole paragraph is hidden', '<p>@bo @ana</p><p>Hot.</p>', []],
  ])('%s', (_case, text, tighten) => {
    expect(plan(text).tighten).toEqual(tighten);
  });
});

describe('M5: the paragraph that is now the last to be seen', () => {
  it.each([
    ['the one above a hidden last one', '<p>Hot.</p><p>@bo</p>', 'p: Hot.'],
    ['the one above several', '<p>Hot.</p><p>@bo</p><p>@ana</p>', 'p: Hot.'],
    ['none: the last one is still seen', '<p>@bo</p><p>Hot.</p>', null],
    ['none: text without <p> is above', 'Hot.<p>@bo</p>', null],
  ])('%s', (_case, text, last) => {
    expect(plan(text).last).toBe(last);
  });
});

describe('issue 10: a fold is planned in one pass, however long the post', () => {
  it.each([
    ['1,900 paragraphs', `<p>@bo</p>${'<p>Hot.</p>'.repeat(1_900)}`],
    ['1,900 lines', `<p>@bo</p><p>${'Hot.<br>'.repeat(1_900)}</p>`],
    [
      '200 quotes, one inside the other',
      `<p>@bo</p>${'<blockquote>'.repeat(200)}<p>Hot.</p>${'</blockquote>'.repeat(200)}<p>No.</p>`,
    ],
  ])('a mention before %s', (_case, text) => {
    const { plan: found, root } = reply(text);
    expect(found).toEqual({ hide: [root.firstElementChild], tighten: [], last: null });
  });

  it('a quote stays as long as a line of it does, however deep', () => {
    const { plan: found, root } = reply(
      '<div><p>@bo</p><div><p>Hot.</p></div></div><div><p>@ana</p></div>',
    );
    expect(found?.hide).toEqual([
      root.querySelector('p'),
      root.lastElementChild?.firstElementChild,
    ]);
  });
});
