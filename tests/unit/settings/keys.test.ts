/** T4: which keys may be set, and which key was pressed (issue 16). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashOf, sharerOf } from '../../../utils/settings/key-clash.ts';
import { BROWSER_KEYS, MASTODON_KEYS } from '../../../utils/settings/mastodon-keys.ts';
import { type KeyPress, pressedKey } from '../../../utils/settings/pressed-key.ts';
import { isSettableKey, NO_KEY } from '../../../utils/settings/settable-key.ts';
import { DEFAULTS, SETTING_KEYS, SETTINGS } from '../../../utils/settings/settings.ts';
import { fromFile } from '../../../utils/settings/settings-file.ts';
import { readStored, settingsFor } from '../../../utils/settings/stored-settings.ts';
import { anyJson } from './arbitrary-stored.ts';

const UNPRESSED = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', isComposing: false, ...UNPRESSED, ...more };
}

const ALT = { altKey: true };
const SHIFT = { shiftKey: true };

describe('T4: the key that was pressed', () => {
  it.each<[string, KeyPress, string | null]>([
    ['a letter', press('i'), 'i'],
    ['a letter with Caps Lock', press('I'), 'i'],
    ['a letter with Shift', press('I', SHIFT), null],
    ['a letter with Shift and Caps Lock', press('i', SHIFT), null],
    ['a letter of another script', press('ф'), 'ф'],
    ['a character that takes Shift', press('!', SHIFT), '!'],
    ['a character beyond the basic plane', press('𐐨'), '𐐨'],
    ['Enter', press('Enter'), null],
    ['Shift by itself', press('Shift', SHIFT), null],
    ['a dead key', press('Dead'), null],
    ['what an input method takes', press('Process'), null],
    ['a letter of what is being composed', press('i', { isComposing: true }), null],
    ['Ctrl and a letter', press('i', { ctrlKey: true }), null],
    ['Cmd and a letter', press('i', { metaKey: true }), null],
    ['Alt and a letter', press('q', { ...ALT, code: 'KeyQ' }), 'Alt+Q'],
    ['the same on a Mac', press('œ', { ...ALT, code: 'KeyQ' }), 'Alt+Q'],
    ['a dead key with Alt on a Mac', press('Dead', { ...ALT, code: 'KeyI' }), 'Alt+I'],
    ['the letter of its layout, where it tells', press('a', { ...ALT, code: 'KeyQ' }), 'Alt+A'],
    ['Alt and a digit', press('1', { ...ALT, code: 'Digit1' }), null],
    ['Alt, Shift and a letter', press('Q', { ...ALT, ...SHIFT, code: 'KeyQ' }), null],
    ['AltGr and a letter in Windows', press('ę', { ...ALT, ctrlKey: true }), null],
  ])('%s', (_case, pressed, expected) => {
    expect(pressedKey(pressed)).toBe(expected);
  });
});

describe('T4: what may be set', () => {
  it.each(['i', 'a', ';', '[', 'ф', 'ß', '字', '𐐨', 'Alt+Q', NO_KEY])('%s may', (key) => {
    expect(isSettableKey(key)).toBe(true);
  });

  it.each(['', 'I', 'ab', ' ', '\n', '\u0301', '\u200d', 'alt+q', 'Alt+q', 'Alt+1', 'Ctrl+Q'])(
    '%j may not',
    (key) => {
      expect(isSettableKey(key)).toBe(false);
    },
  );

  it('is no key of Mastodon’s, and every other letter but them', () => {
    for (const key of MASTODON_KEYS) expect(isSettableKey(key), key).toBe(false);
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    for (const key of [...letters, ...letters.map((one) => `Alt+${one.toUpperCase()}`)]) {
      expect(isSettableKey(key), key).toBe(!MASTODON_KEYS.has(key));
    }
  });

  it('as the switch turns them on: single characters, of which none is another’s, and no two are one', () => {
    const keys = SETTING_KEYS.filter((key) => SETTINGS[key].kind === 'key');
    const set = keys.map((key) => String(DEFAULTS[key]));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(set).size).toBe(set.length);
    for (const key of set) {
      expect(key).toHaveLength(1);
      expect([MASTODON_KEYS.has(key), BROWSER_KEYS.has(key)]).toEqual([false, false]);
    }
    expect(DEFAULTS.threadKeys).toBe(false);
  });
});

describe('T4: a key that is taken', () => {
  it.each([
    ['j', 'mastodon'],
    ['u', 'mastodon'],
    ['4', 'mastodon'],
    ['Alt+N', 'mastodon'],
    ["'", 'browser'],
    [' ', 'browser'],
    ['Alt+D', 'browser'],
    ['\u0301', 'nobody'],
    ['z', 'keyBack'],
    ['i', null],
    ['a', null],
    ['Alt+Q', null],
    [NO_KEY, null],
  ] as const)('%j, for the parent: %s', (key, expected) => {
    expect(clashOf(key, 'keyParent', DEFAULTS)).toBe(expected);
  });

  it('may be shared by two without a key', () => {
    const settings = { ...DEFAULTS, keyParent: NO_KEY, keyBack: NO_KEY };
    expect(sharerOf(NO_KEY, 'keyParent', settings)).toBeNull();
  });
});

describe('T4: whatever is stored or imported', () => {
  it('gives keys that may be set, for everywhere and for a site', () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, fc.string({ maxLength: 3, unit: 'binary' })), (value) => {
        const stored = {
          everywhere: { keyParent: value },
          sites: { 'a.example': { keyNew: value } },
        };
        const { keyParent, keyNew } = settingsFor(readStored(stored), 'a.example');
        expect([keyParent, keyNew].every(isSettableKey)).toBe(true);
      }),
    );
  });

  it('is told by its line where it cannot be a key', () => {
    const file = '{ "version": 1,\n"everywhere": { "keyParent": "j" } }';
    expect(fromFile(file)).toEqual({
      errors: [{ kind: 'wrong-value', key: 'keyParent', place: null, line: 2 }],
    });
  });

  it('is never a key that was pressed and told as taken', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2, unit: 'binary' }), fc.boolean(), (key, altKey) => {
        const pressed = pressedKey(press(key, { altKey, code: 'KeyK' }));
        if (pressed === null) return;
        const clash = clashOf(pressed, 'keyParent', DEFAULTS);
        if (clash === null) expect(isSettableKey(pressed)).toBe(true);
      }),
    );
  });
});
