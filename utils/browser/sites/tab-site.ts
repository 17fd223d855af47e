import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Flavour, flavourOf, mastodonVersion } from '../../mastodon/page/detection.ts';
import { type Site, type SiteState, siteOf, stateOf } from './sites.ts';

/** What the popup is about: the page that it was opened on. */
export type TabSite =
  /** A page that no extension may read. */
  | { kind: 'closed' }
  | {
      kind: 'site';
      site: Site;
      state: SiteState;
      /** Null where the page is not Mastodon's. */
      mastodon: { flavour: Flavour; version: string } | null;
      tabId: number;
      /** In a private window nothing may be written down. */
      isPrivate: boolean;
    };

const versionSchema = z.nullable(z.string().check(z.maxLength(100)));

/** Looks at the active tab. Its address and page can be read because the reader clicked our button. */
export async function readTabSite(): Promise<TabSite> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = siteOf(tab?.url);
  if (!site || tab?.id === undefined) return { kind: 'closed' };
  const [version, state] = await Promise.all([readVersion(tab.id), stateOf(site)]);
  if (version === undefined) return { kind: 'closed' };
  return {
    kind: 'site',
    site,
    state,
    mastodon: version === null ? null : { flavour: flavourOf(version), version },
    tabId: tab.id,
    isPrivate: tab.incognito,
  };
}

/** Undefined where the browser keeps extensions out of the page. */
async function readVersion(tabId: number): Promise<string | null | undefined> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId },
      func: mastodonVersion,
      args: [],
    });
    const version = z.safeParse(versionSchema, found?.result);
    return version.success ? version.data : null;
  } catch {
    return undefined;
  }
}
