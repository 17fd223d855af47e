import type { Content } from '../content/content.ts';
import { ownWords } from './own-words.ts';

/** What begins like this is a name, of so great a part of its longer words. */
const CAPITAL = /^\P{L}*\p{Lu}/u;
const MOSTLY_CAPITAL = 0.8;
const FEWEST_LETTERS_OF_NAMES = 4;

/**
 * The long name of a museum, which many write and nobody quotes; not of what has no capitals.
 *
 * @param repeated words of the content, normalised.
 */
export function isName(content: Content, repeated: string): boolean {
  const written = ownWords(content, [repeated])?.split(' ') ?? [];
  const long = written.filter((word) => word.length >= FEWEST_LETTERS_OF_NAMES);
  const capital = long.filter((word) => CAPITAL.test(word));
  return long.length > 0 && capital.length >= long.length * MOSTLY_CAPITAL;
}
