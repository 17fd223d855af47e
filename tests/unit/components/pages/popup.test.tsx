// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { Popup } from '../../../../components/pages/popup/popup.tsx';
import { type PopupData, readPopupData } from '../../../../components/pages/popup/popup-data.ts';
import type { PageReport } from '../../../../utils/browser/channel/reader-messages.ts';
import { changeSettings } from '../../../../utils/settings/settings-store.ts';
import { readStored, withValue } from '../../../../utils/settings/stored-settings.ts';
import {
  button,
  choose,
  click,
  control,
  draw,
  prepareBrowser,
  refuseToWrite,
  settled,
  storedNow,
  textOf,
} from './page.ts';

const HOST = 'harbour.example';
const PATTERN = `https://${HOST}/*`;
const REPORT: PageReport = {
  isPlain: false,
  readBy: 'classic',
  posts: 54,
  folded: 1,
  answers: 50,
  articles: 0,
};

type Tab = Extract<PopupData['tab'], { kind: 'site' }>;

interface Options extends Partial<Tab> {
  settings?: unknown;
  granted?: readonly string[];
  report?: PopupData['report'];
  /** Its page does not answer yet. */
  isBusy?: boolean;
}

/** The popup on a tab. The browser is as the tab's state says. */
async function open(options: Options = {}) {
  const { settings = {}, granted, report = null, isBusy = false, ...of } = options;
  const state = of.state ?? 'on';
  const permissions = await prepareBrowser(settings, granted ?? (state === 'on' ? [PATTERN] : []));
  const tab: Tab = {
    kind: 'site',
    site: { host: HOST, pattern: PATTERN },
    state,
    mastodon: { flavour: 'mastodon', version: '4.5.2' },
    tabId: 7,
    isPrivate: false,
    ...of,
  };
  const isEverywhere = permissions.origins.has('*://*/*');
  const data = {
    tab,
    stored: readStored(settings),
    isEverywhere,
    wish: null,
    report: isBusy ? undefined : report,
  };
  if (isBusy)
    vi.spyOn(browser.tabs, 'sendMessage').mockReturnValue(new Promise<never>(() => {}) as never);
  return { permissions, main: await draw(<Popup {...data} />) };
}

const status = (main: HTMLElement) => textOf(main, '[role="status"]');
const buttons = (main: HTMLElement) => textOf(main, 'button.main, button.quiet');

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

describe('turning on and off', () => {
  it('asks the browser first, with the click', async () => {
    const { main, permissions } = await open({ state: 'off' });
    expect(buttons(main)).toBe(`Turn on for ${HOST}`);
    const get = vi.spyOn(browser.storage.local, 'get');
    const request = vi.mocked(browser.permissions.request);
    button(main, `Turn on for ${HOST}`).click();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [PATTERN] });
    expect(get).not.toHaveBeenCalled();
    await act(settled);
    expect([...permissions.origins]).toEqual([PATTERN]);
    expect(buttons(main)).toBe(`Turn off for ${HOST}`);
    expect(await storedNow()).toMatchObject({ sites: { [HOST]: { isOn: true } } });
  });

  it('a refusal changes nothing, and is said', async () => {
    const { main, permissions } = await open({ state: 'off' });
    permissions.answer = false;
    await click(button(main, `Turn on for ${HOST}`));
    expect(status(main)).toMatch(/^You did not allow it/);
    expect(buttons(main)).toBe(`Turn on for ${HOST}`);
  });

  it('a site without its grant asks for it', async () => {
    const { main } = await open({
      state: 'needs-permission',
      settings: { sites: { [HOST]: { isOn: true } } },
    });
    expect(textOf(main, 'p')).toMatch(/your browser does not allow it here yet/);
    await click(button(main, `Allow on ${HOST}`));
    expect(buttons(main)).toBe(`Turn off for ${HOST}`);
  });

  it('off is a setting where all sites are allowed', async () => {
    const { main } = await open({ granted: ['*://*/*'] });
    await click(button(main, `Turn off for ${HOST}`));
    expect(buttons(main)).toBe(`Turn on for ${HOST}`);
    expect(await storedNow()).toMatchObject({ sites: { [HOST]: { isOn: false } } });
  });

  it('says so where it cannot be saved', async () => {
    const { main } = await open({ granted: ['*://*/*'] });
    refuseToWrite();
    await click(button(main, `Turn off for ${HOST}`));
    expect(status(main)).toMatch(/^Your browser could not save this/);
    expect(buttons(main)).toBe(`Turn off for ${HOST}`);
  });

  it('all sites can be allowed, and that be taken back', async () => {
    const { main, permissions } = await open({ state: 'off' });
    await click(button(main, 'Turn on for all Mastodon sites'));
    expect([...permissions.origins]).toEqual(['*://*/*']);
  });
});

describe('the settings of the site', () => {
  it('show what holds, and are set for this site alone', async () => {
    const { main } = await open({ settings: { everywhere: { timelineAnswers: true } } });
    expect(control(main, 'Fold chains of mentions').checked).toBe(true);
    expect(control(main, 'Answers in timelines').checked).toBe(true);
    await click(control(main, 'Fold chains of mentions'));
    await choose(control(main, 'Who is answered'), 'never');
    expect(await storedNow()).toMatchObject({
      everywhere: { timelineAnswers: true },
      sites: { [HOST]: { mentionFolding: false, answerLine: 'never' } },
    });
    expect(textOf(main, '[data-key="mentionFolding"] .without p')).toBe('Everywhere else: on.');
    expect(textOf(main, '[data-key="answerLine"] .without p')).toBe(
      'Everywhere else: Where it helps.',
    );
  });

  it('have a way back, and keep the focus', async () => {
    const { main } = await open({ settings: { sites: { [HOST]: { mentionFolding: false } } } });
    await click(button(main, 'Use that here too'));
    const folding = control(main, 'Fold chains of mentions');
    expect(folding.checked).toBe(true);
    expect(document.activeElement).toBe(folding);
    expect(textOf(main, '[data-key="mentionFolding"] .without')).toBe('As everywhere else.');
    expect(await storedNow()).toMatchObject({ sites: { [HOST]: {} } });
  });

  it('follow what is changed elsewhere', async () => {
    const { main } = await open();
    await act(async () => {
      await changeSettings((stored) => withValue(stored, null, 'mentionFolding', false));
      await settled();
    });
    expect(control(main, 'Fold chains of mentions').checked).toBe(false);
  });

  it('show the old value where the new one cannot be saved, each time', async () => {
    const { main } = await open();
    refuseToWrite();
    const folding = control(main, 'Fold chains of mentions');
    for (const _time of [1, 2]) {
      await click(folding);
      expect(folding.checked).toBe(true);
      expect(textOf(main, '[role="alert"]')).toMatch(/^Your browser could not save this/);
    }
  });

  it('leave the numbers of the rules to the options page', async () => {
    const { main } = await open();
    expect(main.querySelector('input[type="number"]')).toBeNull();
  });

  it('are not there where the reader is off', async () => {
    const { main } = await open({ state: 'off' });
    expect(main.querySelector('.setting')).toBeNull();
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
