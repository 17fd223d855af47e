// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isOurs, ownElement } from '../../../components/thread/marks.ts';

// The style sheet and the leftovers of an earlier reader need a real browser: see tests/browser.

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

function marked(): Element {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('data-throughline-mention-folding-hidden', '');
  return paragraph;
}
