import { broken, type Mutation } from './mutation.ts';

const PARTS = 'components/thread/parts';
const PARTS_TESTS = 'tests/unit/components/thread/parts';
const FEATURE_TESTS = 'tests/unit/components/thread/features';
const BAR_TEST = `${FEATURE_TESTS}/thread-bar/people.test.ts`;
const PAGE_TEST = `${FEATURE_TESTS}/thread-people/thread-people.test.ts`;
const SAID_TEST = `${FEATURE_TESTS}/thread-people/said-once.test.ts`;

/** Issue 18: People, broken. */
export const PEOPLE: readonly Mutation[] = [
  ...broken('People', `${PARTS}/people.ts`, `${PARTS_TESTS}/people.test.ts`, [
    [
      'the thread’s author is not the first',
      'Number(other.id === author) - Number(one.id === author) || other.posts - one.posts,',
      'other.posts - one.posts,',
    ],
    [
      'they are not listed by how many posts they have',
      'Number(other.id === author) - Number(one.id === author) || other.posts - one.posts,',
      'Number(other.id === author) - Number(one.id === author),',
    ],
    [
      'two of one name are not told apart',
      'handle: isOnly ? null :',
      'handle: isOnly || !isOnly ? null :',
    ],
    [
      'what your filters hide is counted',
      'return thread.shown().filter((status) => !isHiddenByFilter(status));',
      'return [...thread.shown()];',
    ],
  ]),
  ...broken('People', `${PARTS}/chosen-people.ts`, `${PARTS_TESTS}/chosen-people.test.ts`, [
    ['three can be chosen (two)', 'const MOST_CHOSEN = 2;', 'const MOST_CHOSEN = 3;'],
    ['one can be chosen (two)', 'const MOST_CHOSEN = 2;', 'const MOST_CHOSEN = 1;'],
    [
      'a third takes the place of the one chosen last',
      '[...others, person].slice(-MOST_CHOSEN)',
      '[person, ...others].slice(0, MOST_CHOSEN)',
    ],
    [
      'where there is no bar, somebody can be chosen',
      'return sayers.size > 0 ? choice : null;',
      'return choice;',
    ],
  ]),
  ...broken('People', 'components/thread/features/thread-bar/people.tsx', BAR_TEST, [
    ['thirteen are named at once (a dozen)', 'const FIRST_NAMED = 12;', 'const FIRST_NAMED = 13;'],
    ['eleven are named at once (a dozen)', 'const FIRST_NAMED = 12;', 'const FIRST_NAMED = 11;'],
    ['a lone author can be chosen', 'const FEWEST_PEOPLE = 2;', 'const FEWEST_PEOPLE = 1;'],
  ]),
  ...broken('People', 'components/thread/features/thread-people/dimmed-posts.ts', PAGE_TEST, [
    [
      'the posts of all are dimmed',
      "status && this.#options.isTheirs(status) ? 'theirs' : 'other'",
      "'other'",
    ],
    ['it lasts in another post that you open', 'this.#options.onLeave();', ''],
    [
      'something of it stays when it is over',
      'root.removeAttribute(WHOSE);\n    });',
      'root.getAttribute(WHOSE);\n    });',
    ],
  ]),
  ...broken('People', 'components/thread/features/thread-people/said-once.ts', SAID_TEST, [
    ['nothing is heard of it', 'this.#place.textContent = sentence(people, thread);', ''],
  ]),
];
