import type { SettingKey } from './settings.ts';
import {
  type SettingPlace,
  type StoredSettings,
  settingsFor,
  withValue,
} from './stored-settings.ts';

/**
 * Sets what a reader has chosen. Only what differs is stored: choosing what holds without a value of its
 * own goes back to that, so that a site never parts from the others by a choice that changes nothing.
 */
export function withChosen(
  stored: StoredSettings,
  place: SettingPlace,
  key: SettingKey,
  value: unknown,
): StoredSettings {
  const without = withValue(stored, place, key, undefined);
  const isTheSame = settingsFor(without, place)[key] === value;
  return isTheSame ? without : withValue(stored, place, key, value);
}
