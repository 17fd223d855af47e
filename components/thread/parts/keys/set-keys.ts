import { NO_KEY } from '../../../../utils/settings/settable-key.ts';
import type { Settings } from '../../../../utils/settings/settings.ts';

/** T4: what there are keys for, in the order in which they are told. */
export const KEY_ACTIONS = [
  'keyParent',
  'keyBack',
  'keyPrevious',
  'keyNext',
  'keyNew',
  'keyFold',
] as const;

export type KeyAction = (typeof KEY_ACTIONS)[number];

/**
 * Which key does what. A file, or a site's own settings, may bring two to one key: then the first has it, and the
 * other has none.
 */
export function setKeys(settings: Pick<Settings, KeyAction>): ReadonlyMap<string, KeyAction> {
  const keys = new Map<string, KeyAction>();
  for (const action of KEY_ACTIONS) {
    const key = settings[action];
    if (key !== NO_KEY && !keys.has(key)) keys.set(key, action);
  }
  return keys;
}
