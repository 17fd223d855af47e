import { textsOf } from '../../../scripts/language/texts.ts';
import type { Messages } from '../messages.ts';

/** A letter for each vowel by which one sees at once that a text is not English. */
const STRANGE: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ê',
  i: 'ï',
  o: 'ø',
  u: 'ů',
  O: 'Ø',
};

/** A language as `npm run language` makes it, with every letter of English changed as if it were translated. */
export function pseudoLanguage(tag: string): Messages {
  return textsOf(tag, {}, (english) =>
    english.replaceAll(/[aeiouO]/g, (letter) => STRANGE[letter] ?? letter),
  );
}
