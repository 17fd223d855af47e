/** Stored settings as no version of ours would have written them, and as a newer one might have. */
import fc from 'fast-check';
import { SETTING_KEYS, SETTINGS } from '../../../utils/settings/settings.ts';
import type { SettingPlace } from '../../../utils/settings/stored-settings.ts';

/** Names that objects have by birth, and names that mean something to us. */
const HOSTILE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'version'];

/** What `storage` can hold: JSON as it is written, which knows no -0. Numbers are as large as they get, lists as deep. */
export const anyJson: fc.Arbitrary<unknown> = fc
  .oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(1e308, -1e308, Number.MAX_SAFE_INTEGER, [[[[]]]], '', null, {}),
  )
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

const anyName = fc.oneof(fc.constantFrom(...HOSTILE), fc.string());

export const anyHost = fc.oneof(
  fc.constantFrom('harbour.example', 'reef.example:8443', ...HOSTILE),
  fc.domain(),
);

export const anyPlace: fc.Arbitrary<SettingPlace> = fc.oneof(fc.constant(null), anyHost);

export const anyKey = fc.constantFrom(...SETTING_KEYS);

/** A key of ours with a value that is valid for it. */
export const anySetting = anyKey.chain((key) => {
  const setting = SETTINGS[key];
  const value: fc.Arbitrary<unknown> =
    setting.kind === 'switch'
      ? fc.boolean()
      : setting.kind === 'choice'
        ? fc.constantFrom(...setting.options)
        : setting.kind === 'key'
          ? fc.constantFrom('a', ';', 'ф', 'Alt+Q', 'none')
          : fc.integer({ min: setting.min, max: setting.max });
  return fc.record({ key: fc.constant(key), value });
});

/** By `JSON.parse`, which makes own properties of `__proto__` and its like, as storage does. */
function objectOf(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const members = entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return JSON.parse(`{${members.join(',')}}`);
}

const someValid = fc.array(anySetting.map(({ key, value }) => [key, value] as const));
const someBroken = fc.array(fc.tuple(fc.oneof(anyKey, anyName, fc.constant('isOn')), anyJson));

const anyValues = fc
  .tuple(someBroken, someValid)
  .map(([broken, valid]) => objectOf([...broken, ...valid]));

const anySites = fc
  .array(fc.tuple(anyHost, fc.oneof({ weight: 4, arbitrary: anyValues }, anyJson)))
  .map(objectOf);

/** Something that looks like settings, more or less. */
const likeSettings = fc
  .tuple(
    fc.array(fc.tuple(anyName, anyJson), { maxLength: 3 }),
    fc.oneof(fc.integer({ min: -2, max: 5 }), anyJson),
    fc.oneof({ weight: 4, arbitrary: anyValues }, anyJson),
    fc.oneof({ weight: 4, arbitrary: anySites }, anyJson),
  )
  .map(([more, version, everywhere, sites]) =>
    objectOf([...more, ['version', version], ['everywhere', everywhere], ['sites', sites]]),
  );

/** Anything that may be found in storage. */
export const anyStored: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: likeSettings },
  anyJson,
);

/** Every entry of a value, as `path → JSON`: what must not be lost. */
export function entriesOf(value: unknown, path: readonly string[] = []): Map<string, string> {
  const found = new Map<string, string>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return found.set(JSON.stringify(path), JSON.stringify(value));
  }
  found.set(JSON.stringify(path), '{');
  for (const [key, inner] of Object.entries(value)) {
    for (const [at, json] of entriesOf(inner, [...path, key])) found.set(at, json);
  }
  return found;
}
