// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { Popup } from '../../../../components/pages/popup/popup.tsx';
import { readPopupData } from '../../../../components/pages/popup/popup-data.ts';
import { buttons, HOST, open, PATTERN, REPORT, status } from './opened-popup.tsx';
import { button, click, control, draw, prepareBrowser, textOf } from './page.ts';

describe('what the popup says of a page', () => {
  it('that no extension may read', async () => {
    await prepareBrowser();
    const data = { stored: {}, isEverywhere: false, wish: null, report: null };
    const main = await draw(<Popup {...data} tab={{ kind: 'closed' }} />);
    expect(textOf(main, 'p')).toMatch(/^Extensions cannot read this page\./);
    expect(buttons(main)).toBe('');
    expect(button(main, 'All settings')).toBeTruthy();
  });

  it('that is not Mastodon', async () => {
    const { main } = await open({ mastodon: null, state: 'off' });
    expect(textOf(main, 'h1')).toBe(HOST);
    expect(textOf(main, 'p')).toMatch(/^This page is not Mastodon/);
    expect(buttons(main)).toBe('');
  });

  it('that is not Mastodon, on a site that was turned on', async () => {
    const { main } = await open({ mastodon: null });
    expect(buttons(main)).toBe(`Turn off for ${HOST}`);
  });

  it('that is not Mastodon, where all sites are allowed', async () => {
    const { main } = await open({ mastodon: null, granted: ['*://*/*'] });
    expect(buttons(main)).toBe('');
  });

  it.each([
    ['mastodon', '4.5.2', 'Mastodon 4.5.2'],
    ['mastodon', '', 'Mastodon'],
    ['glitch-soc', '4.5.0+glitch', 'Mastodon, glitch-soc edition, 4.5.0+glitch'],
  ] as const)('of %s %s', async (flavour, version, text) => {
    const { main } = await open({ mastodon: { flavour, version } });
    expect(textOf(main, 'header p')).toBe(text);
  });

  it('of a web UI that is only akin to Mastodon’s', async () => {
    const { main } = await open({ mastodon: { flavour: 'other', version: '4.2+x' } });
    expect(textOf(main, 'header p')).toMatch(/What Throughline recognises works here; the rest is/);
  });

  it('that was read', async () => {
    const { main } = await open({ report: REPORT });
    expect(textOf(main, '.counts')).toBe('54 posts1 folded50 answers0 articles');
  });

  it.each([
    ['by meaning', 'meaning', /^Read by meaning: /],
    ['as a page that is known', 'classic', undefined],
    ['as one of 5.0', 'redesign', undefined],
  ] as const)('%s', async (_case, readBy, expected) => {
    const { main } = await open({ report: { ...REPORT, readBy } });
    const said = main.querySelector('.read-by')?.textContent;
    if (expected) expect(said).toMatch(expected);
    else expect(said).toBeUndefined();
  });

  it('nothing where no reader is', async () => {
    const { main } = await open();
    expect(main.querySelector('.reading')).toBeNull();
  });

  it('and keeps room for what a busy page will say', async () => {
    const { main } = await open({ isBusy: true });
    expect(main.querySelector('.reading[aria-busy="true"]')).not.toBeNull();
  });
});

describe('what is asked before it is drawn', () => {
  beforeEach(async () => {
    await prepareBrowser({ everywhere: { quoteWords: 7 } }, [PATTERN]);
    const tab = { id: 7, url: `https://${HOST}/@ana/1`, incognito: false } as Browser.tabs.Tab;
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [tab]);
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(
      async () => [{ frameId: 0, documentId: '', result: '4.5.2' }] as never,
    );
  });

  it('is all that the popup shows', async () => {
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => REPORT);
    expect(await readPopupData()).toMatchObject({
      tab: { site: { host: HOST }, state: 'on', mastodon: { flavour: 'mastodon' } },
      stored: { everywhere: { quoteWords: 7 } },
      isEverywhere: false,
      wish: null,
      report: REPORT,
    });
  });

  it('does not wait for a busy page', async () => {
    vi.spyOn(browser.tabs, 'sendMessage').mockReturnValue(new Promise<never>(() => {}) as never);
    expect(await readPopupData()).toMatchObject({ tab: { kind: 'site' }, report: undefined });
  });
});

describe('the plain page', () => {
  it('is asked of the reader of the tab, and not written down', async () => {
    const { main } = await open({ report: REPORT });
    const send = vi
      .spyOn(browser.tabs, 'sendMessage')
      .mockImplementation(async () => ({ ...REPORT, isPlain: true, folded: 0 }));
    const set = vi.spyOn(browser.storage.local, 'set');
    await click(control(main, 'Plain page, until you reload it'));
    expect(send).toHaveBeenCalledWith(7, { type: 'plain-page', isPlain: true });
    expect(textOf(main, '.counts')).toMatch(/0 folded/);
    expect(set).not.toHaveBeenCalled();
  });
});

describe('a private window', () => {
  beforeEach(() => {
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => []);
  });

  it('has no settings, and writes nothing down', async () => {
    const { main } = await open({ isPrivate: true, state: 'off' });
    const set = vi.spyOn(browser.storage.local, 'set');
    expect(main.querySelector('.setting, footer')).toBeNull();
    await click(button(main, 'Read this page'));
    expect(browser.scripting.executeScript).toHaveBeenLastCalledWith(
      expect.objectContaining({ files: ['/reader.js'] }),
    );
    expect(status(main)).toMatch(/^Throughline reads this page until you leave/);
    expect(set).not.toHaveBeenCalled();
    expect(buttons(main)).toBe('');
  });

  it('says so where the page cannot be read', async () => {
    const { main } = await open({ isPrivate: true, state: 'off' });
    vi.mocked(browser.scripting.executeScript).mockImplementation(async () => {
      throw new Error('Missing host permission');
    });
    await click(button(main, 'Read this page'));
    expect(status(main)).toMatch(/does not allow Throughline to read this page/);
  });

  it('offers nothing more where the page is read already', async () => {
    const { main } = await open({ isPrivate: true, report: REPORT });
    expect(buttons(main)).toBe('');
    expect(textOf(main, '.counts')).toMatch(/54 posts/);
  });
});
