/** The popup, opened on a tab. Needs a DOM (jsdom). */
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Popup } from '../../../../components/pages/popup/popup.tsx';
import type { PopupData } from '../../../../components/pages/popup/popup-data.ts';
import type { PageReport } from '../../../../utils/browser/channel/reader-messages.ts';
import { readStored } from '../../../../utils/settings/stored-settings.ts';
import { draw, prepareBrowser, textOf } from './page.ts';

export const HOST = 'harbour.example';
export const PATTERN = `https://${HOST}/*`;
export const REPORT: PageReport = {
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
export async function open(options: Options = {}) {
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

export const status = (main: HTMLElement) => textOf(main, '[role="status"]');
export const buttons = (main: HTMLElement) => textOf(main, 'button.main, button.quiet');
