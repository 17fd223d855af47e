import { broken, type Mutation } from './mutation.ts';

const UNITS = 'tests/unit';

/** Issue 18: L5, broken. */
export const L5: readonly Mutation[] = [
  ...broken('L5', 'utils/article/fetching.ts', `${UNITS}/article/fetching.test.ts`, [
    [
      'a page is waited for 16 seconds (15)',
      'const PATIENCE_MS = 15_000;',
      'const PATIENCE_MS = 16_000;',
    ],
    [
      'a page is waited for 14 seconds (15)',
      'const PATIENCE_MS = 15_000;',
      'const PATIENCE_MS = 14_000;',
    ],
    ['a page may have 6 MB (5)', 'const PAGE_BYTES = 5_000_000;', 'const PAGE_BYTES = 6_000_000;'],
    ['a page may have 4 MB (5)', 'const PAGE_BYTES = 5_000_000;', 'const PAGE_BYTES = 4_000_000;'],
    [
      'where it forwards to another site it is read all the same',
      'if (!isWithin(url)) return forwarded(url);',
      '',
      `${UNITS}/article/fetching-forwards.test.ts`,
    ],
    [
      'what is no page is read',
      "if (headers.has('Content-Type') && !HTML_TYPES",
      'if (!headers && !HTML_TYPES',
    ],
  ]),
  ...broken(
    'L5',
    'utils/article/bounded-download.ts',
    `${UNITS}/article/bounded-download.test.ts`,
    [
      ['cookies are sent', "credentials: 'omit',", "credentials: 'include',"],
      ['a referrer is sent', "referrerPolicy: 'no-referrer',", "referrerPolicy: 'origin',"],
      ['another site is asked', "mode: 'same-origin',", "mode: 'cors',"],
    ],
  ),
  ...broken('L5', 'utils/article/article-address.ts', `${UNITS}/article/article-address.test.ts`, [
    ['http is used', "url.protocol = 'https:';", ''],
    [
      'an address of a private network is fetched',
      "if (isPrivateHost(url.hostname) && !isPrivate(instanceHost)) return declined('private-address');",
      '',
    ],
    [
      'what is allowed is more than a site',
      "return target.kind === 'fetch' && target.pattern === pattern;",
      "return target.kind === 'fetch';",
    ],
  ]),
  ...broken('L5', 'utils/article/private-address.ts', `${UNITS}/article/article-address.test.ts`, [
    ['192.168 is public', "  ['192.168.0.0', 16],\n", ''],
    ['`.local` is public', "...['localhost', 'local', 'internal',", "...['localhost', 'internal',"],
  ]),
  ...broken('L5', 'utils/article/sanitising.ts', `${UNITS}/article/sanitising.test.ts`, [
    [
      'frames, buttons and fields stay',
      'if (depth > DEEPEST || DROPPED.has(element.localName)) element.remove();',
      'if (depth > DEEPEST) element.remove();',
    ],
    [
      'what passes is not sanitised',
      'return createPurifier(window).sanitize(root.innerHTML, CONFIG);',
      'return root.innerHTML;',
    ],
    [
      'addresses of scripts pass',
      String.raw`ALLOWED_URI_REGEXP: /^https?:\/\//i,`,
      'ALLOWED_URI_REGEXP: /^/i,',
    ],
  ]),
  ...broken('L5', 'utils/article/page-walls.ts', `${UNITS}/article/page-walls.test.ts`, [
    ['a log-in is no reason', "if (signs.hasPassword) return 'login-wall';", ''],
    [
      'a request for consent is no reason',
      "return signs.isConsentPath || signs.hasConsentForm ? 'consent-wall' : null;",
      'return null;',
    ],
  ]),
  ...broken('L5', 'utils/article/passages.ts', `${UNITS}/article/passages.test.ts`, [
    [
      'somebody else’s words count also where they differ',
      "verbatim || closeness === 'verbatim'",
      'verbatim',
    ],
    [
      'nothing counts that differs',
      "verbatim || closeness === 'verbatim'",
      "verbatim || closeness !== 'verbatim'",
    ],
  ]),
  ...broken('L5', 'utils/storage/kept-limits.ts', `${UNITS}/readme-numbers.test.ts`, [
    [
      'copies are kept for 31 days (30)',
      'export const KEPT_DAYS = 30;',
      'export const KEPT_DAYS = 31;',
    ],
    [
      'copies are kept for 29 days (30)',
      'export const KEPT_DAYS = 30;',
      'export const KEPT_DAYS = 29;',
    ],
    [
      'copies take 21 MB (20)',
      'export const MOST_BYTES = 20_000_000;',
      'export const MOST_BYTES = 21_000_000;',
    ],
    [
      '201 copies are kept (200)',
      'export const MOST_ARTICLES = 200;',
      'export const MOST_ARTICLES = 201;',
    ],
    [
      'the oldest stay, and the latest go',
      'b.usedAt - a.usedAt ||',
      'a.usedAt - b.usedAt ||',
      `${UNITS}/storage/kept-limits.test.ts`,
    ],
  ]),
  ...broken('L5', 'utils/storage/kept-articles.ts', `${UNITS}/storage/kept-articles-room.test.ts`, [
    [
      'in a private window it is written down that a copy was used',
      'if (!isPrivate) void this.#noteUse(at, now);',
      'void this.#noteUse(at, now);',
    ],
  ]),
  ...broken(
    'L5',
    'components/thread/features/article-reader/readable.ts',
    `${UNITS}/components/thread/features/article-reader/readable.test.ts`,
    [
      [
        '"Read here" is offered for a file',
        'return url !== null && !NO_PAGE.test(url.pathname);',
        'return url !== null;',
      ],
      ['"Read here" is offered at a closed warning', 'if (post.isClosed) return [];', ''],
    ],
  ),
  ...broken(
    'L5',
    'utils/browser/background/article-reading.ts',
    `${UNITS}/browser/background/article-reading.test.ts`,
    [
      [
        'what is read in a private window is kept',
        'if (!isPrivate) void keptArticles.keep(target.url, copy);',
        'void keptArticles.keep(target.url, copy);',
      ],
      [
        'a site is asked before it was allowed',
        'if (!(await isAllowed(target))) {',
        'if (!(await isAllowed(target)) && isFresh) {',
        `${UNITS}/browser/background/article-askers.test.ts`,
      ],
    ],
  ),
  ...broken(
    'L5',
    'components/thread/features/article-reader/pictures.ts',
    `${UNITS}/components/thread/features/article-reader/pictures.test.ts`,
    [['a picture tells where it is shown', "picture.referrerPolicy = 'no-referrer';", '']],
  ),
  ...broken('L5', 'utils/thread/words-reading.ts', `${UNITS}/thread/article-text.test.ts`, [
    [
      'what is found in an article’s text stays what it was',
      'this.#quotes.set(quote.id, this.#withTaken(quote.id, read));',
      '',
    ],
    [
      'whom a post answers is another, once an article is open',
      'return { ...read, quotes };',
      'return { ...read, quotes, quotedPosts: [] };',
    ],
  ]),
];
