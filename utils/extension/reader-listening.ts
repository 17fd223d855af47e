import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { readerMessageSchema } from './reader-messages.ts';
import { coversAddress } from './sites.ts';

/**
 * Calls back once when the grant for this page's site is taken back, in the popup or in the browser's own
 * pages.
 *
 * @returns what stops listening.
 */
export function whenSiteTurnsOff(address: string, turnOff: () => void): () => void {
  const listener = (message: unknown, sender: { id?: string | undefined }): undefined => {
    const parsed = z.safeParse(readerMessageSchema, message);
    if (!parsed.success || parsed.data.type !== 'sites-changed') return;
    if (sender.id !== browser.runtime.id) return;
    if (!parsed.data.granted.some((pattern) => coversAddress(pattern, address))) turnOff();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
