import { useEffect, useState } from 'preact/hooks';
import { onSettingsChanged } from '../../utils/settings/settings-store.ts';
import type { StoredSettings } from '../../utils/settings/stored-settings.ts';

/** The settings as they are now, wherever they are changed: here, in another tab, by syncing. */
export function useStoredSettings(atFirst: StoredSettings): StoredSettings {
  const [stored, setStored] = useState(atFirst);
  useEffect(() => onSettingsChanged(setStored), []);
  return stored;
}
