import { ar, de, en, es, fr, ja } from 'make-plural/cardinals';
import { browser } from 'wxt/browser';
import type texts from '../../public/_locales/en/messages.json';

/** What a text is called, by the English file: a key that is not there does not compile (issue 18.1). */
export type MessageKey = keyof typeof texts;
/** What a text that counts is called, without its plural form. */
export type CountedKey = MessageKey extends infer Key
  ? Key extends `${infer Counted}_other`
    ? Counted
    : never
  : never;

/**
 * A text for people, in the browser's language, from `_locales`.
 *
 * @param substitutions what stands for `$1`, `$2` … in it.
 */
export function message(key: MessageKey, ...substitutions: string[]): string {
  return textOf(key, substitutions);
}

function textOf(key: string, substitutions: string[]): string {
  // WXT types every key by an overload of its own; a plural form that is put together fits none of them.
  const getMessage: (key: never, substitutions: string[]) => string = browser.i18n.getMessage;
  return getMessage(key as never, substitutions);
}

/** Which plural form a number takes, in each language of `_locales`. Compiled in: `Intl.PluralRules` cost at start. */
export const PLURALS: Readonly<Record<string, (count: number) => string>> = {
  ar,
  de,
  en,
  es,
  fr,
  ja,
};

/**
 * A text that counts: `_locales` holds one for each plural form of the language, as `KEY_one`,
 * `KEY_few`, `KEY_other` (https://cldr.unicode.org/index/cldr-spec/plural-rules).
 */
export function countedMessage(key: CountedKey, count: number): string {
  const number = writtenNumber(count);
  const form = PLURALS[textLanguage()]?.(count) ?? 'other';
  return textOf(`${key}_${form}`, [number]) || textOf(`${key}_other`, [number]);
}

/**
 * Looks up a first text. For that the browser has to fetch all of them, which takes longer than to show a
 * post: best done while nothing waits for it.
 */
export function prepareTexts(): void {
  textLanguage();
}

/** Names as a sentence lists them in the language of the texts. */
export function listOf(names: readonly string[]): string {
  return lists().format(names);
}

/** From here on a language groups digits; below, all that write them as Latin does write the same. */
const GROUPED_FROM = 1_000;
/** Languages of `_locales` whose digits are those of this file; in Arabic the browser decides. */
const WITH_PLAIN_DIGITS: ReadonlySet<string> = new Set(['de', 'en', 'es', 'fr', 'ja']);

function writtenNumber(count: number): string {
  const isPlain = Number.isInteger(count) && count >= 0 && count < GROUPED_FROM;
  if (isPlain && WITH_PLAIN_DIGITS.has(textLanguage())) return String(count);
  return numbers().format(count);
}

const numbers = inLanguage((language) => new Intl.NumberFormat(language));
const lists = inLanguage((language) => new Intl.ListFormat(language, { type: 'conjunction' }));

/** What is made for the language of the texts, once: to make a format takes as long as to show a post. */
function inLanguage<T>(make: (language: string) => T): () => T {
  let known: { language: string; made: T } | undefined;
  return () => {
    const language = textLanguage();
    if (known?.language !== language) known = { language, made: make(language) };
    return known.made;
  };
}

/** Languages that are written from right to left: Arabic, and those of `_locales` to come. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Which way the texts run: by their own language, which need not be the browser's. */
export function textDirection(): 'ltr' | 'rtl' {
  const [language = ''] = textLanguage().split('-', 1);
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** The language that the texts are in: `@@ui_locale` may be one that `_locales` does not have. */
export function textLanguage(): string {
  return message('languageTag') || 'en';
}
