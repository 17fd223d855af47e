import type { Health } from '../../../utils/browser/health/health-record.ts';
import { readHealth } from '../../../utils/browser/health/health-store.ts';
import { toggleShortcut } from '../../../utils/browser/shortcuts.ts';
import { allowedOrigins } from '../../../utils/browser/sites/allowed-origins.ts';
import { grantedPatterns } from '../../../utils/browser/sites/sites.ts';
import { loadSettings } from '../../../utils/settings/settings-store.ts';
import { isSyncing } from '../../../utils/settings/settings-sync.ts';
import { storedBytes } from '../../../utils/settings/stored-data.ts';
import type { StoredSettings } from '../../../utils/settings/stored-settings.ts';

/** All that the options page needs before it is drawn. */
export interface OptionsData {
  stored: StoredSettings;
  granted: readonly string[];
  /** All that the browser allows, for threads and for articles. */
  origins: readonly string[];
  isSyncing: boolean;
  bytes: number;
  /** Null where the browser has no keys for extensions. */
  shortcut: string | null;
  health: Health;
}

export async function readOptionsData(): Promise<OptionsData> {
  const [stored, granted, origins, isSynced, bytes, shortcut, health] = await Promise.all([
    loadSettings(),
    grantedPatterns(),
    allowedOrigins(),
    isSyncing(),
    storedBytes(),
    toggleShortcut(),
    readHealth(),
  ]);
  return { stored, granted, origins, isSyncing: isSynced, bytes, shortcut, health };
}
