import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type ReaderMessage, readerMessageSchema } from './reader-messages.ts';

const READER = '/content-scripts/reader.js';

/**
 * Answers the detector: loads the reader into the frame that asked. Other messages are not for us. The
 * grant may be gone, or the tab, by the time we get there: then there is nothing to load into.
 */
export function loadReaderFor(message: unknown, sender: Browser.runtime.MessageSender): undefined {
  const parsed = z.safeParse(readerMessageSchema, message);
  if (!parsed.success || parsed.data.type !== 'load-reader') return;
  const { id, tab, frameId } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  // At once: by default the browser waits until the page is idle, which is after its posts are painted.
  browser.scripting
    .executeScript({ target, files: [READER], injectImmediately: true })
    .catch(() => {});
}

/** Tells every tab; those without a reader do not listen. */
export async function tellTabs(message: ReaderMessage): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, message)])),
  );
}
