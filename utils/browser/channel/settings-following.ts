import { SETTINGS_ITEM } from '../../settings/settings-store.ts';
import { pullSettings, pushSettings } from '../../settings/settings-sync.ts';
import { readStored, sitesIn, wishFor } from '../../settings/stored-settings.ts';
import { detectInOpenTabs, registerDetector } from '../background/detector-registration.ts';
import { forgetTurningOn } from '../background/turning-on.ts';
import { patternOfHost } from '../sites/sites.ts';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Follows the settings: sites that were turned off are left out, those turned on are read at once. */
export function followSettings(changes: Changes, area: string): void {
  const change = changes[SETTINGS_ITEM];
  if (area !== 'local' || !change) return;
  void pushSettings();
  const before = readStored(change.oldValue);
  const after = readStored(change.newValue);
  const changed = [...new Set([...sitesIn(before), ...sitesIn(after)])].filter(
    // Also from nothing to “on”: a grant for articles may cover the site, and no other comes then (L5).
    (host) => wishFor(before, host) !== wishFor(after, host),
  );
  if (changed.length === 0) return;
  const isOff = (host: string) => wishFor(after, host) === 'off';
  // From a file, or by another browser of the reader's.
  void forgetTurningOn(...changed.filter(isOff));
  const turnedOn = changed.filter((host) => !isOff(host));
  const patterns = turnedOn.flatMap((host) => patternOfHost(host) ?? []);
  void registerDetector().then(() => detectInOpenTabs(patterns));
}

/** Takes over what another browser of the reader's has changed. */
export function followSync(_changes: Changes, area: string): void {
  // An account that cannot be read now has another chance at its next change.
  if (area === 'sync') pullSettings().catch(() => {});
}
