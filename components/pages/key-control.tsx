import { useState } from 'preact/hooks';
import { message } from '../../utils/browser/texts.ts';
import { clashOf, type KeyClash, sharerOf } from '../../utils/settings/key-clash.ts';
import { type KeyPress, pressedKey } from '../../utils/settings/pressed-key.ts';
import { NO_KEY } from '../../utils/settings/settable-key.ts';
import type { SettingKey, Settings } from '../../utils/settings/settings.ts';
import { settingText } from './setting-texts.ts';
import { valueInWords } from './value-words.ts';

interface Props {
  id: string;
  settingKey: SettingKey;
  /** All that holds at the place where this key is set. */
  settings: Settings;
  describedBy: string;
  onChoose: (key: string) => void;
}

interface Refused {
  key: string;
  by: KeyClash;
  /** The key that was set then. */
  kept: string;
}

/** What takes a key away, as it takes a letter out of any field. */
const ERASERS = ['Backspace', 'Delete'];

/** T4: takes the key that is pressed in it. One that is taken already is told, and the old one holds. */
export function KeyControl({ id, settingKey, settings, describedBy, onChoose }: Props) {
  const value = String(settings[settingKey]);
  const [last, setLast] = useState<Refused | null>(null);
  // It may be set elsewhere meanwhile.
  const refused = last?.kept === value ? last : null;
  const sharer = sharerOf(value, settingKey, settings);
  const [hintId, refusedId] = [`${id}-hint`, `${id}-refused`];

  const choose = (key: string) => {
    const by = key === value ? null : clashOf(key, settingKey, settings);
    setLast(by && { key, by, kept: value });
    if (by === null && key !== value) onChoose(key);
  };
  const press = (event: KeyPress & Pick<KeyboardEvent, 'preventDefault'>) => {
    const isErased = ERASERS.includes(event.key);
    const key = isErased ? NO_KEY : pressedKey(event);
    // Tab goes on, Escape and the browser's own keys do what they do.
    if (key === null) return;
    event.preventDefault();
    choose(key);
  };
  /** By a phone's keyboard, or by voice: no key is told, and the letter stands in the field. */
  const type = (field: HTMLInputElement) => {
    const typed = [...field.value].at(-1);
    field.value = valueInWords(settingKey, value);
    if (typed !== undefined) choose(typed.toLowerCase());
  };

  return (
    <>
      <input
        type="text"
        class="key"
        id={id}
        value={valueInWords(settingKey, value)}
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        aria-invalid={refused !== null}
        aria-describedby={`${refused ? refusedId : hintId} ${describedBy}`}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onKeyDown={press}
        onInput={({ currentTarget }) => type(currentTarget)}
      />
      <p id={hintId} class="hint">
        {message('keyHint')}
      </p>
      {sharer && <p class="failure">{message('keyShared', settingText(sharer).name)}</p>}
      {refused && (
        <p id={refusedId} class="failure" role="alert">
          {refusal(refused)}
        </p>
      )}
    </>
  );
}

function refusal({ key, by }: Refused): string {
  if (by === 'mastodon') return message('keyOfMastodon', key);
  if (by === 'browser') return message('keyOfBrowser', key);
  if (by === 'nobody') return message('keyOfNobody');
  return message('keyOfAnother', key, settingText(by).name);
}
