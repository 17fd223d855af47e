import { broken, type Mutation } from './mutation.ts';

const PARTS = 'components/thread/parts';
const PARTS_TESTS = 'tests/unit/components/thread/parts';
const LINE_TESTS = 'tests/unit/components/thread/features/answer-line';
const LINE_TEST = `${LINE_TESTS}/answer-line.test.ts`;
const ANSWERED_TEST = `${LINE_TESTS}/answered-post.test.ts`;

/** Issue 18: A7 to A9, broken. */
export const A7_TO_A9: readonly Mutation[] = [
  ...broken('A7', `${PARTS}/panel.ts`, ANSWERED_TEST, [
    ['Escape does not close what is open', "if (event.key !== 'Escape'", "if (event.key !== 'F13'"],
  ]),
  ...broken('A7', 'components/thread/features/answer-line/settings.ts', LINE_TEST, [
    [
      'a mouse has to rest for a second (half a second)',
      "previewDelay: amount('answers', 500,",
      "previewDelay: amount('answers', 1_000,",
      'tests/unit/readme-numbers.test.ts',
    ],
  ]),
  ...broken('A8', `${PARTS}/answer/saying.ts`, `${PARTS_TESTS}/answer/saying.test.ts`, [
    [
      'what the page describes the post by is gone',
      'before === null ? button.id :',
      'before === null || before ? button.id :',
      LINE_TEST,
    ],
    [
      'how far above it stands is not heard',
      "return distance === null ? text : message('answerWithPlace', text, placeOf(distance));",
      'return text;',
    ],
    [
      'what stands above is told to be below',
      "countedMessage(distance < 0 ? 'answerAbove' : 'answerBelow'",
      "countedMessage(distance > 0 ? 'answerAbove' : 'answerBelow'",
    ],
    [
      'the eye’s text is heard, not "in reply to"',
      "return { shown, spoken: message('answerInReplyTo', name), isName: true };",
      'return { shown, spoken: shown, isName: true };',
    ],
  ]),
  ...broken(
    'A9',
    'components/thread/features/quoted-marks/quoted-marks.ts',
    'tests/unit/components/thread/features/quoted-marks/quoted-marks.test.ts',
    [
      [
        'its author’s own quotations count',
        'return isSameAccount(quoting.account, status.account) ? [] : [{ ...quoting, passages }];',
        'return [{ ...quoting, passages }];',
      ],
      [
        'two posts of one person are two people',
        'const people = new Set(quoters.map(({ account }) => account.id)).size;',
        'const people = quoters.length;',
      ],
      [
        'how many must quote it is not asked for',
        'if (people < scene.settings.quotedMarksFrom) return null;',
        'if (people === 0) return null;',
      ],
      ['it is there at a closed warning', 'if (scene.post.isClosed) return null;', ''],
    ],
  ),
  ...broken(
    'A9',
    'components/thread/features/quoted-marks/settings.ts',
    'tests/unit/components/thread/features/quoted-marks/quoted-marks.test.ts',
    [
      [
        'it takes three others (two)',
        "quotedMarksFrom: amount('quotations', 2,",
        "quotedMarksFrom: amount('quotations', 3,",
      ],
      [
        'one other is enough (two)',
        "quotedMarksFrom: amount('quotations', 2,",
        "quotedMarksFrom: amount('quotations', 1,",
      ],
    ],
  ),
  ...broken('A7', 'components/thread/parts/panel.ts', ANSWERED_TEST, [
    [
      'a second click does not close what is open',
      'if (open) close();\n    else show();',
      'if (!open) show();',
    ],
    ['the focus does not return', 'close();\n    button.focus();', 'close();'],
  ]),
];
