import { describe, expect, it } from 'vitest';
import { withChosen } from '../../../utils/settings/chosen-value.ts';

describe('a choice', () => {
  it.each([
    ['that differs is kept', {}, null, 'quoteWords', 7, { everywhere: { quoteWords: 7 } }],
    [
      'of the default is none',
      { everywhere: { quoteWords: 7 } },
      null,
      'quoteWords',
      5,
      { everywhere: {} },
    ],
    [
      'of a site that differs is its own',
      { everywhere: { quoteWords: 7 } },
      'a.example',
      'quoteWords',
      5,
      { everywhere: { quoteWords: 7 }, sites: { 'a.example': { quoteWords: 5 } } },
    ],
    [
      'of a site that is as everywhere goes back to that',
      { everywhere: { quoteWords: 7 }, sites: { 'a.example': { quoteWords: 5, isOn: true } } },
      'a.example',
      'quoteWords',
      7,
      { everywhere: { quoteWords: 7 }, sites: { 'a.example': { isOn: true } } },
    ],
    [
      'takes the place of one that cannot be used',
      { everywhere: { mentionFolding: 'blue' } },
      null,
      'mentionFolding',
      false,
      { everywhere: { mentionFolding: false } },
    ],
  ] as const)('%s', (_case, stored, place, key, value, expected) => {
    expect(withChosen(stored, place, key, value)).toEqual(expected);
  });
});
