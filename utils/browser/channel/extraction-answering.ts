import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { extractArticle } from '../../article/extraction.ts';
import { type Extracted, extractPageSchema } from './extraction-messages.ts';

/** Who reads one article often reads another; after so long the document is not worth its memory. */
const IDLE_MS = 60_000;

/**
 * Finds the articles of pages that the background sends (L5), in a document without a window of Chrome's, which
 * closes itself when it has not been asked for a minute.
 */
export function answerExtraction(own: Window & typeof globalThis): void {
  let timer = setTimeout(() => own.close(), IDLE_MS);
  const onMessage = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    sendResponse: (extracted: Extracted) => void,
  ): undefined => {
    const parsed = z.safeParse(extractPageSchema, message);
    if (!parsed.success || !isFromBackground(sender)) return;
    clearTimeout(timer);
    timer = setTimeout(() => own.close(), IDLE_MS);
    sendResponse(extractArticle(parsed.data.html, parsed.data.url, own));
  };
  browser.runtime.onMessage.addListener(onMessage);
}

/** A content script has a tab, and its page's address. */
function isFromBackground({ id, tab }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && tab === undefined;
}
