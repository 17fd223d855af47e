/** Puts an example of the welcome page into a page, in a language of `_locales`. Needs a DOM. */
import { type ComponentType, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { messagesOf } from '../../../messages.ts';

/** The texts of a language, as its browser gives them. */
export function textsOf(language: string): (key: string, places?: string | string[]) => string {
  const texts = messagesOf(language);
  return (key, places = []) => {
    const text = texts[key]?.message ?? '';
    return text.replaceAll(/\$(\d)/g, (_all, index) => [places].flat()[Number(index) - 1] ?? '');
  };
}

export async function showDemo(Demo: ComponentType, language = 'en'): Promise<void> {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(textsOf(language));
  // jsdom paints and lays out nothing.
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: new Map(), escape: (text: string) => text });
  Element.prototype.scrollIntoView = vi.fn<() => void>();
  document.adoptedStyleSheets = [];
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  await act(() => render(<Demo />, root));
}

/** The posts of the example, from top to bottom. */
export const posts = () => [...document.querySelectorAll<HTMLElement>('.demo-post')];

/** What is seen at each post of whom it answers. */
export const notes = () =>
  posts().map((post) => {
    const seen = post.querySelector('.throughline-note')?.cloneNode(true);
    if (!(seen instanceof Element)) return '';
    for (const heard of seen.querySelectorAll('.throughline-answer-line-heard')) heard.remove();
    return seen.textContent;
  });

/** Chooses one of the two ways to see it. */
export const choose = (index: number) =>
  act(() => document.querySelectorAll<HTMLInputElement>('input[type="radio"]')[index]?.click());
