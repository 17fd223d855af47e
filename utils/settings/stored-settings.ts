import * as z from 'zod/mini';
import { DEFAULTS, SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from './settings.ts';

/** The form in which this version writes. */
export const CURRENT_VERSION = 1;

type Values = Readonly<Record<string, unknown>>;

/**
 * Settings as they are stored: only what differs from the defaults. Nothing in them is trusted, and
 * nothing that is not understood is thrown away: it may be a newer version's.
 */
export interface StoredSettings {
  readonly [key: string]: unknown;
}

/** Where a value is set: for one site (host and port), or, as null, for everywhere. */
export type SettingPlace = string | null;

/** Whether the reader has turned a site on or off; not a setting, since it has no default for everywhere. */
const IS_ON = 'isOn';

/** Not `z.record`, which goes through all that is in it: this is asked for each of thousands of sites. */
const objectSchema = z.custom<Values>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** Takes whatever was stored. What is no object at all is no settings. */
export function readStored(value: unknown): StoredSettings {
  return migrate(objectOf(value));
}

/**
 * Steps from an older form to the next, by the version they start from. Those of a newer version are left
 * as they are: what we know in them we read, the rest we keep.
 */
const MIGRATIONS: ReadonlyMap<number, (stored: StoredSettings) => StoredSettings> = new Map([
  // Written by hand, or empty: a form without a version is the first one.
  [0, (stored) => stored],
]);

function migrate(stored: StoredSettings): StoredSettings {
  let migrated = stored;
  const { version } = stored;
  let from = typeof version === 'number' && Number.isInteger(version) ? version : 0;
  for (let step = MIGRATIONS.get(from); step; step = MIGRATIONS.get(from)) {
    migrated = step(migrated);
    from += 1;
  }
  return from <= CURRENT_VERSION ? { ...migrated, version: CURRENT_VERSION } : migrated;
}

/** The settings of a site: its own, else those for everywhere, else the defaults, key by key. */
export function settingsFor(stored: StoredSettings, site: SettingPlace): Settings {
  const places = site === null ? [null] : [site, null];
  const entries = SETTING_KEYS.map((key) => {
    const set = places.map((place) => valueAt(stored, place, key));
    return [key, set.find((value) => value !== undefined) ?? DEFAULTS[key]];
  });
  return Object.fromEntries(entries);
}

/** What is set at one place for a key; undefined where nothing is, or nothing that is valid. */
export function valueAt<K extends SettingKey>(
  stored: StoredSettings,
  place: SettingPlace,
  key: K,
): Settings[K] | undefined {
  const values = valuesAt(stored, place);
  if (!Object.hasOwn(values, key)) return undefined;
  const schema: z.ZodMiniType = SETTINGS[key].schema;
  const parsed = z.safeParse(schema, values[key]);
  // The schema is that of this very key, which TypeScript does not follow through the union.
  return parsed.success ? (parsed.data as Settings[K]) : undefined;
}

/** Sets a value; `undefined` goes back to what holds without it. */
export function withValue(
  stored: StoredSettings,
  place: SettingPlace,
  key: SettingKey,
  value: unknown,
): StoredSettings {
  return withEntry(stored, place, key, value);
}

/** The sites that the reader has turned on or off, or set in some way, in the order of the alphabet. */
export function sitesIn(stored: StoredSettings): string[] {
  return Object.keys(objectOf(stored.sites)).toSorted();
}

/** Whether the reader has turned a site on or off; null where neither. */
export function wishFor(stored: StoredSettings, site: string): 'on' | 'off' | null {
  const value = valuesAt(stored, site)[IS_ON];
  if (typeof value !== 'boolean') return null;
  return value ? 'on' : 'off';
}

export function withWish(stored: StoredSettings, site: string, wish: 'on' | 'off'): StoredSettings {
  return withEntry(stored, site, IS_ON, wish === 'on');
}

/** Forgets a site and all that was set for it. */
export function withoutSite(stored: StoredSettings, site: string): StoredSettings {
  const sites = Object.entries(objectOf(stored.sites)).filter(([host]) => host !== site);
  return { ...stored, sites: Object.fromEntries(sites) };
}

/** The keys that a site sets differently from what holds everywhere. */
export function differencesOf(stored: StoredSettings, site: string): SettingKey[] {
  return SETTING_KEYS.filter((key) => valueAt(stored, site, key) !== undefined);
}

/** A stored value that cannot be used; the reader is told, and it stays as it is. */
export interface SettingProblem {
  place: SettingPlace;
  key: string;
  value: unknown;
}

/** The values that no version of ours would have stored, so that the default holds instead. */
export function problemsIn(stored: StoredSettings): SettingProblem[] {
  const containers = (['everywhere', 'sites'] as const).filter(
    (key) => stored[key] !== undefined && !isObject(stored[key]),
  );
  const sites = Object.entries(objectOf(stored.sites));
  return [
    ...containers.map((key) => ({ place: null, key, value: stored[key] })),
    ...sites
      .filter(([, values]) => !isObject(values))
      .map(([place, value]) => ({ place, key: 'sites', value })),
    ...[null, ...sites.map(([site]) => site)].flatMap((place) => brokenAt(stored, place)),
  ];
}

/** Forgets a value that cannot be used, and nothing else. */
export function withoutProblem(
  stored: StoredSettings,
  { place, key }: SettingProblem,
): StoredSettings {
  if (place !== null && key === 'sites') return withoutSite(stored, place);
  if (place === null && (key === 'everywhere' || key === 'sites')) {
    const { [key]: _broken, ...others } = stored;
    return others;
  }
  return withEntry(stored, place, key, undefined);
}

function brokenAt(stored: StoredSettings, place: SettingPlace): SettingProblem[] {
  const values = valuesAt(stored, place);
  const broken: SettingProblem[] = SETTING_KEYS.filter(
    (key) => Object.hasOwn(values, key) && valueAt(stored, place, key) === undefined,
  ).map((key) => ({ place, key, value: values[key] }));
  const wish = values[IS_ON];
  return place !== null && wish !== undefined && typeof wish !== 'boolean'
    ? [...broken, { place, key: IS_ON, value: wish }]
    : broken;
}

function valuesAt(stored: StoredSettings, place: SettingPlace): Values {
  if (place === null) return objectOf(stored.everywhere);
  const sites = objectOf(stored.sites);
  return Object.hasOwn(sites, place) ? objectOf(sites[place]) : {};
}

function withEntry(
  stored: StoredSettings,
  place: SettingPlace,
  key: string,
  value: unknown,
): StoredSettings {
  const { [key]: _before, ...others } = valuesAt(stored, place);
  const values = value === undefined ? others : { ...others, [key]: value };
  if (place === null) return { ...stored, everywhere: values };
  return { ...stored, sites: { ...objectOf(stored.sites), [place]: values } };
}

function isObject(value: unknown): value is Values {
  return z.safeParse(objectSchema, value).success;
}

function objectOf(value: unknown): Values {
  return isObject(value) ? value : {};
}
