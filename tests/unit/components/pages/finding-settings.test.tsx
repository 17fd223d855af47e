// @vitest-environment jsdom
/** Issue 18: one finds one's way on the options page, by searching and by folding. */
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Options } from '../../../../components/pages/options/options.tsx';
import { readOptionsData } from '../../../../components/pages/options/options-data.ts';
import { plainLetters } from '../../../../components/pages/options/plain-letters.ts';
import { FakeKept } from './fake-kept.ts';
import { button, choose, click, control, draw, prepareBrowser, settled, textOf } from './page.ts';

beforeEach(() => {
  sessionStorage.clear();
  location.hash = '';
});

async function open() {
  await prepareBrowser({ sites: { 'harbour.example': { isOn: true } } });
  new FakeKept();
  vi.spyOn(browser.commands, 'getAll').mockImplementation(async () => []);
  const main = await draw(<Options {...(await readOptionsData())} />);
  await act(settled);
  return main;
}

const field = (main: HTMLElement) => control(main, 'Search the settings');
const said = (main: HTMLElement) => textOf(main, '.search [role="status"]');

async function type(main: HTMLElement, text: string): Promise<void> {
  await act(async () => {
    field(main).value = text;
    field(main).dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
  });
}

async function press(element: HTMLElement, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
  });
}

const isSeen = (element: Element) => element.closest('[hidden]') === null;
const seenKeys = (main: HTMLElement) =>
  [...main.querySelectorAll<HTMLElement>('#everywhere .setting')]
    .filter(isSeen)
    .map(({ dataset }) => dataset.key);
const seenSections = (main: HTMLElement) =>
  [...main.querySelectorAll('section')].filter(isSeen).map(({ id }) => id);

describe('a search', () => {
  it.each<[string, string[], string[]]>([
    ['by name', ['Fold chains'], ['mentionFolding']],
    ['by a part of a word', ['timel'], ['timelineAnswers']],
    ['by several words in any order', ['delay mouse'], ['previewDelay']],
    ['by what is said about it', ['DIMMED'], ['threadPeople']],
    ['by another word', ['chronological'], ['threadOrder']],
    ['by an option', ['lines only'], ['answerLine']],
    ['whatever the letters', ['Chrônolögical', 'ｃｈｒｏｎｏ'], ['threadOrder']],
    ['among what rarely matters', ['how alike'], ['quoteLikeness']],
  ])('finds settings %s', async (_case, queries, keys) => {
    const main = await open();
    for (const query of queries) {
      await type(main, query);
      expect(seenKeys(main), query).toEqual(keys);
    }
  });

  it('counts what it has found, in a live region', async () => {
    const main = await open();
    expect(said(main)).toBe('');
    await type(main, 'how alike');
    expect(said(main)).toBe('Found: 1 setting.');
    await type(main, 'privacy');
    expect(said(main)).toBe('Found: 1 setting and 2 sections.');
    expect(seenSections(main)).toEqual(['everywhere', 'allowed', 'stored']);
  });

  it('finds a site of the list', async () => {
    const main = await open();
    await type(main, 'harbour');
    expect(seenSections(main)).toEqual(['sites']);
  });

  it('says what to do where nothing is found', async () => {
    const main = await open();
    await type(main, ' xyzzy ');
    expect(said(main)).toMatch(/^No setting matches “xyzzy”\. Try another word/);
    expect(seenSections(main)).toEqual([]);
    await click(button(main, 'Clear search'));
    expect(field(main).value).toBe('');
    expect(document.activeElement).toBe(field(main));
    expect(seenSections(main)).toHaveLength(8);
  });

  it('ends with Escape', async () => {
    const main = await open();
    await type(main, 'chain');
    await press(field(main), 'Escape');
    expect(field(main).value).toBe('');
    expect(said(main)).toBe('');
    expect(seenSections(main)).toHaveLength(8);
  });

  it('leads on to what it has found with Enter', async () => {
    const main = await open();
    await type(main, 'how alike');
    await act(async () => {
      field(main).closest('form')?.requestSubmit();
      await settled();
    });
    expect(document.activeElement).toBe(control(main, 'How alike a quotation has to be'));
  });

  it('loses nothing of what is being typed elsewhere', async () => {
    const main = await open();
    const words = control(main, 'Fold from this many mentions');
    await choose(words, '99');
    await type(main, 'timelines');
    await type(main, '');
    expect(words.value).toBe('99');
    expect(words.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('letters as they are searched', () => {
  it.each([
    ['Größe', 'grosse'],
    ['Réglages', 'reglages'],
    ['İSTANBUL', 'istanbul'],
    ['الإشارات', 'الاشارات'],
    ['مـــرحبًا', 'مرحبا'],
    ['ﾊﾝﾄﾞﾙ', 'ハンドル'],
    ['が', 'が'],
  ])('%s is %s', (text, plain) => {
    expect(plainLetters(text)).toBe(plain);
  });

  it('of kana are not confused', () => {
    expect(plainLetters('が')).not.toBe(plainLetters('か'));
  });
});

describe('a section', () => {
  const head = (main: HTMLElement, name: string) => button(main, name);
  const isOpen = (main: HTMLElement, name: string) =>
    head(main, name).getAttribute('aria-expanded') === 'true';

  it('folds, for the visit', async () => {
    const main = await open();
    expect(isOpen(main, 'Sites')).toBe(true);
    expect(isOpen(main, 'What is kept')).toBe(false);
    expect(isOpen(main, 'Advanced')).toBe(false);
    await click(head(main, 'What is kept'));
    await click(head(main, 'Sites'));
    expect(isOpen(main, 'What is kept')).toBe(true);
    const again = await open();
    expect(isOpen(again, 'What is kept')).toBe(true);
    expect(isOpen(again, 'Sites')).toBe(false);
  });

  it.each(['{', '[1]', '{"sites": "no"}'])(
    'is as at first where %s is kept of it',
    async (kept) => {
      sessionStorage.setItem('folds', kept);
      const main = await open();
      expect(isOpen(main, 'Sites')).toBe(true);
    },
  );

  it('is opened by a search, and as it was behind it', async () => {
    const main = await open();
    await type(main, 'how alike');
    expect(isOpen(main, 'Advanced')).toBe(true);
    await click(head(main, 'Advanced'));
    expect(isOpen(main, 'Advanced')).toBe(false);
    await type(main, 'alike');
    expect(isOpen(main, 'Advanced')).toBe(true);
    await type(main, '');
    expect(isOpen(main, 'Advanced')).toBe(false);
  });

  it.each([
    ['health', 'Health'],
    ['kept', 'What is kept'],
    ['threads', 'What is kept'],
    ['data', 'What is kept'],
    ['setting-quoteWords', 'Advanced'],
  ])('is opened by a link to #%s', async (id, name) => {
    location.hash = id;
    const main = await open();
    await act(settled);
    expect(isOpen(main, name)).toBe(true);
  });

  it.each(['%', '%E0%A4%A', 'nowhere', ''])('stays as it is where a link names %j', async (id) => {
    location.hash = id;
    const main = await open();
    expect(isOpen(main, 'What is kept')).toBe(false);
  });

  it('is opened by the browser’s own page search', async () => {
    const main = await open();
    await act(async () => {
      main.querySelector('[data-fold="health"]')?.dispatchEvent(new Event('beforematch'));
      await settled();
    });
    expect(isOpen(main, 'Health')).toBe(true);
  });
});
