import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { readerMessageSchema } from '../channel/reader-messages.ts';
import { message } from '../texts.ts';

const SIZES = [16, 32, 48] as const;

/**
 * Shows at the toolbar button whether the reader is on in a tab, when that tab's reader says so. Elsewhere
 * it is neutral: without a grant nobody knows what a tab shows. Browsers forget it when the tab moves on.
 */
export function showReaderState(told: unknown, sender: Browser.runtime.MessageSender): undefined {
  const parsed = z.safeParse(readerMessageSchema, told);
  if (!parsed.success || parsed.data.type !== 'reader-state') return;
  const { id, tab, frameId } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return;
  const { isOn } = parsed.data;
  const tabId = tab.id;
  const folder = isOn ? '/icon' : '/icon/off';
  const path = Object.fromEntries(SIZES.map((size) => [size, `${folder}/${size}.png`]));
  const title = message(isOn ? 'toolbarOn' : 'toolbarOff');
  // The tab may be gone by now.
  Promise.all([
    browser.action.setIcon({ tabId, path }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {});
}
