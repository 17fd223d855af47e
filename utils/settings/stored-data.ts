import { browser } from 'wxt/browser';
import { changeSettings } from './settings-store.ts';
import { stopSyncing } from './settings-sync.ts';
import { readStored } from './stored-settings.ts';

/** How much is stored in this browser, in bytes. */
export async function storedBytes(): Promise<number> {
  const { local } = browser.storage;
  // Not every Firefox has it; the text comes close.
  if (typeof local.getBytesInUse === 'function') return local.getBytesInUse(null);
  return new TextEncoder().encode(JSON.stringify(await local.get(null))).length;
}

/**
 * Forgets all that is stored, the copy in the reader's account too. What the browser allows is its own.
 *
 * @throws where the browser cannot write; what could not be forgotten is then still there.
 */
export async function clearStoredData(): Promise<void> {
  await stopSyncing();
  // By the one way that settings change, so that no other change is lost or comes back.
  await changeSettings(() => readStored(undefined));
  await browser.storage.local.clear();
}
