import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { loadSettings } from '../settings/settings-store.ts';
import { wishFor } from '../settings/stored-settings.ts';
import { type ReaderMessage, readerMessageSchema } from './reader-messages.ts';
import { siteOf } from './sites.ts';

const READER = '/content-scripts/reader.js';

/**
 * Answers the detector: loads the reader into the tab that asked, unless its site is turned off (a site
 * with a port cannot be left out by the detector's match patterns). Other messages are not for us.
 */
export function loadReaderFor(message: unknown, sender: Browser.runtime.MessageSender): undefined {
  const parsed = z.safeParse(readerMessageSchema, message);
  if (!parsed.success || parsed.data.type !== 'load-reader') return;
  const { id, tab, frameId, url } = sender;
  const site = siteOf(url);
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0 || !site) return;
  const tabId = tab.id;
  // The grant may be gone, or the tab, by the time we get there: then there is nothing to load into.
  loadSettings()
    .then((stored) => (wishFor(stored, site.host) === 'off' ? undefined : loadReader(tabId)))
    .catch(() => {});
}

/**
 * Loads the reader into a tab.
 *
 * @throws where the browser does not allow it there.
 */
export async function loadReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [READER],
    // By default the browser waits until the page is idle, which is after its posts are painted.
    injectImmediately: true,
  });
}

/** Tells every tab; those without a reader do not listen. */
export async function tellTabs(message: ReaderMessage): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, message)])),
  );
}
