import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../utils/settings/settings.ts';
import {
  CURRENT_VERSION,
  differencesOf,
  problemsIn,
  readStored,
  settingsFor,
  sitesIn,
  valueAt,
  wishFor,
  withoutSite,
  withValue,
  withWish,
} from '../../../utils/settings/stored-settings.ts';

const HERE = 'harbour.example';
const THERE = 'reef.example:8443';

describe('what holds on a site', () => {
  const stored = readStored({
    version: 1,
    everywhere: { quoteWords: 7, newcomerMark: false },
    sites: { [HERE]: { quoteWords: 9 }, [THERE]: { newcomerMark: true } },
  });

  it.each([
    ['its own value', HERE, 'quoteWords', 9],
    ['else that for everywhere', HERE, 'newcomerMark', false],
    ['else the default', HERE, 'answerLine', 'rule'],
    ['another site’s is none of its business', THERE, 'quoteWords', 7],
    ['its own, though the default says the same', THERE, 'newcomerMark', true],
    ['a site of which nothing is known', 'quay.example', 'quoteWords', 7],
    ['everywhere', null, 'quoteWords', 7],
  ] as const)('%s', (_title, site, key, expected) => {
    expect(settingsFor(stored, site)[key]).toBe(expected);
  });

  it('a host with another port is another site', () => {
    expect(settingsFor(stored, 'reef.example').newcomerMark).toBe(false);
  });
});

describe('whatever was stored is read', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'settings'],
    ['a number', 7],
    ['a list', [1, 2]],
    ['no version', {}],
    ['sites that are none', { sites: [] }],
    ['an everywhere that is none', { everywhere: 'yes' }],
    ['a version that is none', { version: 'one' }],
    ['a version before the first', { version: -3 }],
    ['half a version', { version: 0.5 }],
  ])('%s', (_title, value) => {
    expect(settingsFor(readStored(value), HERE)).toEqual(DEFAULTS);
  });

  it.each([
    ['without one', {}, CURRENT_VERSION],
    ['of this version', { version: CURRENT_VERSION }, CURRENT_VERSION],
    ['of a newer one', { version: 99 }, 99],
  ])('the version of a form %s', (_title, value, expected) => {
    expect(readStored(value).version).toBe(expected);
  });

  it('of a newer version, what is known is used', () => {
    const newer = readStored({ version: 99, everywhere: { quoteWords: 9, newThing: {} } });
    expect(settingsFor(newer, HERE).quoteWords).toBe(9);
  });

  it('names of `Object.prototype` are no values and no sites', () => {
    const stored = readStored({});
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(settingsFor(stored, name)).toEqual(DEFAULTS);
      expect(wishFor(stored, name)).toBeNull();
    }
  });
});

describe('broken values', () => {
  const stored = readStored({
    everywhere: { quoteWords: 'many', quoteLikeness: 90 },
    sites: {
      [HERE]: { quoteWords: 4000, answerLine: 'sometimes', isOn: 'yes' },
      [THERE]: 7,
      'quay.example': { isOn: true },
    },
  });

  it('fall back one by one', () => {
    const settings = settingsFor(stored, HERE);
    expect(settings).toEqual({ ...DEFAULTS, quoteLikeness: 90 });
    expect(wishFor(stored, HERE)).toBeNull();
  });

  it('on a site fall back to what holds everywhere', () => {
    const better = withValue(stored, null, 'quoteWords', 8);
    expect(settingsFor(better, HERE).quoteWords).toBe(8);
  });

  it('are reported, each with its place', () => {
    const problem = (place: string | null, key: string, value: unknown) => ({ place, key, value });
    expect(problemsIn(stored)).toHaveLength(5);
    expect(problemsIn(stored)).toEqual(
      expect.arrayContaining([
        problem(null, 'quoteWords', 'many'),
        problem(HERE, 'quoteWords', 4000),
        problem(HERE, 'answerLine', 'sometimes'),
        problem(HERE, 'isOn', 'yes'),
        problem(THERE, 'sites', 7),
      ]),
    );
  });

  it.each([
    ['everywhere', { everywhere: [] }],
    ['sites', { sites: 'all' }],
  ])('a container that is none is one: %s', (key, value: Record<string, unknown>) => {
    expect(problemsIn(readStored(value))).toEqual([{ place: null, key, value: value[key] }]);
  });

  it('are not those of a newer version', () => {
    expect(problemsIn(readStored({ version: 99, everywhere: { unknown: {} }, more: [] }))).toEqual(
      [],
    );
  });
});

describe('changes', () => {
  const stored = readStored({ everywhere: { quoteWords: 7 }, sites: { [HERE]: { isOn: true } } });

  it('set a value, and take it back', () => {
    const set = withValue(stored, HERE, 'quoteWords', 9);
    expect(valueAt(set, HERE, 'quoteWords')).toBe(9);
    expect(differencesOf(set, HERE)).toEqual(['quoteWords']);
    const back = withValue(set, HERE, 'quoteWords', undefined);
    expect(differencesOf(back, HERE)).toEqual([]);
    expect(settingsFor(back, HERE).quoteWords).toBe(7);
  });

  it('leave the settings they came from alone', () => {
    const before = structuredClone(stored);
    withValue(stored, HERE, 'quoteWords', 9);
    withWish(stored, THERE, 'off');
    withoutSite(stored, HERE);
    expect(stored).toEqual(before);
  });

  it('turn a site on and off, and forget it', () => {
    const on = withWish(stored, THERE, 'on');
    expect(wishFor(on, THERE)).toBe('on');
    expect(wishFor(withWish(on, THERE, 'off'), THERE)).toBe('off');
    expect(sitesIn(on)).toEqual([HERE, THERE]);
    expect(sitesIn(withoutSite(on, THERE))).toEqual([HERE]);
    expect(wishFor(withoutSite(on, THERE), THERE)).toBeNull();
  });
});
