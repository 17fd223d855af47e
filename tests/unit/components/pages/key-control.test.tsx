// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { SettingRow } from '../../../../components/pages/setting-row.tsx';
import type { SettingKey } from '../../../../utils/settings/settings.ts';
import { loadSettings } from '../../../../utils/settings/settings-store.ts';
import { control, draw, prepareBrowser, settled, storedNow, textOf } from './page.ts';

/** The rows of these settings, as they are stored. */
async function rows(stored: object, ...keys: SettingKey[]): Promise<HTMLElement> {
  await prepareBrowser(stored);
  const now = await loadSettings();
  return draw(
    keys.map((key) => (
      <SettingRow key={key} settingKey={key} place={null} stored={now} isExplained />
    )),
  );
}

async function press(field: HTMLElement, key: string, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(async () => {
    field.dispatchEvent(event);
    await settled();
  });
  return event.defaultPrevented;
}

const PARENT = 'Key to what a post answers';
const alertIn = (main: HTMLElement) => textOf(main, '[role="alert"]');

describe('T4: a field for a key', () => {
  it('takes the key that is pressed', async () => {
    const main = await rows({}, 'keyParent');
    const field = control(main, PARENT);
    expect(field.value).toBe('i');
    expect(await press(field, 'A', { shiftKey: false })).toBe(true);
    expect(await storedNow()).toMatchObject({ everywhere: { keyParent: 'a' } });
    await press(field, 'œ', { altKey: true, code: 'KeyQ' });
    expect(await storedNow()).toMatchObject({ everywhere: { keyParent: 'Alt+Q' } });
    await press(field, 'Backspace');
    expect(await storedNow()).toMatchObject({ everywhere: { keyParent: 'none' } });
  });

  it('takes what a phone types, and keeps its own text', async () => {
    const main = await rows({}, 'keyParent');
    const field = control(main, PARENT);
    await press(field, 'Unidentified');
    field.value = 'iA';
    await act(async () => {
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settled();
    });
    expect(await storedNow()).toMatchObject({ everywhere: { keyParent: 'a' } });
    expect(field.value).toBe('i');
  });

  it.each([
    ['j', 'Mastodon uses “j” itself. Press another key; until then, nothing changes.'],
    ["'", "Browsers use “'” themselves. Press another key; until then, nothing changes."],
    [
      'z',
      '“z” is set for “Key for the way back” already. Press another key; until then, nothing changes.',
    ],
    [
      '\u0301',
      'This cannot be set as a key. Press a letter, a punctuation mark, or Alt and a letter; until then, nothing changes.',
    ],
  ])('says why %j is not taken, until another is', async (key, said) => {
    const main = await rows({}, 'keyParent');
    const field = control(main, PARENT);
    await press(field, key);
    expect(alertIn(main)).toBe(said);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toContain(
      main.querySelector('[role="alert"]')?.id ?? '?',
    );
    expect(await storedNow()).toEqual({ version: 1 });
    await press(field, 'i');
    expect(alertIn(main)).toBe('');
    expect(field.value).toBe('i');
  });

  it.each(['Tab', 'Escape', 'Shift', 'ArrowDown', 'F5'])(
    'leaves %s to the browser',
    async (key) => {
      const main = await rows({}, 'keyParent');
      expect(await press(control(main, PARENT), key)).toBe(false);
      expect(alertIn(main)).toBe('');
      expect(await storedNow()).toEqual({ version: 1 });
    },
  );

  it('says where two have come to one key', async () => {
    const main = await rows({ everywhere: { keyNew: 'z' } }, 'keyBack', 'keyNew');
    expect(textOf(main, '.failure')).toBe(
      '“Key to what is new” is set to this key as well: only the first of the two in this list has it. ' +
        '“Key for the way back” is set to this key as well: only the first of the two in this list has it.',
    );
  });
});
