import { countedMessage, type MessageKey, message } from '../../utils/browser/texts.ts';
import type { Setting, SettingUnit } from '../../utils/settings/setting-kinds.ts';
import { SETTINGS, type SettingKey } from '../../utils/settings/settings.ts';

/** What people read about a setting. */
export interface SettingText {
  readonly name: string;
  /** Its rule in plain words. */
  readonly about: string;
  /** For a choice: its options by name. */
  readonly options?: Readonly<Record<string, string>>;
  /** For an amount: what is counted, and so many of it. */
  readonly unit?: { readonly name: string; of(count: number): string };
}

/** The name, rule, options and unit of a setting: its key names its texts (`Setting`). */
export function settingText(key: SettingKey): SettingText {
  const setting: Setting = SETTINGS[key];
  const texts = {
    name: message(`label${capital(key)}`),
    about: message(`about${capital(key)}`),
  };
  switch (setting.kind) {
    case 'switch':
    case 'key':
      return texts;
    case 'choice':
      return {
        ...texts,
        options: Object.fromEntries(
          setting.options.map((option) => [option, message(choiceKey(key, option))]),
        ),
      };
    case 'amount':
      return { ...texts, unit: unitText(setting.unit) };
  }
}

function unitText(unit: SettingUnit) {
  return {
    name: message(`labelUnit${capital(unit)}`),
    of: (count: number) => {
      if (unit === 'percent') return message('labelPercent', String(count));
      // No time at all turns off what it is the delay of.
      if (unit === 'milliseconds' && count === 0) return message('labelOff');
      return countedMessage(`label${capital(unit)}`, count);
    },
  };
}

/** Which option is which setting's, no type knows; that each has its text, `locales.test.ts` does. */
function choiceKey(key: SettingKey, option: string): MessageKey {
  return `choice${capital(key)}${capital(option)}` as Extract<MessageKey, `choice${string}`>;
}

function capital<Word extends string>(word: Word): Capitalize<Word> {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<Word>;
}
