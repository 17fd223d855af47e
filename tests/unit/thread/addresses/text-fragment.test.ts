import { describe, expect, it } from 'vitest';
import {
  type FragmentText,
  withTextFragment,
} from '../../../../utils/thread/addresses/text-fragment.ts';

const PAGE = 'https://paper.example/oven';

describe('issue 12.12: an article opens at the words that a post quotes', () => {
  it.each<[string, string, FragmentText[], string]>([
    ['a passage', PAGE, [{ text: 'carry clay' }], `${PAGE}#:~:text=carry%20clay`],
    ['beside an anchor', `${PAGE}#dome`, [{ text: 'clay' }], `${PAGE}#dome:~:text=clay`],
    [
      'a long one by its ends',
      PAGE,
      [{ text: 'one two three four five six seven eight nine ten eleven' }],
      `${PAGE}#:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven`,
    ],
    [
      'one of two by what stands around',
      PAGE,
      [{ text: 'clay', before: 'carry the', after: 'up' }],
      `${PAGE}#:~:text=carry%20the-,clay,-up`,
    ],
    [
      'what has a meaning there is no part of it',
      PAGE,
      [{ text: 'a-b, c & d' }],
      `${PAGE}#:~:text=a%2Db%2C%20c%20%26%20d`,
    ],
    ['several', PAGE, [{ text: 'a' }, { text: 'b' }], `${PAGE}#:~:text=a&text=b`],
    ['no more than three', PAGE, Array(9).fill({ text: 'a' }), `${PAGE}#:~:text=a&text=a&text=a`],
    ['where the link has its own', `${PAGE}#:~:text=b`, [{ text: 'a' }], `${PAGE}#:~:text=b`],
    ['where the page reads its fragment', `${PAGE}#/a`, [{ text: 'a' }], `${PAGE}#/a`],
    ['no words', PAGE, [{ text: ' ' }], PAGE],
    ['half a character', PAGE, [{ text: '\ud83c' }], `${PAGE}#:~:text=%EF%BF%BD`],
    ['no address', 'javascript:alert(1)', [{ text: 'a' }], 'javascript:alert(1)'],
  ])('%s', (_case, address, texts, expected) => {
    expect(withTextFragment(address, texts)).toBe(expected);
  });
});
