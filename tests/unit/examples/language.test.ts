import { describe, expect, it } from 'vitest';
import { LOCALE_RULES } from '../locale-rules.ts';
import type { Messages } from '../messages.ts';
import { quotedCode } from '../quoted-code.ts';
import { pseudoLanguage } from './pseudo-language.ts';

/** "A new language, as an example" (.github/TRANSLATING.md), done. */
const [example] = quotedCode('.github/TRANSLATING.md');
const polish: Messages = JSON.parse(example?.code ?? '');

const faultsOf = (messages: Messages) =>
  Object.values(LOCALE_RULES).flatMap((rule) => rule(messages, 'pl'));

describe('a language that is added as TRANSLATING says', () => {
  const messages = { ...pseudoLanguage('pl'), ...polish };

  it('is what its folder says', () => {
    expect(example?.path).toBe('public/_locales/pl/messages.json');
    expect(messages.popupIsOn?.message).toMatch(/[áêïøů]/);
  });

  it('keeps all rules', () => {
    expect(faultsOf(messages)).toEqual([]);
  });

  it('has the forms of its own plural, and no other', () => {
    const forms = Object.keys(polish).filter((key) => key.startsWith('foldedPeople_'));
    expect(Object.keys(messages).filter((key) => key.startsWith('foldedPeople_'))).toEqual(
      expect.arrayContaining(forms),
    );
    expect(forms).toHaveLength(4);
  });

  it.each<[string, Messages]>([
    ['foldedPeople_few is missing', without(messages, 'foldedPeople_few')],
    ['popupIsOn is missing', without(messages, 'popupIsOn')],
    ['hello is not asked for', { ...messages, hello: { message: 'Dzień dobry.' } }],
    ['foldedPeople_few: Do nich', { ...messages, foldedPeople_few: { message: 'Do nich' } }],
    [
      'popupIsOn: Jest – end it as a sentence, or add it to NOT_A_SENTENCE (not-a-sentence.ts)',
      { ...messages, popupIsOn: { message: 'Jest' } },
    ],
    ['barPosts_one: $1  post', { ...messages, barPosts_one: { message: '$1  post' } }],
    ['pt-BR in pl', { ...pseudoLanguage('pl'), languageTag: { message: 'pt-BR' } }],
  ])('is told “%s”', (fault, wrong) => {
    expect(faultsOf(wrong)).toContain(fault);
  });
});

function without(messages: Messages, key: string): Messages {
  return Object.fromEntries(Object.entries(messages).filter(([each]) => each !== key));
}
