import { describe, expect, it } from 'vitest';
import { folderOf, readLanguageOptions } from '../../../scripts/language/options.ts';
import { textsOf, withoutEnglish } from '../../../scripts/language/texts.ts';
import { UsageError } from '../../../scripts/start/options.ts';
import { LOCALE_RULES } from '../locale-rules.ts';
import { type Messages, messagesOf } from '../messages.ts';
import { quotedCode } from '../quoted-code.ts';
import { pseudoLanguage } from './pseudo-language.ts';

/** "A new language, as an example" (.github/TRANSLATING.md), done. */
const [example] = quotedCode('.github/TRANSLATING.md');
const polish: Messages = JSON.parse(example?.code ?? '');

const faultsOf = (messages: Messages, folder = 'pl') =>
  Object.values(LOCALE_RULES).flatMap((rule) => rule(messages, folder));

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

  it('may have a part of the texts; those that are there in six languages are all there', () => {
    expect(faultsOf({ ...polish })).toEqual([]);
    expect(faultsOf(without(messages, 'popupIsOn'))).toEqual([]);
    expect(faultsOf(without(messagesOf('de'), 'popupIsOn'), 'de')).toEqual([
      'popupIsOn is missing',
    ]);
  });

  it('is told what is still English, and has it taken out', () => {
    const begun = textsOf('pl', polish);
    expect(faultsOf(begun).every((fault) => fault.includes('is still English'))).toBe(true);
    expect(faultsOf(begun).length).toBeGreaterThan(Object.keys(begun).length / 2);
    const part = withoutEnglish(begun, 'pl');
    expect(part).toMatchObject({ ...polish, extensionName: { message: 'Throughline' } });
    expect(part).not.toHaveProperty('popupIsOn');
    expect(faultsOf(part)).toEqual([]);
  });

  it('keeps what was translated when it is made once more', () => {
    expect(textsOf('pl', messages)).toEqual(messages);
  });
});

describe('npm run language', () => {
  it.each([
    [['pl'], { tag: 'pl', leavesOut: false }, 'pl'],
    [['pt-BR', '--leave-out'], { tag: 'pt-BR', leavesOut: true }, 'pt_BR'],
  ])('%j', (args, options, folder) => {
    expect(readLanguageOptions(args)).toEqual(options);
    expect(folderOf(options.tag)).toBe(folder);
  });

  it.each([[[]], [['pt_BR']], [['Polish']], [['xx']], [['en']], [['pl', 'de']], [['pl', '--all']]])(
    'takes no %j',
    (args) => {
      expect(() => readLanguageOptions(args)).toThrow(UsageError);
    },
  );
});

function without(messages: Messages, key: string): Messages {
  return Object.fromEntries(Object.entries(messages).filter(([each]) => each !== key));
}
