import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { countedMessage, PLURALS } from '../../utils/browser/texts.ts';
import { COUNTED_KEYS, LOCALE_RULES, PLAIN_KEYS } from './locale-rules.ts';
import { LANGUAGES, messagesOf } from './messages.ts';

it('texts are found in the code', () => {
  expect([...PLAIN_KEYS]).toContain('popupIsOn');
  expect([...COUNTED_KEYS]).toContain('foldedPeople');
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const messages = messagesOf(language);
  const tag = messages.languageTag?.message ?? '';
  afterEach(() => vi.restoreAllMocks());

  it.each(Object.entries(LOCALE_RULES))('%s', (_rule, faultsOf) => {
    expect(faultsOf(messages, language)).toEqual([]);
  });

  it('take the plural form that CLDR has for a number (`texts.ts`)', () => {
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key: string) =>
      key === 'languageTag' ? tag : key,
    );
    expect(Object.keys(PLURALS), 'PLURALS in utils/browser/texts.ts').toContain(tag);
    const rules = new Intl.PluralRules(tag);
    for (const count of [...Array(201).keys(), 1_000, 1_000_000]) {
      expect(countedMessage('barPosts', count)).toBe(`barPosts_${rules.select(count)}`);
    }
  });
});
