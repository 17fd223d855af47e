import { browser } from 'wxt/browser';

/**
 * A text for people, in the browser's language, from `_locales`.
 *
 * @param substitutions what stands for `$1`, `$2` … in it.
 */
export function message(key: string, ...substitutions: string[]): string {
  // WXT types every key by an overload of its own; a key that is put together fits none of them.
  const getMessage: (key: never, substitutions: string[]) => string = browser.i18n.getMessage;
  return getMessage(key as never, substitutions);
}

/**
 * A text that counts: `_locales` holds one for each plural form of the language, as `KEY_one`,
 * `KEY_few`, `KEY_other` (https://cldr.unicode.org/index/cldr-spec/plural-rules).
 */
export function countedMessage(key: string, count: number): string {
  const { plurals, numbers } = formats();
  const number = numbers.format(count);
  return message(`${key}_${plurals.select(count)}`, number) || message(`${key}_other`, number);
}

/**
 * Looks up a first text. For that the browser has to fetch all of them, which takes longer than to show a
 * post: best done while nothing waits for it.
 */
export function prepareTexts(): void {
  formats();
}

/** Names as a sentence lists them in the language of the texts. */
export function listOf(names: readonly string[]): string {
  return formats().lists.format(names);
}

/** How the language of the texts counts and lists. To make one of these takes as long as to show a post. */
function formats() {
  const language = textLanguage();
  if (made?.language === language) return made;
  made = {
    language,
    plurals: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
    lists: new Intl.ListFormat(language, { type: 'conjunction' }),
  };
  return made;
}

let made:
  | {
      language: string;
      plurals: Intl.PluralRules;
      numbers: Intl.NumberFormat;
      lists: Intl.ListFormat;
    }
  | undefined;

/** Languages of `_locales` to come that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Which way the texts run: by their own language, which need not be the browser's. */
export function textDirection(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(textLanguage()).language) ? 'rtl' : 'ltr';
}

/** The language that the texts are in: `@@ui_locale` may be one that `_locales` does not have. */
export function textLanguage(): string {
  return message('languageTag') || 'en';
}
