// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ownElement, removeLeftovers } from '../../../../../components/thread/parts/marks.ts';
import { isOurs } from '../../../../../utils/thread/content/ours.ts';

// What an adopted style sheet does needs a real browser: see tests/e2e.

describe('an element of ours', () => {
  it('can be told from the page’s own', () => {
    const button = ownElement('button', 'throughline-x');
    expect(button).toBeInstanceOf(HTMLButtonElement);
    expect(button.className).toBe('throughline-x');
    expect(isOurs(button)).toBe(true);
  });

  it.each([
    ['an element of the page', document.createElement('p')],
    ['one that only carries a mark of ours', marked()],
    ['a text', document.createTextNode('x')],
  ])('is not %s', (_case, node) => {
    expect(isOurs(node)).toBe(false);
  });
});

describe('what an earlier reader has left', () => {
  /** jsdom adopts no style sheets; as much of one as tells ours from the page's. */
  const sheet = (cssText: string) => ({ cssRules: [{ cssText }] }) as unknown as CSSStyleSheet;
  const PAGES_OWN = sheet('body { color: red }');
  const OURS = sheet(':root { --throughline-sheet: 1; }');
  const LEFT = `
    <div aria-label="short" data-throughline-mention-folding-label="long" aria-describedby="throughline-answer-line-1">
      <div data-throughline=""><b>note</b></div><p data-throughline-x-hidden="" title="x">words</p></div>
    <p aria-describedby="help">of the page</p><p aria-describedby="help throughline-answer-line-12">both</p>`;

  function remove(sheets: CSSStyleSheet[], html = LEFT) {
    Object.defineProperty(document, 'adoptedStyleSheets', { value: sheets, writable: true });
    document.body.innerHTML = html;
    removeLeftovers(document);
    return document.body.innerHTML.replaceAll(/\s+/g, ' ').trim();
  }

  it('is taken away, and the page is as it was', () => {
    expect(remove([PAGES_OWN, OURS])).toBe(
      '<div aria-label="long"> <p title="x">words</p></div> <p aria-describedby="help">of the page</p><p aria-describedby="help">both</p>',
    );
    expect(document.adoptedStyleSheets).toEqual([PAGES_OWN]);
  });

  it('is not looked for where no style sheet of ours is: that costs in a long page', () => {
    expect(remove([PAGES_OWN])).toBe(LEFT.replaceAll(/\s+/g, ' ').trim());
    expect(document.adoptedStyleSheets).toEqual([PAGES_OWN]);
  });
});

function marked(): Element {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('data-throughline-mention-folding-hidden', '');
  return paragraph;
}
