import { BROWSER_KEYS, MASTODON_KEYS } from './mastodon-keys.ts';
import { isSettableKey, NO_KEY } from './settable-key.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from './settings.ts';

/** Who has a key already: another setting of ours, by its key; or it can be nobody's. */
export type KeyClash = 'mastodon' | 'browser' | 'nobody' | SettingKey;

/** Why a key cannot be set (T4); null where it can. */
export function clashOf(pressed: string, own: SettingKey, settings: Settings): KeyClash | null {
  if (MASTODON_KEYS.has(pressed)) return 'mastodon';
  if (BROWSER_KEYS.has(pressed)) return 'browser';
  if (!isSettableKey(pressed)) return 'nobody';
  return sharerOf(pressed, own, settings);
}

/** Another setting with the same key: two may have come to one by a file, or by a site's own settings. */
export function sharerOf(key: string, own: SettingKey, settings: Settings): SettingKey | null {
  if (key === NO_KEY) return null;
  const others = SETTING_KEYS.filter((one) => one !== own && SETTINGS[one].kind === 'key');
  return others.find((one) => settings[one] === key) ?? null;
}
