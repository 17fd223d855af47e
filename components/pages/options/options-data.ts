import { toggleShortcut } from '../../../utils/browser/shortcuts.ts';
import { grantedForArticles } from '../../../utils/browser/sites/article-grants.ts';
import { grantedPatterns } from '../../../utils/browser/sites/sites.ts';
import { loadSettings } from '../../../utils/settings/settings-store.ts';
import { isSyncing } from '../../../utils/settings/settings-sync.ts';
import { storedBytes } from '../../../utils/settings/stored-data.ts';
import type { StoredSettings } from '../../../utils/settings/stored-settings.ts';

/** All that the options page needs before it is drawn. */
export interface OptionsData {
  stored: StoredSettings;
  granted: readonly string[];
  /** The patterns by which articles may be fetched. */
  articleGrants: readonly string[];
  isSyncing: boolean;
  bytes: number;
  /** Null where the browser has no keys for extensions. */
  shortcut: string | null;
}

export async function readOptionsData(): Promise<OptionsData> {
  const [stored, granted, articleGrants, isSynced, bytes, shortcut] = await Promise.all([
    loadSettings(),
    grantedPatterns(),
    grantedForArticles(),
    isSyncing(),
    storedBytes(),
    toggleShortcut(),
  ]);
  return { stored, granted, articleGrants, isSyncing: isSynced, bytes, shortcut };
}
