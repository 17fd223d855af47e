import { expect, it } from 'vitest';
import { directionOf } from '../../../utils/thread/direction.ts';

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
