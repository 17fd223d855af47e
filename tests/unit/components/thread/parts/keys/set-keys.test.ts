import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  KEY_ACTIONS,
  type KeyAction,
  setKeys,
} from '../../../../../../components/thread/parts/keys/set-keys.ts';
import { DEFAULTS, SETTING_KEYS, SETTINGS } from '../../../../../../utils/settings/settings.ts';

describe('T4: which key does what', () => {
  const all = { ...DEFAULTS };

  it.each<[string, Partial<Record<KeyAction, string>>, [string, KeyAction][]]>([
    [
      'as the switch turns them on',
      {},
      [
        ['i', 'keyParent'],
        ['z', 'keyBack'],
        ['c', 'keyPrevious'],
        ['v', 'keyNext'],
        ['w', 'keyNew'],
        ['y', 'keyFold'],
      ],
    ],
    [
      'none for two',
      { keyParent: 'none', keyBack: 'none', keyPrevious: 'Alt+C' },
      [
        ['Alt+C', 'keyPrevious'],
        ['v', 'keyNext'],
        ['w', 'keyNew'],
        ['y', 'keyFold'],
      ],
    ],
    [
      'one for three: the first has it',
      { keyBack: 'v', keyFold: 'v' },
      [
        ['i', 'keyParent'],
        ['v', 'keyBack'],
        ['c', 'keyPrevious'],
        ['w', 'keyNew'],
      ],
    ],
  ])('%s', (_case, changes, expected) => {
    expect([...setKeys({ ...all, ...changes })]).toEqual(expected);
  });

  it('never two things at once, whatever is set', () => {
    const anyKey = fc.constantFrom('none', 'i', 'z', 'c', 'Alt+Q', ';');
    const keys = fc.record(
      Object.fromEntries(KEY_ACTIONS.map((action) => [action, anyKey])) as Record<
        KeyAction,
        typeof anyKey
      >,
    );
    fc.assert(
      fc.property(keys, (set) => {
        const actions = [...setKeys(set).values()];
        expect(new Set(actions).size).toBe(actions.length);
        expect(setKeys(set).has('none')).toBe(false);
      }),
    );
  });

  it('is told of every key that can be set', () => {
    const keys = SETTING_KEYS.filter((key) => SETTINGS[key].kind === 'key');
    expect(keys.toSorted()).toEqual([...KEY_ACTIONS].toSorted());
  });
});
