import { expect, it } from 'vitest';
import {
  directionOf,
  isolated,
  withoutDirectionControls,
} from '../../../../utils/thread/content/direction.ts';

it.each([
  ['Latin', 'Hot', 'ltr'],
  ['Japanese', '熱い', 'ltr'],
  ['Arabic', 'ساخن', 'rtl'],
  ['Hebrew', 'חם', 'rtl'],
  ['Persian behind a number', '200 درجه', 'rtl'],
  ['Latin in quotation marks before Hebrew', '“Rye” חם', 'ltr'],
  ['Hebrew before Latin', 'חם rye', 'rtl'],
  ['Adlam, beyond the basic plane', '𞤀𞤁', 'rtl'],
  ['no letter', '200 ° 🔥', 'ltr'],
  ['nothing', '', 'ltr'],
])('a line runs as its first letter does: %s', (_case, text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

it.each([
  ['an override', 'Bo\u202eyrtsap', 'Boyrtsap'],
  ['embeddings and their end', '\u202aBo\u202b\u202c', 'Bo'],
  ['isolates, and one end too many', '\u2066Bo\u2067\u2068\u2069\u2069', 'Bo'],
  ['marks', '\u200eBo\u200f\u061c', 'Bo'],
  ['what joins letters stays', 'می\u200cخوانم 👩\u200d🍳', 'می\u200cخوانم 👩\u200d🍳'],
])('controls of direction are taken out of a text: %s', (_case, text, expected) => {
  expect(withoutDirectionControls(text)).toBe(expected);
});

it('a name is isolated once, and cannot end that itself', () => {
  expect(isolated('\u2069\u202eBo')).toBe('\u2068Bo\u2069');
});
