import { beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTabSite } from '../../../../utils/browser/sites/tab-site.ts';
import { FakePermissions } from './fake-permissions.ts';

const ADDRESS = 'https://harbour.example/@ana/1';

beforeEach(() => {
  fakeBrowser.reset();
  new FakePermissions(['https://harbour.example/*']);
});

/** The active tab, and what the look at its page brings. */
function tab(options: Partial<Browser.tabs.Tab>, found: unknown) {
  const active = { id: 7, url: ADDRESS, incognito: false, ...options } as Browser.tabs.Tab;
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [active]);
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => {
    if (found instanceof Error) throw found;
    return [{ frameId: 0, documentId: '', result: found }] as never;
  });
}

it.each([
  ['Mastodon', '4.5.0', { flavour: 'mastodon', version: '4.5.0' }],
  [
    'glitch-soc',
    '4.7.0-alpha.2+glitch',
    { flavour: 'glitch-soc', version: '4.7.0-alpha.2+glitch' },
  ],
  ['another fork', '4.3.1+hometown-1.2', { flavour: 'other', version: '4.3.1+hometown-1.2' }],
  ['Mastodon that does not say which', '', { flavour: 'mastodon', version: '' }],
  ['another page', null, null],
  ['something that is no version', { version: 4 }, null],
  ['a version that is a novel', 'x'.repeat(101), null],
  ['nothing at all', undefined, null],
])('%s', async (_title, version, mastodon) => {
  tab({}, version);
  expect(await readTabSite()).toEqual({
    kind: 'site',
    site: { host: 'harbour.example', pattern: 'https://harbour.example/*' },
    state: 'on',
    mastodon,
    tabId: 7,
    isPrivate: false,
  });
});

it.each([
  ['a page of the browser', { url: 'chrome://extensions/' }, '4.5.0'],
  ['a tab without an address', { url: undefined }, '4.5.0'],
  ['a page that is closed to extensions', {}, new Error('Cannot access contents of the page')],
])('%s is closed', async (_title, options, found) => {
  tab(options as Partial<Browser.tabs.Tab>, found);
  expect(await readTabSite()).toEqual({ kind: 'closed' });
});

it('no tab at all is closed', async () => {
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => []);
  expect(await readTabSite()).toEqual({ kind: 'closed' });
});

it('a private window is told', async () => {
  tab({ incognito: true }, '4.5.0');
  expect(await readTabSite()).toMatchObject({ isPrivate: true });
});
