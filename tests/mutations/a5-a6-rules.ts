import { broken, type Mutation } from './mutation.ts';

const UNITS = 'tests/unit/thread';
const PARTS = 'components/thread/parts';
const PARTS_TESTS = 'tests/unit/components/thread/parts';
const SHOWN = 'utils/thread/content/shown.ts';
const SHOWN_TEST = `${UNITS}/content/shown.test.ts`;
const LINE_TEST = 'tests/unit/components/thread/features/answer-line/answer-line.test.ts';

/** Issue 18: A5 and A6, broken. */
export const A5_AND_A6: readonly Mutation[] = [
  ...broken('A5', SHOWN, SHOWN_TEST, [
    [
      'a direct reply right below the opened post is named',
      "return above && isFocusedOrItsReply(above, focusedId) ? 'nothing' : 'name';",
      "return 'name';",
    ],
    [
      'a direct reply behind a deeper branch says nothing',
      "return above && isFocusedOrItsReply(above, focusedId) ? 'nothing' : 'name';",
      "return 'nothing';",
    ],
    [
      'a conversation of two is full of names',
      "return isTwoTalking && !isNamedAlways ? 'nothing' : 'name';",
      "return 'name';",
    ],
    [
      'no setting brings names back',
      "return isTwoTalking && !isNamedAlways ? 'nothing' : 'name';",
      "return isTwoTalking ? 'nothing' : 'name';",
    ],
    [
      'two are talking also where the page draws no line',
      'const isTwoTalking = isJoined && !isOpened && isAnswerTo(answerFor(above), status);',
      'const isTwoTalking = !isOpened && isAnswerTo(answerFor(above), status);',
    ],
    [
      'the name is not enough where the post above answers the same one',
      "return before % (MOST_ALSO + 1) > 0 ? 'name' : 'line';",
      "return 'line';",
    ],
    ['"also" three times running (two)', 'const MOST_ALSO = 2;', 'const MOST_ALSO = 3;'],
    ['"also" but once (two)', 'const MOST_ALSO = 2;', 'const MOST_ALSO = 1;'],
    [
      '"also" behind who only goes on',
      "return other?.post?.id === answeredId && other?.why !== 'continuation';",
      'return other?.post?.id === answeredId;',
    ],
    [
      'a self-reply that is torn off does not say so',
      "return above?.id === parent.status.id ? 'nothing' : 'line';",
      "return 'nothing';",
    ],
  ]),
  ...broken('A5', `${PARTS}/answer/answer.ts`, LINE_TEST, [
    ['how far away is told from six posts on (five)', 'const FAR = 5;', 'const FAR = 6;'],
    ['how far away is told from four posts on (five)', 'const FAR = 5;', 'const FAR = 4;'],
    [
      'a torn chain says so also where the post below goes on',
      'if (distance === null || distance === 1) return null;',
      'if (distance === null) return null;',
    ],
    [
      'a torn chain does not have the words of its other end',
      'const excerpt = hasWords ? readExcerpt(scene, target, true) : null;',
      'const excerpt = null;',
    ],
  ]),
  ...broken('A6', `${PARTS}/answer/answer.ts`, LINE_TEST, [
    [
      'words show while the reply’s own warning is closed',
      "const hasWords = shown === 'line' && !post.isClosed;",
      "const hasWords = shown === 'line';",
    ],
  ]),
  ...broken('A6', `${PARTS}/answer/excerpt.ts`, `${PARTS_TESTS}/answer/excerpt.test.ts`, [
    [
      'a content warning is passed over',
      'if (post.spoiler_text) {',
      "if (post.spoiler_text === '?') {",
    ],
    [
      'a filtered post is shown again',
      'return filtered.length === 0 && (isOnPage || WRITTEN_TO_ALL.has(visibility));',
      'return isOnPage || WRITTEN_TO_ALL.has(visibility);',
    ],
    [
      'a post to few people is excerpted where it was not to be seen',
      'return filtered.length === 0 && (isOnPage || WRITTEN_TO_ALL.has(visibility));',
      'return filtered.length === 0;',
    ],
    [
      'the quoted words do not come first',
      'if (quoted && !shown?.isOther) {',
      'if (quoted && !shown) {',
    ],
    [
      'the quoted words differ, and it is not said',
      'return { words, isOtherwise: !quoted.isVerbatim };',
      'return { words, isOtherwise };',
    ],
  ]),
  ...broken(
    'A6',
    'utils/thread/answers/answer-reading.ts',
    `${UNITS}/answers/answer-reading.test.ts`,
    [
      [
        '"edited since" also where it was edited before',
        'target?.edited_at != null && Date.parse(target.edited_at) > Date.parse(status.created_at),',
        'target?.edited_at != null,',
      ],
      [
        'nothing was edited since',
        'target?.edited_at != null && Date.parse(target.edited_at) > Date.parse(status.created_at),',
        'false,',
      ],
    ],
  ),
  ...broken('A6', 'utils/thread/content/words.ts', `${UNITS}/content/words.test.ts`, [
    [
      'a row has 161 characters (160)',
      'const LONGEST_EXCERPT = 160;',
      'const LONGEST_EXCERPT = 161;',
    ],
    [
      'a row has 159 characters (160)',
      'const LONGEST_EXCERPT = 160;',
      'const LONGEST_EXCERPT = 159;',
    ],
    [
      'what a post quotes are its first words',
      "if (line.block.kind === 'quote' || quotedLine(line) !== null) continue;",
      '',
    ],
  ]),
  ...broken('A6', 'utils/thread/content/seen.ts', `${UNITS}/content/content.test.ts`, [
    [
      'words that the page hides are shown',
      "return HIDDEN_TAGS.has(tagOf(element)) || hasClass(element, 'invisible');",
      'return HIDDEN_TAGS.has(tagOf(element));',
    ],
  ]),
  ...broken('A6', `${PARTS}/answer/saying.ts`, `${PARTS_TESTS}/answer/saying.test.ts`, [
    ['a name has 101 characters (100)', 'const LONGEST_NAME = 100;', 'const LONGEST_NAME = 101;'],
    ['a name has 99 characters (100)', 'const LONGEST_NAME = 100;', 'const LONGEST_NAME = 99;'],
    [
      'a name of which nothing is seen stands there',
      'names.find((name) => !isNoName(name)) ?? acct',
      'names[0] ?? acct',
    ],
  ]),
  ...broken('A6', 'utils/thread/content/direction.ts', `${UNITS}/content/one-line.test.ts`, [
    ['a name turns what stands around it', "return text.replaceAll(CONTROLS, '');", 'return text;'],
  ]),
  ...broken(
    'A6',
    'utils/mastodon/api/later-posts.ts',
    'tests/unit/mastodon/api/later-posts.test.ts',
    [
      [
        'rows follow an edit after ten seconds (one)',
        'const RENEW_MS = 100;',
        'const RENEW_MS = 10_000;',
      ],
    ],
  ),
  ...broken('A6', 'utils/thread/content/content.ts', `${UNITS}/content/words.test.ts`, [
    [
      'a long address stands there whole',
      "return piece.kind === 'link' ? piece.shown : piece.text;",
      'return piece.text;',
    ],
  ]),
];
