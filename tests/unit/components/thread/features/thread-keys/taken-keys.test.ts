// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isTaken } from '../../../../../../components/thread/features/thread-keys/taken-keys.ts';

interface Press {
  /** What the page does with it. */
  by?: (event: Event) => void;
  /** The key is held. */
  repeat?: boolean;
}

/** Whether a key that is pressed in an element of the page is for somebody else. */
function takenIn(target: Element, { by, repeat = false }: Press = {}): boolean | null {
  let isIt: boolean | null = null;
  const look = (event: KeyboardEvent) => {
    by?.(event);
    isIt = isTaken(event);
  };
  addEventListener('keydown', look, { once: true });
  const init = { key: 'i', bubbles: true, composed: true, cancelable: true, repeat };
  target.dispatchEvent(new KeyboardEvent('keydown', init));
  return isIt;
}

/** An element of the page, by its HTML. */
function onPage(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild ?? document.body;
}

describe('T4: a key is for somebody else', () => {
  beforeEach(() => {
    // jsdom knows no `:modal`: a dialog that is open is one there.
    const find = document.querySelector.bind(document);
    vi.spyOn(document, 'querySelector').mockImplementation((selector: string) =>
      find(selector === ':modal' ? 'dialog[open]' : selector),
    );
  });

  it.each([
    ['a field', '<input>'],
    ['a text', '<textarea></textarea>'],
    ['a choice', '<select></select>'],
    ['what can be written in', '<div contenteditable></div>'],
    ['a text box by its role', '<div role="textbox"></div>'],
    ['a menu', '<div role="menu"></div>'],
    ['a dialog', '<div role="dialog"></div>'],
  ])('in %s', (_case, html) => {
    expect(takenIn(onPage(html))).toBe(true);
  });

  it('anywhere while a dialog is open over the page', () => {
    expect(takenIn(onPage('<article></article><dialog open></dialog>'))).toBe(true);
  });

  it('where the page has done something with it', () => {
    expect(takenIn(onPage('<article></article>'), { by: (event) => event.preventDefault() })).toBe(
      true,
    );
  });

  it('while it is held', () => {
    expect(takenIn(onPage('<article></article>'), { repeat: true })).toBe(true);
  });

  it.each([
    ['a post', '<article></article>'],
    ['a button', '<button></button>'],
    ['what cannot be written in', '<div contenteditable="false"></div>'],
  ])('not in %s', (_case, html) => {
    expect(takenIn(onPage(html))).toBe(false);
  });
});
