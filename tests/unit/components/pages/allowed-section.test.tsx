// @vitest-environment jsdom
/** Issue 18: every site that the browser allows is listed, and can be taken back. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Options } from '../../../../components/pages/options/options.tsx';
import { readOptionsData } from '../../../../components/pages/options/options-data.ts';
import { FakeKept } from './fake-kept.ts';
import { click, draw, prepareBrowser, settled, textOf } from './page.ts';

const GRANTED = ['*://*.reef.example/*', 'https://harbour.example/*', '*://*/*'];

async function open(granted: readonly string[]) {
  const permissions = await prepareBrowser({}, granted);
  new FakeKept();
  vi.spyOn(browser.commands, 'getAll').mockImplementation(async () => []);
  // What is folded away cannot have the focus.
  sessionStorage.setItem('folds', '{"allowed": true}');
  const main = await draw(<Options {...(await readOptionsData())} />);
  await act(settled);
  const section = main.querySelector<HTMLElement>('#allowed') ?? main;
  return { permissions, main, section };
}

async function takeBack(section: HTMLElement, name: string): Promise<void> {
  const button = section.querySelector<HTMLElement>(`[aria-label="Take that back: ${name}"]`);
  if (!button) throw new Error(`${name} is not in the list.`);
  await click(button);
}

const said = (section: HTMLElement) => section.querySelector('[role="status"]');

describe('what the browser allows', () => {
  it('is nothing at first, and that is said', async () => {
    const { section } = await open([]);
    expect(textOf(section, 'p')).toMatch(/^Your browser allows no site yet\./);
    expect(section.querySelector('li')).toBeNull();
  });

  it('is told by site and by what it is for', async () => {
    const { main, section } = await open([...GRANTED, 'https://*.bay.example/*']);
    expect([...section.querySelectorAll('li')].map((item) => textOf(item, 'bdi, p'))).toEqual([
      'All Mastodon sites To read threads there.',
      'All sites of bay.example To read threads there.',
      'harbour.example To read threads there.',
      'reef.example To fetch articles from there when you ask for one, without your cookies.',
    ]);
    expect(textOf(main, '#sites')).not.toContain('reef.example');
  });

  it('is taken back one by one, and the focus goes to what is said of it', async () => {
    const { section, permissions } = await open(GRANTED);
    await takeBack(section, 'reef.example');
    expect([...permissions.origins]).not.toContain('*://*.reef.example/*');
    await act(async () => {
      for (const [listen] of vi.mocked(browser.permissions.onRemoved.addListener).mock.calls) {
        listen({});
      }
      await settled();
    });
    expect(textOf(section, 'li bdi')).toBe('All Mastodon sites harbour.example');
    expect(said(section)?.textContent).toMatch(/^Taken back: reef\.example\./);
    expect(document.activeElement).toBe(said(section));
  });

  it('for both schemes goes at once', async () => {
    const { section, permissions } = await open(['http://a.example/*', 'https://a.example/*']);
    await takeBack(section, 'a.example');
    expect([...permissions.origins]).toEqual([]);
  });

  it.each([
    ['says no', async () => false],
    ['throws', () => Promise.reject(new Error('it is a rule of the browser’s owner'))],
  ])('stays where the browser %s, and that is said', async (_case, remove) => {
    const { section } = await open(GRANTED);
    vi.spyOn(browser.permissions, 'remove').mockImplementation(remove);
    await takeBack(section, 'reef.example');
    expect(said(section)?.textContent).toMatch(/^Your browser keeps its permission/);
    expect(textOf(section, 'li bdi')).toContain('reef.example');
  });
});
