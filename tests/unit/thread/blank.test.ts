import { expect, it } from 'vitest';
import { isBlankText, withoutInvisibleMarks } from '../../../utils/thread/blank.ts';

it.each([
  ['nothing', '', true],
  ['spaces and breaks', ' \t\n', true],
  ['a no-break space', '\u00a0', true],
  ['a right-to-left mark', '\u200f', true],
  ['a zero-width space', ' \u200b ', true],
  ['a full stop', ' . ', false],
  ['an emoji', '🔥', false],
])('%s shows nothing: %s', (_case, text, isBlank) => {
  expect(isBlankText(text)).toBe(isBlank);
});

it('takes invisible marks out of a text, and nothing else', () => {
  expect(withoutInvisibleMarks('\u200f، ما\u200b رأيك')).toBe('، ما رأيك');
});
