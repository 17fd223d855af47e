import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SETTING_KEYS, SETTINGS, type Setting } from '../../../utils/settings/settings.ts';
import {
  CURRENT_VERSION,
  problemsIn,
  readStored,
  type StoredSettings,
  settingsFor,
  valueAt,
  wishFor,
  withoutSite,
  withValue,
  withWish,
} from '../../../utils/settings/stored-settings.ts';
import {
  anyHost,
  anyJson,
  anyKey,
  anyPlace,
  anySetting,
  anyStored,
  entriesOf,
} from './arbitrary-stored.ts';

const isValid = (key: (typeof SETTING_KEYS)[number], value: unknown) =>
  z.safeParse((SETTINGS[key] as Setting).schema as z.ZodMiniType, value).success;

/** What may differ from what was stored: our own version, and the container that was written to. */
function lost(before: unknown, after: StoredSettings, written: readonly string[][]): string[] {
  const now = entriesOf(after);
  const mayChange = (path: string) => {
    const keys: string[] = JSON.parse(path);
    return (
      keys[0] === 'version' ||
      written.some((key) => key.every((part, index) => part === keys[index])) ||
      // A container that is none is replaced by one as soon as something is put into it.
      written.some((key) => keys.length < key.length && keys.every((part, i) => part === key[i]))
    );
  };
  return [...entriesOf(before)]
    .filter(([path, json]) => path !== '[]' && now.get(path) !== json && !mayChange(path))
    .map(([path]) => path);
}

describe('any stored JSON', () => {
  it('yields valid settings, for every site', () => {
    fc.assert(
      fc.property(anyStored, anyPlace, (value, place) => {
        const settings = settingsFor(readStored(value), place);
        expect(Object.keys(settings)).toEqual([...SETTING_KEYS]);
        for (const key of SETTING_KEYS) expect(isValid(key, settings[key])).toBe(true);
      }),
    );
  });

  it('loses nothing by being read, and reads the same twice', () => {
    fc.assert(
      fc.property(anyStored, (value) => {
        const stored = readStored(value);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        if (isObject) expect(lost(value, stored, [])).toEqual([]);
        expect(readStored(stored)).toEqual(stored);
        expect(readStored(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
      }),
    );
  });

  it('loses nothing but what is changed by a change', () => {
    fc.assert(
      fc.property(anyStored, anyPlace, anySetting, (value, place, { key, value: set }) => {
        const stored = readStored(value);
        const after = withValue(stored, place, key, set);
        const path = place === null ? ['everywhere', key] : ['sites', place, key];
        expect(lost(stored, after, [path])).toEqual([]);
        expect(valueAt(after, place, key)).toBe(set);
        expect(settingsFor(after, place)[key]).toBe(set);
      }),
    );
  });

  it('loses nothing but the site by forgetting it', () => {
    fc.assert(
      fc.property(anyStored, anyHost, (value, host) => {
        const stored = readStored(value);
        const after = withoutSite(stored, host);
        expect(lost(stored, after, [['sites', host]])).toEqual([]);
        expect(wishFor(after, host)).toBeNull();
      }),
    );
  });

  it('loses nothing by a wish, which is there afterwards', () => {
    fc.assert(
      fc.property(anyStored, anyHost, fc.constantFrom('on', 'off'), (value, host, wish) => {
        const stored = readStored(value);
        const after = withWish(stored, host, wish);
        expect(lost(stored, after, [['sites', host, 'isOn']])).toEqual([]);
        expect(wishFor(after, host)).toBe(wish);
      }),
    );
  });

  it('keeps the version of a newer form', () => {
    fc.assert(
      fc.property(anyStored, fc.integer({ min: CURRENT_VERSION }), (value, version) => {
        const stored = readStored({ ...(value as object), version });
        expect(stored.version).toBe(version);
      }),
    );
  });

  it('never touches the prototype of anything', () => {
    fc.assert(
      fc.property(anyStored, anyPlace, anyKey, anyJson, (value, place, key, set) => {
        const after = withValue(readStored(value), place, key, set);
        settingsFor(after, place);
        expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

describe('a broken value', () => {
  it('falls back alone, and is reported', () => {
    fc.assert(
      fc.property(anyStored, anyPlace, anyKey, anyJson, (value, place, key, broken) => {
        fc.pre(!isValid(key, broken));
        const before = withValue(readStored(value), place, key, undefined);
        const after = withValue(before, place, key, broken);
        expect(settingsFor(after, place)).toEqual(settingsFor(before, place));
        expect(problemsIn(after)).toContainEqual({ place, key, value: broken });
      }),
    );
  });

  it('is none where it is valid', () => {
    fc.assert(
      fc.property(anyPlace, anySetting, (place, { key, value }) => {
        expect(problemsIn(withValue(readStored({}), place, key, value))).toEqual([]);
      }),
    );
  });
});
