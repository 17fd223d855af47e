// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ArticleDemo } from '../../../../../components/pages/welcome/demo/article-demo.tsx';
import { LANGUAGES } from '../../../messages.ts';
import { posts, showDemo, textsOf } from './shown-demo.tsx';

/** Longer than it takes to look for a few quotations. */
const FOUND_MS = 500;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', vi.fn());
  vi.spyOn(browser.runtime, 'connect');
  vi.spyOn(browser.runtime, 'sendMessage');
});

afterEach(() => {
  vi.useRealTimers();
});

const readHere = (post: number) =>
  posts()[post]?.querySelector<HTMLButtonElement>('.throughline-article-reader > button');
const panel = () => document.querySelector('.throughline-article-reader-panel');
const markers = () => [
  ...document.querySelectorAll<HTMLElement>('.throughline-article-reader-marker'),
];
const hint = () => document.querySelector('[role="status"].demo-hint')?.textContent;

async function press(button: HTMLElement | null | undefined): Promise<void> {
  await act(async () => {
    button?.focus();
    button?.click();
    await vi.advanceTimersByTimeAsync(FOUND_MS);
  });
}

describe.each(LANGUAGES)('in %s', (language) => {
  const text = textsOf(language);

  beforeEach(() => showDemo(ArticleDemo, language));

  it('the second post says which article it quotes, and who linked it (L4)', () => {
    const mark = posts()[1]?.querySelector('.throughline-article-marks');
    expect(mark?.textContent).toContain(text('markQuotes'));
    expect(mark?.textContent).toContain(text('labelDemoArticle'));
    expect(mark?.textContent).toContain(text('labelDemoAda'));
    expect(readHere(1)?.textContent).toBe(text('articleReadPassage'));
  });

  it('“Read here” opens the article, with the passage marked that is quoted (L5)', async () => {
    await press(readHere(0));
    expect(posts()[0]?.contains(panel())).toBe(true);
    const paragraphs = [...(panel()?.querySelectorAll('p') ?? [])].map((one) => one.textContent);
    for (const key of ['demoArticleBegin', 'demoPassage', 'demoArticleEnd']) {
      expect(paragraphs).toContainEqual(expect.stringContaining(text(key)));
    }
    expect(markers()).toHaveLength(1);
    expect(markers()[0]?.parentElement?.textContent).toContain(text('demoPassage'));
    expect(markers()[0]?.ariaLabel).toContain(text('labelDemoMira'));
  });
});

describe('the example of an article', () => {
  beforeEach(() => showDemo(ArticleDemo));

  it('shows Mastodon’s own card, and none of ours beside it', () => {
    expect(document.querySelectorAll('.status-card')).toHaveLength(1);
    expect(document.querySelectorAll('[class^="throughline-article-cards"]')).toHaveLength(0);
  });

  it('asks nobody for anything', async () => {
    await press(readHere(0));
    expect(panel()).not.toBeNull();
    expect(fetch).not.toHaveBeenCalled();
    expect(browser.runtime.connect).not.toHaveBeenCalled();
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('closes by Escape, and the focus returns', async () => {
    await press(readHere(0));
    expect(panel()?.contains(document.activeElement)).toBe(true);
    await act(() => {
      const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
      document.activeElement?.dispatchEvent(pressed);
    });
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(readHere(0));
  });

  it('is open in one place: the post that quotes it leads there', async () => {
    await press(readHere(0));
    await press(readHere(1));
    expect(document.querySelectorAll('.throughline-article-reader-panel')).toHaveLength(1);
    expect(document.activeElement?.textContent).toContain(textsOf('en')('demoPassage'));
    expect(document.querySelector('.throughline-answer-line-back')).not.toBeNull();
  });

  it.each([
    ['click', '.status-card'],
    ['auxclick', '.status-card'],
    ['click', '.status__content__text a:not(.mention)'],
    ['click', '.throughline-article-marks a'],
    ['click', '.throughline-article-reader-panel a'],
  ])('a link out leads nowhere, and says why: %s on %s', async (type, selector) => {
    await press(readHere(0));
    const [link] = document.querySelectorAll(selector);
    expect(link).toBeDefined();
    const event = new MouseEvent(type, { bubbles: true, cancelable: true });
    await act(() => {
      link?.dispatchEvent(event);
    });
    expect(event.defaultPrevented).toBe(true);
    expect(hint()).toBe(textsOf('en')('demoArticleNowhere'));
  });
});
