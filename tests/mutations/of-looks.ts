import { broken, type Mutation } from './mutation.ts';

const FEATURES = 'components/thread/features';
const FEATURE_TESTS = 'tests/unit/components/thread/features';
const FOLDING_TEST = `${FEATURE_TESTS}/mention-folding/mention-folding.test.ts`;
const LINE_TEST = `${FEATURE_TESTS}/answer-line/answer-line.test.ts`;
const ANSWERED_TEST = `${FEATURE_TESTS}/answer-line/answered-post.test.ts`;
const ROWS_TEST = `${FEATURE_TESTS}/thread-order/drawn-rows.test.ts`;

/** Issue 18: what only a browser can tell, broken. The tests are those that come nearest. */
export const OF_LOOKS: readonly Mutation[] = [
  ...broken('M4', 'components/thread/parts/note.css', FOLDING_TEST, [
    [
      'a button of 20 px (24)',
      'min-width: 24px;\n  height: 24px;',
      'min-width: 20px;\n  height: 20px;',
    ],
  ]),
  ...broken('M4', `${FEATURES}/mention-folding/mention-folding.css`, FOLDING_TEST, [
    ['a quiet count is seen at rest', 'opacity: 0;', 'opacity: 1;'],
  ]),
  ...broken('A6', 'components/thread/parts/note.css', LINE_TEST, [
    ['a row is wrapped', 'white-space: nowrap;', 'white-space: normal;'],
  ]),
  ...broken('A7', 'components/thread/parts/preview.ts', ANSWERED_TEST, [
    [
      'it opens under a mouse that has not moved',
      '(movementX === 0 && movementY === 0)',
      '(movementX === 0 && movementY === 1)',
    ],
  ]),
  ...broken(
    'A9',
    `${FEATURES}/quoted-marks/quoted-marks.ts`,
    `${FEATURE_TESTS}/quoted-marks/quoted-marks.test.ts`,
    [['nothing is underlined', 'highlight(at.post.text, passages, life);', '']],
  ),
  ...broken(
    'T1',
    `${FEATURES}/thread-bar/hiding.ts`,
    `${FEATURE_TESTS}/thread-bar/thread-bar.test.ts`,
    [
      [
        'the bar makes no room on a phone',
        'moved > 0 && matchMedia(NARROW).matches && !isInUse',
        'false',
      ],
    ],
  ),
  ...broken('T2', `${FEATURES}/thread-order/thread-order.css`, ROWS_TEST, [
    ['a step of 24 px (16)', '* 16px);', '* 24px);'],
  ]),
];
