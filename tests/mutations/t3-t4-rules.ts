import { broken, type Mutation } from './mutation.ts';

const UNITS = 'tests/unit';
/** Whose behaviour is tested whatever the number is: README says which it is. */
const NUMBERS_TEST = `${UNITS}/readme-numbers.test.ts`;
const FEATURES = 'components/thread/features';
const FEATURE_TESTS = 'tests/unit/components/thread/features';
const ORDER = `${FEATURES}/thread-order`;
const ORDER_TESTS = `${FEATURE_TESTS}/thread-order`;
const VISITS_TEST = `${UNITS}/thread/visits.test.ts`;
const NEW_SINCE_TEST = `${UNITS}/thread/new-since.test.ts`;
const NEW_TEST = `${FEATURE_TESTS}/new-posts/new-posts.test.ts`;
const KEYS = `${FEATURES}/thread-keys`;
const KEYS_TESTS = `${FEATURE_TESTS}/thread-keys`;

/** Issue 18: T3 and T4, broken. */
export const T3_AND_T4: readonly Mutation[] = [
  ...broken('T3', 'utils/thread/visits.ts', VISITS_TEST, [
    [
      'a visit ends after eleven minutes (ten)',
      'export const VISIT_GAP_MS = 10 * 60_000;',
      'export const VISIT_GAP_MS = 11 * 60_000;',
    ],
    [
      'a visit ends after nine minutes (ten)',
      'export const VISIT_GAP_MS = 10 * 60_000;',
      'export const VISIT_GAP_MS = 9 * 60_000;',
    ],
    [
      'a first visit has something new',
      'if (endedAt === null) return () => false;',
      'if (endedAt === null) return () => true;',
      NEW_SINCE_TEST,
    ],
    [
      'what was on the screen is new',
      'if (before.has(status.id) || isForgotten(status.id)) return false;',
      'if (isForgotten(status.id)) return false;',
      NEW_SINCE_TEST,
    ],
    [
      'what was written since is not new above what was opened',
      'return Date.parse(status.created_at) > endedAt || wasBelow(status);',
      'return wasBelow(status);',
      NEW_SINCE_TEST,
    ],
    [
      'what stands below a post that was opened is not new',
      'return Date.parse(status.created_at) > endedAt || wasBelow(status);',
      'return Date.parse(status.created_at) > endedAt;',
      NEW_SINCE_TEST,
    ],
    [
      '4,999 posts of a thread are remembered (5,000)',
      'export const MOST_IDS = 5_000;',
      'export const MOST_IDS = 4_999;',
    ],
  ]),
  ...broken('T3', `${FEATURES}/new-posts/visited-thread.ts`, NEW_TEST, [
    [
      'your own posts are new to you',
      'return status !== undefined && status.account.id !== this.#ownId && this.#isNew(status);',
      'return status !== undefined && this.#isNew(status);',
    ],
    [
      'what was in view is still counted',
      'return this.news().filter((id) => !seen.has(id));',
      'return this.news().filter((id) => seen !== null);',
    ],
  ]),
  ...broken('T3', `${ORDER}/row.ts`, `${ORDER_TESTS}/row.test.ts`, [
    [
      '"Catch up" does not show what a new post answers',
      'return new Set(news.flatMap(({ id, post }) => [id, post.status.in_reply_to_id ?? id]));',
      'return new Set(news.map(({ id }) => id));',
    ],
  ]),
  ...broken('T3', 'utils/storage/thread-limits.ts', NUMBERS_TEST, [
    [
      'visits are kept for 91 days (90)',
      'export const REMEMBERED_DAYS = 90;',
      'export const REMEMBERED_DAYS = 91;',
    ],
    [
      'visits are kept for 89 days (90)',
      'export const REMEMBERED_DAYS = 90;',
      'export const REMEMBERED_DAYS = 89;',
    ],
    [
      '501 threads are remembered (500)',
      'export const MOST_THREADS = 500;',
      'export const MOST_THREADS = 501;',
    ],
  ]),
  ...broken(
    'T3',
    'utils/browser/background/thread-remembering.ts',
    `${UNITS}/browser/background/thread-remembering.test.ts`,
    [
      [
        'visits in private windows are kept',
        'sender.tab?.incognito ? unknown(parsed.data) : answerTo(parsed.data, site.host)',
        'answerTo(parsed.data, site.host)',
      ],
    ],
  ),
  ...broken(
    'T3',
    `${FEATURES}/new-posts/posts-seen.ts`,
    `${FEATURE_TESTS}/new-posts/posts-seen.test.ts`,
    [
      [
        'a post has to be in view for two seconds (one)',
        'const SEEN_MS = 1_000;',
        'const SEEN_MS = 2_000;',
      ],
      [
        'a post has to be in view for half a second (one)',
        'const SEEN_MS = 1_000;',
        'const SEEN_MS = 500;',
      ],
      ['a quarter of a post is enough (half)', 'const HALF = 0.5;', 'const HALF = 0.25;'],
      [
        'three quarters of a post have to be in view (half)',
        'const HALF = 0.5;',
        'const HALF = 0.75;',
      ],
    ],
  ),
  ...broken('T4', `${KEYS}/settings.ts`, NUMBERS_TEST, [
    [
      'keys are on before anybody has turned them on',
      "threadKeys: onOff('keys', false),",
      "threadKeys: onOff('keys', true),",
    ],
    [
      '`i` does not go to what a post answers',
      "keyParent: key('keys', 'i'),",
      "keyParent: key('keys', 'a'),",
    ],
  ]),
  ...broken('T4', `${KEYS}/ways.ts`, `${KEYS_TESTS}/ways.test.ts`, [
    [
      'from the first reply `c` goes to the last',
      'siblings[Math.max(here + step, -1)]',
      'siblings.at(here + step)',
    ],
    [
      'a key goes to replies to other posts',
      'thread.shown().filter((one) => one.in_reply_to_id === parentId)',
      'thread.shown()',
    ],
    [
      'while people are chosen it goes through all',
      'if (!isAnybodyChosen()) return wayToSibling(status, step, thread);',
      'if (step) return wayToSibling(status, step, thread);',
    ],
    [
      'a self-reply’s way is not to its own post',
      "const parent = why === 'continuation' ? thread.parentOf(status) : post;",
      'const parent = post;',
    ],
  ]),
  ...broken('T4', `${KEYS}/trail.ts`, `${KEYS_TESTS}/trail.test.ts`, [
    ['no more than one step leads back', 'const MOST_STEPS = 50;', 'const MOST_STEPS = 1;'],
    ['steps lead back into another thread', 'if (opened !== this.#opened) this.#places = [];', ''],
  ]),
  ...broken('T4', `${KEYS}/taken-keys.ts`, `${KEYS_TESTS}/taken-keys.test.ts`, [
    ['a key does something while you write', "'input, textarea, select,", "'select,"],
    [
      'a key does something where the page has',
      'if (event.defaultPrevented || event.repeat) return true;',
      'if (event.repeat) return true;',
    ],
    [
      'a key does something in a dialog',
      "return isTyped || document.querySelector(':modal') !== null;",
      'return isTyped;',
    ],
  ]),
  ...broken('T4', 'utils/settings/key-clash.ts', `${UNITS}/settings/keys.test.ts`, [
    ['a key of Mastodon’s can be set', "if (MASTODON_KEYS.has(pressed)) return 'mastodon';", ''],
    ['a key of the browser’s can be set', "if (BROWSER_KEYS.has(pressed)) return 'browser';", ''],
    [
      'a key of another of these can be set',
      'return sharerOf(pressed, own, settings);',
      'return null;',
    ],
  ]),
  ...broken(
    'T4',
    'components/thread/parts/keys/set-keys.ts',
    'tests/unit/components/thread/parts/keys/set-keys.test.ts',
    [
      [
        'one key does two things',
        'if (key !== NO_KEY && !keys.has(key)) keys.set(key, action);',
        'if (key !== NO_KEY) keys.set(key, action);',
      ],
    ],
  ),
  ...broken('T4', 'utils/settings/pressed-key.ts', `${UNITS}/settings/keys.test.ts`, [
    [
      'a key does something with an input method',
      'if (ctrlKey || metaKey || isComposing) return null;',
      'if (ctrlKey || metaKey) return null;',
    ],
  ]),
];
