import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { SETTING_KEYS, type SettingKey } from '../../utils/settings/settings.ts';
import { prefixOf } from './seen.ts';

const FOLDER = resolve(import.meta.dirname, '../../components/thread/features');

/**
 * The features of the registry: each is a folder and a setting of the same name, which a test holds. The
 * registry itself imports style sheets, and only a build can read those.
 */
export function featureIds(): readonly SettingKey[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true });
  const names = new Set(folders.filter((entry) => entry.isDirectory()).map(({ name }) => name));
  return SETTING_KEYS.filter((key) => names.has(prefixOf(key)));
}
