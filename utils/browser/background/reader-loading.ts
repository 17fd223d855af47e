import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { loadSettings } from '../../settings/settings-store.ts';
import { wishFor } from '../../settings/stored-settings.ts';
import type { GrantsAdded } from '../channel/article-messages.ts';
import { documentOf } from '../channel/message-senders.ts';
import { type AskedBy, askInDocument } from '../channel/reader-asking.ts';
import { type ReaderMessage, readerMessageSchema } from '../channel/reader-messages.ts';
import { isSiteGranted, type Site, siteOf } from '../sites/sites.ts';

const READER = '/reader.js';
const REST = '/reader-rest.js';

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
  loadInto(tabId, site).catch(() => {});
}

async function loadInto(tabId: number, { host, pattern }: Site): Promise<void> {
  if (wishFor(await loadSettings(), host) === 'off') return;
  await loadReader(tabId);
  // A grant that went meanwhile was told to the readers before this one could hear it.
  if (await isSiteGranted(pattern)) return;
  await browser.tabs.sendMessage(tabId, { type: 'sites-changed' } satisfies ReaderMessage);
}

/**
 * In a private window: reads the page that a tab shows now, whether or not its site is on.
 *
 * @throws where the browser does not allow it there.
 */
export async function readByHand(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    ...intoPage(tabId),
    func: askInDocument,
    args: ['hand' satisfies AskedBy],
  });
  await loadReader(tabId);
}

/** The tab may show another document by then: the reader looks whether it was asked for where it is. */
async function loadReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ ...intoPage(tabId), files: [READER] });
}

function intoPage(tabId: number) {
  return {
    target: { tabId, frameIds: [0] },
    // By default the browser waits until the page is idle, which is after its posts are painted.
    injectImmediately: true,
  };
}

/**
 * Answers a reader that asks for its second script: loads that into the same document, and tells when it is
 * there. Other messages are not for us.
 */
export function loadRestFor(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (isLoaded: boolean) => void,
): true | undefined {
  const parsed = z.safeParse(readerMessageSchema, message);
  if (!parsed.success || parsed.data.type !== 'load-rest') return;
  const target = documentOf(sender);
  if (!target) return;
  browser.scripting.executeScript({ target, files: [REST], injectImmediately: true }).then(
    () => sendResponse(true),
    () => sendResponse(false),
  );
  return true;
}

/** Tells every tab; those without a reader do not listen. */
export async function tellTabs(message: ReaderMessage | GrantsAdded): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, message)])),
  );
}
