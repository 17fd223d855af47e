import { COUNTED_KEYS, NOT_CHECKED, pluralForms } from '../locale-rules.ts';
import { type Messages, messagesOf } from '../messages.ts';

/** A letter for each vowel by which one sees at once that a text is not English. */
const STRANGE: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ê',
  i: 'ï',
  o: 'ø',
  u: 'ů',
};

/**
 * A language made from English as `.github/TRANSLATING.md` says, but for the words: another tag, the plural forms
 * of that language, and the mark at every text.
 */
export function pseudoLanguage(tag: string): Messages {
  const messages: Messages = { languageTag: { message: tag } };
  const english = messagesOf('en');
  for (const [key, { message }] of Object.entries(english)) {
    if (key === 'languageTag') continue;
    const counted = key.replace(/_[a-z]+$/, '');
    if (!COUNTED_KEYS.has(counted)) messages[key] = strange(message);
  }
  for (const key of COUNTED_KEYS) {
    const many = english[`${key}_other`]?.message ?? '';
    for (const form of pluralForms(tag)) {
      messages[`${key}_${form}`] = strange(english[`${key}_${form}`]?.message ?? many);
    }
  }
  return messages;
}

function strange(message: string): { message: string; description: string } {
  const text = message.replaceAll(/[aeiou]/g, (letter) => STRANGE[letter] ?? letter);
  return { message: text, description: NOT_CHECKED };
}
