import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Setting } from '../../utils/settings/setting-kinds.ts';
import { SETTINGS } from '../../utils/settings/settings.ts';
import { LANGUAGES, messagesOf } from './messages.ts';

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

/** Small words and names that stand alone on a button or behind somebody's name. */
const NOT_A_SENTENCE =
  /^(?:languageTag|extensionName|mentionIsNew|popupTurn\w+|folded(?:To|Count|(?:People|LeftOut)_\w+)|answer\w+|noticeTryAgain|toolbarO\w+|commandToggle|bar\w+|order\w+|people\w+|new\w+|label\w+|cardMore_\w+|mark\w+|quoted\w+|postLink\w+|choice\w+|action\w+|heading\w+|article(?:Read\w*|Loading|Extracting|Close|Open\w+|Print|GetAgain|Pictures?(?:_\w+)?|CopyO\w+|Allow|QuotedByWhom|GoToQuoting|WishNotNow))$/;

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].toSorted();

it('texts are found in the code', () => {
  expect([...plain]).toContain('popupIsOn');
  expect([...counted]).toContain('foldedPeople');
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const messages = messagesOf(language);
  const tag = messages.languageTag?.message ?? '';
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const needed = [
    ...plain,
    ...[...counted].flatMap((key) => forms.map((form) => `${key}_${form}`)),
  ];

  it('say which language they are in', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(tag.toLowerCase().replaceAll('-', '_')).toBe(language.toLowerCase());
  });

  it('are all there, in every plural form of the language, and no others', () => {
    expect(Object.keys(messages).toSorted()).toEqual(needed.toSorted());
  });

  it.each(Object.entries(messages))('%s is written with care', (key, { message }) => {
    expect(message).toBe(message.trim());
    expect(message).not.toBe('');
    expect(message).not.toMatch(/ {2}|'|"|\.\.\./);
    if (!NOT_A_SENTENCE.test(key)) expect(message).toMatch(/[.!?。！？؟]$/);
  });

  it.each(Object.entries(messages))('%s has the places that English has', (key, { message }) => {
    const english = messagesOf('en');
    const same = english[key] ?? english[key.replace(/_\w+$/, '_other')];
    expect(placeholders(message)).toEqual(placeholders(same?.message ?? ''));
  });

  it('describe the extension in at most 132 characters, as the stores ask', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
