import { SETTING_KEYS, type SettingKey, type Settings } from './settings.ts';
import { toFile } from './settings-file.ts';
import {
  type SettingPlace,
  type StoredSettings,
  sitesIn,
  valueAt,
  wishFor,
} from './stored-settings.ts';

/** A value that is set differently; undefined is none of its own. */
export interface ValueChange {
  readonly key: SettingKey;
  readonly before: Settings[SettingKey] | undefined;
  readonly after: Settings[SettingKey] | undefined;
}

export interface SiteChange {
  readonly host: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Whether the site is turned on or off by it; null where that stays. */
  readonly turned: 'on' | 'off' | null;
  readonly values: readonly ValueChange[];
}

export interface SettingsChange {
  readonly everywhere: readonly ValueChange[];
  readonly sites: readonly SiteChange[];
  /** Something that this version does not know is set differently. */
  readonly others: boolean;
}

/** What would change for the reader if one set of settings took the place of another; null: nothing. */
export function changesBetween(
  before: StoredSettings,
  after: StoredSettings,
): SettingsChange | null {
  if (toFile(before) === toFile(after)) return null;
  const everywhere = valueChanges(before, after, null);
  const [were, are] = [new Set(sitesIn(before)), new Set(sitesIn(after))];
  const hosts = [...new Set([...were, ...are])].toSorted();
  const sites = hosts.flatMap((host) => {
    const kind = !were.has(host) ? 'added' : are.has(host) ? 'changed' : 'removed';
    return siteChange(before, after, host, kind) ?? [];
  });
  return { everywhere, sites, others: everywhere.length + sites.length === 0 };
}

function siteChange(
  before: StoredSettings,
  after: StoredSettings,
  host: string,
  kind: SiteChange['kind'],
): SiteChange | null {
  const wish = wishFor(after, host);
  const turned = wish === wishFor(before, host) ? null : wish;
  const values = valueChanges(before, after, host);
  const isSame = kind === 'changed' && turned === null && values.length === 0;
  return isSame ? null : { host, kind, turned, values };
}

function valueChanges(
  before: StoredSettings,
  after: StoredSettings,
  place: SettingPlace,
): ValueChange[] {
  return SETTING_KEYS.map((key) => ({
    key,
    before: valueAt(before, place, key),
    after: valueAt(after, place, key),
  })).filter((change) => change.before !== change.after);
}
