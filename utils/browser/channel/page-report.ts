import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type PageReport, pageReportSchema, type ReaderMessage } from './reader-messages.ts';

/** What the reader of a tab has done there; null where there is none. */
export function askForReport(tabId: number): Promise<PageReport | null> {
  return ask(tabId, { type: 'tell-reading' });
}

/** T1: takes everything off the page of a tab, or puts it back, and says what is there then. */
export function setPlainPage(tabId: number, isPlain: boolean): Promise<PageReport | null> {
  return ask(tabId, { type: 'plain-page', isPlain });
}

async function ask(tabId: number, message: ReaderMessage): Promise<PageReport | null> {
  try {
    const report = z.safeParse(pageReportSchema, await browser.tabs.sendMessage(tabId, message));
    return report.success ? report.data : null;
  } catch {
    // Nobody listens there.
    return null;
  }
}
