import type { SettingKey, Settings } from './settings.ts';

/** Whether the feature with this id is to be shown. */
export function isFeatureOn(id: SettingKey, settings: Settings): boolean {
  const value = settings[id];
  return value !== false && value !== 'never';
}
