import {
  COUNTED_KEYS,
  isStillEnglish,
  NOT_CHECKED,
  pluralForms,
} from '../../tests/unit/locale-rules.ts';
import { type Messages, messagesOf } from '../../tests/unit/messages.ts';

/**
 * The texts of a language, in the order of the English ones: those that it has, and for each that it lacks the
 * English one with the mark, in every plural form of the language (`.github/TRANSLATING.md`).
 *
 * @param tag of the language: `pl`, `pt-BR`.
 * @param say what stands there for an English text; the text itself if not said.
 */
export function textsOf(
  tag: string,
  there: Messages = {},
  say: (english: string) => string = (english) => english,
): Messages {
  const messages: Messages = { languageTag: { message: tag } };
  const english = messagesOf('en');
  for (const [key, { message }] of Object.entries(english)) {
    const counted = key.replace(/_[a-z]+$/, '');
    if (!COUNTED_KEYS.has(counted)) add(key, message);
    else for (const form of pluralForms(tag)) add(`${counted}_${form}`, manyOf(counted, form));
  }
  return messages;

  function add(key: string, text: string): void {
    messages[key] ??= there[key] ?? { message: say(text), description: NOT_CHECKED };
  }

  function manyOf(key: string, form: string): string {
    return (english[`${key}_${form}`] ?? english[`${key}_other`])?.message ?? '';
  }
}

/** The same without what is still English: whoever reads sees the English text there anyway. */
export function withoutEnglish(messages: Messages, folder: string): Messages {
  const kept = Object.entries(messages).filter(
    ([key, { message }]) => !isStillEnglish(key, message, folder),
  );
  return Object.fromEntries(kept);
}
