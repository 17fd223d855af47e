import { broken, type Mutation } from './mutation.ts';

const UNITS = 'tests/unit';
const LIMITS = 'utils/mastodon/api/answer-limits.ts';
const API_TEST = `${UNITS}/mastodon/api/api.test.ts`;
const LARGE_TEST = `${UNITS}/mastodon/api/large-answers.test.ts`;
const ENTITIES_TEST = `${UNITS}/mastodon/entities.test.ts`;
/** Whose behaviour is tested whatever the number is: README says which it is. */
const NUMBERS_TEST = `${UNITS}/readme-numbers.test.ts`;

/** Issue 18: what README says in numbers besides the rules, and of pages, broken. */
export const BOUNDS: readonly Mutation[] = [
  ...broken('Bounds', LIMITS, NUMBERS_TEST, [
    [
      'an answer may have 33 MB (32)',
      'export const ANSWER_BYTES = 32_000_000;',
      'export const ANSWER_BYTES = 33_000_000;',
    ],
    [
      'a thread may have 5,001 posts (5,000)',
      'export const POSTS_A_THREAD = 5_000;',
      'export const POSTS_A_THREAD = 5_001;',
    ],
    [
      'a post may have 100,001 letters (100,000)',
      'export const CONTENT_LETTERS = 100_000;',
      'export const CONTENT_LETTERS = 100_001;',
    ],
    [
      'a post may have 501 mentions (500)',
      'export const MENTIONS_A_POST = 500;',
      'export const MENTIONS_A_POST = 501;',
    ],
  ]),
  ...broken('Bounds', 'utils/mastodon/api/bounded-text.ts', LARGE_TEST, [
    ['an answer may have any number of bytes', 'left -= piece.length;', ''],
  ]),
  ...broken('Bounds', 'utils/mastodon/api/api.ts', API_TEST, [
    [
      'a thread may have any number of posts',
      'const read = await readStatusList(response, lists, POSTS_A_THREAD - 1);',
      'const read = await readStatusList(response, lists, 10 * POSTS_A_THREAD);',
      LARGE_TEST,
    ],
    ['a redirect may lead the token elsewhere', "redirect: 'error',", "redirect: 'follow',"],
  ]),
  ...broken('Bounds', 'utils/mastodon/entities.ts', ENTITIES_TEST, [
    [
      'a content may have any number of letters',
      "content: orNothing(text(CONTENT_LETTERS), ''),",
      "content: orNothing(text(10 * CONTENT_LETTERS), ''),",
    ],
    [
      'a post may have any number of mentions',
      'listOf(mentionSchema, MENTIONS_A_POST)',
      'listOf(mentionSchema, 10 * MENTIONS_A_POST)',
    ],
    [
      'an odd card costs its post',
      'card: z.catch(orNothing(z.nullable(cardSchema), null), null),',
      'card: orNothing(z.nullable(cardSchema), null),',
    ],
  ]),
  ...broken(
    'Bounds',
    'components/thread/features/thread-notice/thread-notice.ts',
    `${UNITS}/components/thread/features/thread-notice/thread-notice.test.ts`,
    [
      [
        'what is over them is not said',
        "return message('noticeCut');",
        "return message('noticeRefused');",
      ],
      [
        'where the instance does not say who answers whom, nothing is said',
        'read: ({ post, thread }) => (post.isFocused ? thread.failure : null),',
        'read: () => null,',
      ],
      [
        'it offers not to try again',
        'if (!IN_VAIN.has(failure)) notice.append(tryAgain(thread, life));',
        '',
      ],
    ],
  ),
  ...broken(
    'Privacy',
    'utils/mastodon/api/request-budget.ts',
    `${UNITS}/mastodon/api/request-budget.test.ts`,
    [
      ['31 requests in five minutes (30)', 'const OURS = 30;', 'const OURS = 31;'],
      ['29 requests in five minutes (30)', 'const OURS = 30;', 'const OURS = 29;'],
      [
        '30 requests in four minutes (five)',
        'const WINDOW_MS = 5 * 60_000;',
        'const WINDOW_MS = 4 * 60_000;',
      ],
    ],
  ),
  ...broken('Privacy', LIMITS, NUMBERS_TEST, [
    [
      '21 posts are asked for at once (20)',
      'export const STATUSES_AT_ONCE = 20;',
      'export const STATUSES_AT_ONCE = 21;',
    ],
  ]),
  ...broken('Pages', 'utils/mastodon/page/meaning/limits.ts', NUMBERS_TEST, [
    [
      'eight of ten posts are enough (nine)',
      'export const LEAST_SHARE = 0.9;',
      'export const LEAST_SHARE = 0.8;',
    ],
  ]),
  ...broken(
    'Pages',
    'utils/mastodon/api/timeline-store.ts',
    `${UNITS}/mastodon/api/timeline-store.test.ts`,
    [
      [
        'a screenful of a timeline costs more than two requests',
        'const GATHER_MS = 400;',
        'const GATHER_MS = 0;',
      ],
    ],
  ),
  ...broken('Pages', 'components/thread/features/timeline-answers/settings.ts', NUMBERS_TEST, [
    [
      'timelines are read before anybody has turned that on',
      "timelineAnswers: onOff('answers', false),",
      "timelineAnswers: onOff('answers', true),",
    ],
  ]),
  ...broken('Budget', 'utils/thread/quotes/quote-attribution.ts', NUMBERS_TEST, [
    [
      '19 block quotes come first (20)',
      'export const FIRST_BLOCKS = 20;',
      'export const FIRST_BLOCKS = 19;',
    ],
    [
      '39 quotations in sentences come first (40)',
      'export const FIRST_INLINE = 40;',
      'export const FIRST_INLINE = 39;',
    ],
  ]),
  ...broken('Budget', 'utils/thread/quotes/quotation.ts', NUMBERS_TEST, [
    [
      '401 quotations are looked at (400)',
      'export const MOST_QUOTATIONS = 400;',
      'export const MOST_QUOTATIONS = 401;',
    ],
    [
      '399 quotations are looked at (400)',
      'export const MOST_QUOTATIONS = 400;',
      'export const MOST_QUOTATIONS = 399;',
    ],
  ]),
  ...broken(
    'Budget',
    'utils/thread/quotes/quote-work.ts',
    `${UNITS}/thread/quotes/quote-work.test.ts`,
    [
      [
        'a post may cost half as much',
        'export const MOST_COMPARISONS = 1_600_000;',
        'export const MOST_COMPARISONS = 800_000;',
      ],
    ],
  ),
  ...broken(
    'Pages',
    'components/thread/parts/answer/said-by-page.ts',
    `${UNITS}/components/thread/parts/answer/said-by-page.test.ts`,
    [
      [
        'what 5.0 says itself is said again',
        "return saidParent.hasWords || !hasWords ? 'all' : 'name';",
        "return 'nothing';",
      ],
    ],
  ),
];
