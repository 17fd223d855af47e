import { browser } from 'wxt/browser';
import type { HealthMessage } from './health-messages.ts';

/** Tells the background how a page is read, and what failed there. Never throws; nothing need wait for it. */
export async function tellHealth(message: HealthMessage): Promise<void> {
  try {
    await browser.runtime.sendMessage(message);
  } catch {
    // The background has gone, or the extension: then the call itself throws.
  }
}
