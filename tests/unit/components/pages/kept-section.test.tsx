// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Options } from '../../../../components/pages/options/options.tsx';
import { readOptionsData } from '../../../../components/pages/options/options-data.ts';
import type { KeptEntry } from '../../../../utils/storage/kept-entry.ts';
import { entry, FakeKept } from './fake-kept.ts';
import { button, click, draw, prepareBrowser, settled, textOf } from './page.ts';

/** The options page of a browser that keeps these articles, and allows fetching from these. */
async function open(entries: KeptEntry[] = [], granted: readonly string[] = []) {
  const permissions = await prepareBrowser({}, granted);
  const background = new FakeKept(entries);
  return { permissions, background, ...(await drawOptions()) };
}

async function drawOptions() {
  vi.spyOn(browser.commands, 'getAll').mockImplementation(async () => []);
  // What is folded away cannot have the focus.
  sessionStorage.setItem('folds', '{"stored": true}');
  const main = await draw(<Options {...(await readOptionsData())} />);
  await act(settled);
  const section = main.querySelector<HTMLElement>('#kept') ?? main;
  return { main, section };
}

const titles = (section: HTMLElement) =>
  [...section.querySelectorAll('.title')].map(({ textContent }) => textContent);
const status = (section: HTMLElement) => textOf(section, '[role="status"]');

/** The button that screen readers know by this name. */
function named(section: HTMLElement, name: string): HTMLButtonElement {
  const found = section.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`);
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}

describe('the kept articles', () => {
  it('are told of where there is none: what, for how long, how much', async () => {
    const { section } = await open();
    expect(textOf(section, 'p')).toMatch(/for 30 days at most.*take 20 MB at most.*200 articles/);
    expect(textOf(section, 'p')).toMatch(/No article is kept\./);
    expect(section.querySelector('button')).toBeNull();
  });

  it('are listed with title, site, day and size', async () => {
    const { section } = await open([
      entry('tides'),
      entry('currents', { title: ' ', site: null, bytes: 1_234_567 }),
    ]);
    expect(textOf(section, 'p')).toContain('Kept now: 2 articles (1.3 MB).');
    expect(titles(section)).toEqual(['On tides', 'https://www.reef.example/currents']);
    expect([...section.querySelectorAll('li p')].map(({ children }) => wordsOf(children))).toEqual([
      ['The Reef', 'Mar 1, 2026', '70.4 kB'],
      ['www.reef.example', 'Mar 1, 2026', '1.2 MB'],
    ]);
  });

  it('show what a page calls itself as words, whatever that is', async () => {
    const { section } = await open([entry('tides', { title: '<img src=x onerror=alert(1)>' })]);
    expect(titles(section)).toEqual(['<img src=x onerror=alert(1)>']);
    expect(section.querySelector('img')).toBeNull();
  });

  it('are twenty at once, and the others unfold', async () => {
    const { section } = await open(Array.from({ length: 23 }, (_, at) => entry(`${at}`)));
    expect(section.querySelectorAll('details .title')).toHaveLength(3);
    expect(textOf(section, 'summary')).toBe('3 more');
    expect(titles(section)).toHaveLength(23);
  });

  it('are removed one by one, and the next one has the focus', async () => {
    const { section } = await open([entry('tides'), entry('currents'), entry('winds')]);
    named(section, 'Remove On currents').focus();
    await click(named(section, 'Remove On currents'));
    expect(titles(section)).toEqual(['On tides', 'On winds']);
    expect(status(section)).toBe('“On currents” is no longer kept.');
    await vi.waitFor(() => expect(document.activeElement).toBe(named(section, 'Remove On winds')));
  });

  it('are gone with the last one, and the focus is where that is said', async () => {
    const { section } = await open([entry('tides')]);
    named(section, 'Remove On tides').focus();
    await click(named(section, 'Remove On tides'));
    expect(textOf(section, 'p')).toMatch(/No article is kept\./);
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('status'));
  });

  it('are all removed after a question', async () => {
    const { section, background } = await open([entry('tides'), entry('currents')]);
    await click(button(section, 'Remove all'));
    await click(button(section.querySelector('dialog') ?? section, 'Cancel'));
    expect(background.entries).toHaveLength(2);
    await click(button(section, 'Remove all'));
    await click(button(section.querySelector('dialog') ?? section, 'Remove all'));
    expect(background.entries).toEqual([]);
    expect(titles(section)).toEqual([]);
    expect(status(section)).toBe('No article is kept any more.');
  });

  it('that cannot be removed stay, and that is said', async () => {
    const { section, background } = await open([entry('tides')]);
    background.isWritable = false;
    await click(named(section, 'Remove On tides'));
    expect(status(section)).toMatch(/^Your browser could not remove that/);
    await click(button(section, 'Remove all'));
    await click(button(section.querySelector('dialog') ?? section, 'Remove all'));
    expect(status(section)).toMatch(/^Your browser could not remove that/);
    expect(titles(section)).toEqual(['On tides']);
  });

  it('that cannot be read are no reason for the page not to open', async () => {
    await prepareBrowser();
    new FakeKept([entry('tides')]).isReadable = false;
    const { section } = await drawOptions();
    expect(textOf(section, '.failure')).toMatch(/^What is kept could not be read just now/);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['is not there', () => Promise.reject(new Error('no receiver'))],
    ['says something else', async () => [{ title: 4 }]],
    ['never answers', () => new Promise(() => {})],
  ])('are unknown where the background %s', async (_case, answer) => {
    await prepareBrowser();
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(answer);
    const { section } = await drawOptions();
    expect(titles(section)).toEqual([]);
    expect(textOf(section, 'p')).not.toMatch(/No article is kept/);
  });

  it('are looked at again when the page comes back into view', async () => {
    const { section, background } = await open();
    background.entries = [entry('tides')];
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await settled();
    });
    expect(titles(section)).toEqual(['On tides']);
  });

  it('go with all stored data', async () => {
    const { main, section, background } = await open([entry('tides')]);
    const data = main.querySelector('#data') ?? main;
    await click(button(data, 'Clear stored data'));
    expect(textOf(main, 'dialog p')).toMatch(
      /the kept articles, what is remembered of threads and what is noted of failures are forgotten/,
    );
    await click(button(main.querySelector('dialog') ?? main, 'Clear stored data'));
    expect(background.entries).toEqual([]);
    expect(titles(section)).toEqual([]);
    expect(textOf(data, '[role="status"]')).toBe('All stored data was cleared.');
  });

  it('that stay are not passed over in silence; the rest is cleared', async () => {
    const { main, background } = await open([entry('tides')]);
    background.isWritable = false;
    const data = main.querySelector('#data') ?? main;
    await click(button(data, 'Clear stored data'));
    await click(button(main.querySelector('dialog') ?? main, 'Clear stored data'));
    expect(textOf(data, '[role="status"]')).toMatch(/^Your browser could not clear everything/);
    expect(await browser.storage.local.get(null)).toEqual({});
  });
});

function wordsOf(elements: HTMLCollection): (string | null)[] {
  return [...elements].map(({ textContent }) => textContent);
}
