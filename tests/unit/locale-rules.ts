/** What each language of `_locales` is held to (.github/TRANSLATING.md). */
import { globSync, readFileSync } from 'node:fs';
import type { Setting } from '../../utils/settings/setting-kinds.ts';
import { SETTINGS } from '../../utils/settings/settings.ts';
import { type Messages, messagesOf } from './messages.ts';
import { isNoSentence } from './not-a-sentence.ts';
import { maySayAsEnglish } from './same-as-english.ts';

const sources = globSync('{components,entrypoints,utils}/**/*.{ts,tsx}').map((file) =>
  readFileSync(file, 'utf8'),
);
const code = [...sources, readFileSync('wxt.config.ts', 'utf8')].join('\n');

/** Every string that is given to a function: `message('a')`, `message(is ? 'a' : 'b', more)`. */
function keysGivenTo(name: string): Set<string> {
  const calls = code.matchAll(new RegExp(String.raw`(?<![\w.])${name}\(([^()]*)`, 'g'));
  const strings = [...calls].flatMap(([, first = '']) => [...first.matchAll(/'([\w@]+)'/g)]);
  return new Set(strings.map(([, key = '']) => key).filter((key) => !key.startsWith('@@')));
}

const plain = keysGivenTo('message');
const counted = keysGivenTo('countedMessage');
for (const [, key = ''] of code.matchAll(/__MSG_(\w+)__/g)) plain.add(key);

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

// A setting's texts go by its key (`setting-texts.ts`).
for (const [key, setting] of Object.entries<Setting>(SETTINGS)) {
  plain.add(`label${capital(key)}`).add(`about${capital(key)}`);
  const options = setting.kind === 'choice' ? setting.options : [];
  for (const option of options) plain.add(`choice${capital(key)}${capital(option)}`);
  if (setting.kind !== 'amount') continue;
  plain.add(`labelUnit${capital(setting.unit)}`);
  if (setting.unit !== 'percent') counted.add(`label${capital(setting.unit)}`);
}

/** The texts that the code asks for by their names. */
export const PLAIN_KEYS: ReadonlySet<string> = plain;
/** Those that it asks for with a number: there is one for each plural form. */
export const COUNTED_KEYS: ReadonlySet<string> = counted;

/** How a text that no native speaker has read says so, in its description. */
export const NOT_CHECKED = 'Not yet checked by a native speaker.';

/** The stores take no longer description of the extension. */
const LONGEST_DESCRIPTION = 132;

/** Where it is said that a text is the same in a language. */
const SAME = 'tests/unit/same-as-english.ts that it is the same';

/** The languages that have every text. Another may have a part: for the rest people see the English text. */
const WHOLE: ReadonlySet<string> = new Set(['ar', 'de', 'en', 'es', 'fr', 'ja']);

const ENGLISH = messagesOf('en');

/** Whether a text waits to be translated, by the folder of its language. */
export function isStillEnglish(key: string, text: string, folder: string): boolean {
  if (folder === 'en' || maySayAsEnglish(key, text, folder)) return false;
  return text === (ENGLISH[key] ?? ENGLISH[key.replace(/_\w+$/, '_other')])?.message;
}

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].toSorted().join(' ');

/** Which plural forms a language has, by CLDR: `one`, `few`, `other` … */
export function pluralForms(tag: string): readonly string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}

/** Says what is wrong with a language; nothing where all is right. */
type LocaleRule = (messages: Messages, folder: string) => string[];

/** A rule that looks at one text at a time. */
function eachText(isRight: (text: string, key: string) => boolean): LocaleRule {
  return (messages) =>
    Object.entries(messages).flatMap(([key, { message }]) =>
      isRight(message, key) ? [] : `${key}: ${message}`,
    );
}

export const LOCALE_RULES: Readonly<Record<string, LocaleRule>> = {
  'say which language they are in': ({ languageTag }, folder) => {
    const tag = languageTag?.message ?? '';
    const isTag = Intl.getCanonicalLocales(tag)[0] === tag;
    return isTag && tag.replaceAll('-', '_') === folder ? [] : [`${tag} in ${folder}`];
  },
  'are all there, in every plural form of the language, and no others': (messages, folder) => {
    const forms = pluralForms(messages.languageTag?.message ?? 'en');
    const formsOf = (key: string) => forms.map((form) => `${key}_${form}`);
    const there = new Set(Object.keys(messages));
    const known = new Set([...plain, ...[...counted].flatMap(formsOf)]);
    const begun = [...counted].map(formsOf).filter((keys) => keys.some((key) => there.has(key)));
    const needed = WHOLE.has(folder) ? known : new Set(['languageTag', ...begun.flat()]);
    return [
      ...[...needed.difference(there)].map((key) => `${key} is missing`),
      ...[...there.difference(known)].map((key) => `${key} is not asked for`),
    ];
  },
  'are no longer English': (messages, folder) =>
    Object.entries(messages)
      .filter(([key, { message }]) => isStillEnglish(key, message, folder))
      .map(([key]) => `${key} is still English: translate it, leave it out, or say in ${SAME}`),
  'begin and end with a letter or mark': eachText((text) => text !== '' && text === text.trim()),
  'have no double spaces, straight quotation marks or three full stops': eachText(
    (text) => !/ {2}|'|"|\.\.\./.test(text),
  ),
  'are whole sentences where they stand alone': (messages) =>
    Object.entries(messages).flatMap(([key, { message }]) =>
      isNoSentence(key) || /[.!?。！？؟]$/.test(message)
        ? []
        : `${key}: ${message} – end it as a sentence, or add it to NOT_A_SENTENCE (not-a-sentence.ts)`,
    ),
  'have the places that English has': eachText((text, key) => {
    const english = ENGLISH[key] ?? ENGLISH[key.replace(/_\w+$/, '_other')];
    return placeholders(text) === placeholders(english?.message ?? '');
  }),
  'describe the extension in at most 132 characters': ({ extensionDescription }) =>
    (extensionDescription?.message.length ?? 0) <= LONGEST_DESCRIPTION
      ? []
      : [extensionDescription?.message ?? ''],
  'say of a text that it is not checked, or nothing: what it is for stands in English': (
    messages,
    folder,
  ) =>
    Object.entries(messages).flatMap(([key, { description = NOT_CHECKED }]) =>
      folder === 'en' || description === NOT_CHECKED ? [] : `${key}: ${description}`,
    ),
};
