import { useState } from 'preact/hooks';
import { changeSettings } from '../../utils/settings/settings-store.ts';
import type { StoredSettings } from '../../utils/settings/stored-settings.ts';

export interface Writing {
  /** The last write failed: the control says so, and shows what still holds. */
  readonly hasFailed: boolean;
  write(change: (stored: StoredSettings) => StoredSettings): Promise<void>;
}

/** Changes settings for one control. A browser may refuse to write: its disk may be full. */
export function useWriting(): Writing {
  const [hasFailed, setHasFailed] = useState(false);
  const [, setFailures] = useState(0);
  const write: Writing['write'] = async (change) => {
    try {
      await changeSettings(change);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
      // Drawn anew after a second failure too: the control itself has changed by the click.
      setFailures((failures) => failures + 1);
    }
  };
  return { hasFailed, write };
}
