import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Settings } from '../../settings/settings.ts';
import { onSettingsChanged } from '../../settings/settings-store.ts';
import { settingsFor, wishFor } from '../../settings/stored-settings.ts';
import { isStillGranted } from './grant-asking.ts';
import { isFromOurPages } from './message-senders.ts';
import type { AskedBy } from './reader-asking.ts';
import {
  type PageReport,
  plainPageSchema,
  type ReaderMessage,
  sitesChangedSchema,
  tellReadingSchema,
} from './reader-messages.ts';

/** What a reader does when it is told something. */
export interface ReaderListener {
  /** The settings of its site have changed, or may have. */
  apply(settings: Settings): void;
  /** Its site was turned off, by the reader or in the browser's own pages. */
  turnOff(): void;
  setPlain(isPlain: boolean): void;
  /** Null where nothing has been read yet. */
  report(): PageReport | null;
}

/**
 * Keeps a reader informed of all that concerns the site of its page.
 *
 * @param askedBy a page that is read by hand is read until it is left: whether its site is on is about the
 *   pages that are read by themselves.
 * @returns what stops listening.
 */
export function listenForReader(
  { host }: Pick<Location, 'host'>,
  reader: ReaderListener,
  askedBy: AskedBy = 'page',
): () => void {
  const onMessage = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    sendResponse: (report: PageReport | null) => void,
  ): undefined => {
    if (!isFromOurPages(sender)) return;
    const plainPage = z.safeParse(plainPageSchema, message);
    if (plainPage.success) reader.setPlain(plainPage.data.isPlain);
    if (plainPage.success || z.safeParse(tellReadingSchema, message).success) {
      sendResponse(reader.report());
    } else if (z.safeParse(sitesChangedSchema, message).success && askedBy === 'page') {
      void turnOffUnlessGranted();
    }
  };
  let isStopped = false;
  const turnOffUnlessGranted = async () => {
    const isGranted = await isStillGranted();
    if (!isGranted && !isStopped) reader.turnOff();
  };
  browser.runtime.onMessage.addListener(onMessage);
  const stopSettings = onSettingsChanged((stored) => {
    if (askedBy === 'page' && wishFor(stored, host) === 'off') reader.turnOff();
    else reader.apply(settingsFor(stored, host));
  });
  return () => {
    isStopped = true;
    browser.runtime.onMessage.removeListener(onMessage);
    stopSettings();
  };
}

/** Tells the background whether the reader is on in this tab, for the toolbar button to show it. */
export function tellReaderState(isOn: boolean): void {
  const message: ReaderMessage = { type: 'reader-state', isOn };
  // Nobody may be there to hear it: the extension may just have been removed.
  browser.runtime.sendMessage(message).catch(() => {});
}
