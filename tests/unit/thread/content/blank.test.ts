import { expect, it } from 'vitest';
import {
  isBlankText,
  isNoName,
  withoutInvisibleMarks,
} from '../../../../utils/thread/content/blank.ts';

it.each([
  ['nothing', '', true],
  ['spaces and breaks', ' \t\n', true],
  ['a no-break space', '\u00a0', true],
  ['a right-to-left mark', '\u200f', true],
  ['a zero-width space', ' \u200b ', true],
  ['an empty Braille pattern', '\u2800', true],
  ['Hangul fillers', '\u3164\u115f\u1160\uffa0', true],
  ['a Khmer inherent vowel', '\u17b4', true],
  ['a variation selector and tags', '\ufe0f\u{e0067}\u{e007f}', true],
  ['controls', '\u0000\u0085', true],
  ['a full stop', ' . ', false],
  ['an Arabic sign of numbers', '\u0601', false],
  ['an emoji', '🔥', false],
])('%s shows nothing: %s', (_case, text, isBlank) => {
  expect(isBlankText(text)).toBe(isBlank);
});

it.each([
  ['nothing that is seen', ' \u200b\u2800\u3164', true],
  ['accents without a letter', '\u0301\u0489', true],
  ['half a character', '\ud83c', true],
  ['a letter with accents', 'a\u0301\u0489', false],
  ['a flag', '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}', false],
  ['a full stop', '.', false],
])('nobody can be called by %s: %s', (_case, text, isNone) => {
  expect(isNoName(text)).toBe(isNone);
});

it('takes invisible marks out of a text, and nothing else', () => {
  expect(withoutInvisibleMarks('\u200f، ما\u200b رأيك')).toBe('، ما رأيك');
});
