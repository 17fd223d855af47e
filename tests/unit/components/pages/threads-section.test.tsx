// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Options } from '../../../../components/pages/options/options.tsx';
import { readOptionsData } from '../../../../components/pages/options/options-data.ts';
import { FakeKept } from './fake-kept.ts';
import { button, click, draw, prepareBrowser, settled, textOf } from './page.ts';

/** The options page of a browser that remembers so many threads; null where its database cannot be read. */
async function open(threads: number | null) {
  await prepareBrowser();
  const background = new FakeKept();
  background.threads = threads ?? 0;
  background.isReadable = threads !== null;
  vi.spyOn(browser.commands, 'getAll').mockImplementation(async () => []);
  // What is folded away cannot have the focus.
  sessionStorage.setItem('folds', '{"stored": true}');
  const main = await draw(<Options {...(await readOptionsData())} />);
  await act(settled);
  const section = main.querySelector<HTMLElement>('#threads') ?? main;
  return { main, section, background };
}

const status = (section: HTMLElement) => textOf(section, '[role="status"]');
const dialog = (section: HTMLElement) => section.querySelector('dialog') ?? section;

describe('the threads that are remembered', () => {
  it('are told of where there is none: what, for how long, how much', async () => {
    const { section } = await open(0);
    expect(textOf(section, 'h3')).toBe('Remembered threads');
    expect(textOf(section, 'p')).toMatch(
      /No words are kept.*for 90 days.*take 5 MB at most.*500 threads.*private windows/,
    );
    expect(textOf(section, 'p')).toMatch(/No thread is remembered\./);
    expect(section.querySelector('button')).toBeNull();
  });

  it.each([
    [1, 'Remembered now: 1 thread (2.1 kB).'],
    [12, 'Remembered now: 12 threads (25.2 kB).'],
  ])('are counted, with what they take: %i', async (threads, expected) => {
    const { section } = await open(threads);
    expect(textOf(section, 'p')).toContain(expected);
  });

  it('are forgotten after a question, and the focus is where that is said', async () => {
    const { section, background } = await open(12);
    await click(button(section, 'Forget all'));
    await click(button(dialog(section), 'Cancel'));
    expect(background.threads).toBe(12);
    await click(button(section, 'Forget all'));
    expect(textOf(section, 'dialog h2')).toBe('Forget all remembered threads?');
    await click(button(dialog(section), 'Forget all'));
    expect(background.threads).toBe(0);
    expect(status(section)).toBe('No thread is remembered any more.');
    expect(section.querySelector('button')).toBeNull();
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('status'));
  });

  it('that stay are not passed over in silence', async () => {
    const { section, background } = await open(12);
    background.isWritable = false;
    await click(button(section, 'Forget all'));
    await click(button(dialog(section), 'Forget all'));
    expect(status(section)).toMatch(/^Your browser could not remove that/);
    expect(textOf(section, 'p')).toContain('12 threads');
  });

  it('that cannot be read are no reason for the page not to open', async () => {
    const { section } = await open(null);
    expect(textOf(section, '.failure')).toMatch(/^What is remembered could not be read just now/);
    expect(textOf(section, 'p')).not.toMatch(/No thread is remembered/);
  });

  it('are counted again when the page comes back into view', async () => {
    const { section, background } = await open(0);
    background.threads = 1;
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await settled();
    });
    expect(textOf(section, 'p')).toContain('1 thread ');
  });

  it('go with all stored data', async () => {
    const { main, section, background } = await open(12);
    const data = main.querySelector('#data') ?? main;
    await click(button(data, 'Clear stored data'));
    expect(textOf(main, 'dialog p')).toMatch(/what is remembered of threads/);
    await click(button(main.querySelector('dialog') ?? main, 'Clear stored data'));
    expect(background.threads).toBe(0);
    expect(textOf(section, 'p')).toMatch(/No thread is remembered\./);
    expect(textOf(data, '[role="status"]')).toBe('All stored data was cleared.');
  });
});
