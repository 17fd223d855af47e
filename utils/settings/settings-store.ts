import { browser } from 'wxt/browser';
import { readStored, type StoredSettings } from './stored-settings.ts';

/** The one item of `storage.local` that holds all settings. */
export const SETTINGS_ITEM = 'settings';

/** The settings as they are stored; nothing stored is nothing set. */
export async function loadSettings(): Promise<StoredSettings> {
  const items = await browser.storage.local.get(SETTINGS_ITEM);
  return readStored(items[SETTINGS_ITEM]);
}

/**
 * Changes the settings, one change at a time, whichever of our pages or the background it comes from.
 *
 * @param change must give back the very same object where it changes nothing.
 * @throws where the browser cannot write (a full disk, say); then nothing is changed.
 */
export async function changeSettings(
  change: (stored: StoredSettings) => StoredSettings,
): Promise<StoredSettings> {
  return navigator.locks.request('throughline-settings', async () => {
    const before = await loadSettings();
    const after = change(before);
    if (after !== before) await browser.storage.local.set({ [SETTINGS_ITEM]: after });
    return after;
  });
}

/**
 * Calls back with the settings whenever they have changed, anywhere.
 *
 * @returns what stops listening.
 */
export function onSettingsChanged(listener: (stored: StoredSettings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[SETTINGS_ITEM];
    if (area === 'local' && change) listener(readStored(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
