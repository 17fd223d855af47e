import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { documentOf } from './message-senders.ts';
import { type ReaderMessage, readerMessageSchema } from './reader-messages.ts';

/**
 * What says that the extension lives, in Firefox (issue 10). It kills the scripts of an extension that is
 * updated or removed without a word, and takes away the style sheets that the extension has inserted. While
 * this one is there, `gone.css` of the reader has no effect. It names nothing that the page has of its own.
 */
const LIFELINE = `
  [data-throughline] {
    --throughline-gone: initial !important;
    --throughline-gone-height: initial !important;
  }
  [data-throughline-mention-folding-hidden] { --throughline-unfolded: initial !important }
  :is([data-throughline-thread-order-away], [data-throughline-thread-order-folded] > *) {
    --throughline-gone-content: initial !important;
    --throughline-gone-position: initial !important;
  }
`;

/** Inserts it where a reader asks for it. For the background. */
export function insertLifeline(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (isInserted: boolean) => void,
): true | undefined {
  const parsed = z.safeParse(readerMessageSchema, message);
  if (!parsed.success || parsed.data.type !== 'insert-lifeline') return;
  // In another document of the tab the sheet does nothing.
  const target = documentOf(sender);
  if (!target) return;
  browser.scripting.insertCSS({ target, css: LIFELINE }).then(
    () => sendResponse(true),
    () => sendResponse(false),
  );
  return true;
}

/** Asks the background for it. Answers whether it is there: without it nothing may depend on it. */
export async function askForLifeline(): Promise<boolean> {
  const message: ReaderMessage = { type: 'insert-lifeline' };
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => false);
  return answer === true;
}
