import { browser } from 'wxt/browser';
import { isMastodonPage } from '../mastodon/detection.ts';
import { isOn, siteOf } from './sites.ts';

/** What the popup is about: the site of the tab that it was opened on. */
export type TabSite =
  /** A page that no extension may read. */
  | { kind: 'closed' }
  | { kind: 'site'; host: string; pattern: string; isOn: boolean; isMastodon: boolean };

/** Looks at the active tab. Its address and page can be read because the reader clicked our button. */
export async function readTabSite(): Promise<TabSite> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = siteOf(tab?.url);
  if (!site || tab?.id === undefined) return { kind: 'closed' };
  const isMastodon = await lookForMastodon(tab.id);
  if (isMastodon === null) return { kind: 'closed' };
  return { kind: 'site', ...site, isMastodon, isOn: await isOn(site.pattern) };
}

/** Null where the browser keeps extensions out of the page. */
async function lookForMastodon(tabId: number): Promise<boolean | null> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId },
      func: isMastodonPage,
      args: [],
    });
    return found?.result === true;
  } catch {
    return null;
  }
}
