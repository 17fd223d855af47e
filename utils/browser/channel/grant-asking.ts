import { browser } from 'wxt/browser';
import type { ReaderMessage } from './reader-messages.ts';

/** Asks the background whether this page is still allowed; while nobody can say, it is. */
export async function isStillGranted(): Promise<boolean> {
  const message: ReaderMessage = { type: 'is-granted' };
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => true);
  return answer !== false;
}
