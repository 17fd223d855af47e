import { broken, type Mutation } from './mutation.ts';

const CARDS_TEST = 'tests/unit/components/thread/features/article-cards/article-cards.test.ts';
const ARTICLES_TEST = 'tests/unit/thread/articles/thread-articles.test.ts';

/** Issue 18: L6, broken. */
export const L6: readonly Mutation[] = [
  ...broken('L6', 'components/thread/parts/picture.ts', CARDS_TEST, [
    [
      'a picture is shown that the instance does not keep',
      'return places.has(address.origin) ? address.href : null;',
      'return address.href;',
    ],
  ]),
  ...broken('L6', 'utils/thread/articles/article-details.ts', ARTICLES_TEST, [
    [
      'what was sent is shown as it is',
      "const line = oneLine(text ?? '');",
      "const line = text ?? '';",
    ],
    [
      'a picture may be anything that has an address',
      'image === null ? null : (webAddress(image)?.href ?? null)',
      'image',
    ],
  ]),
];
