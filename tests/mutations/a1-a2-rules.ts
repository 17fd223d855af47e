import { broken, type Mutation } from './mutation.ts';

const UNITS = 'tests/unit/thread';
const ANSWERS = 'utils/thread/answers/answers.ts';
const QUOTES = 'utils/thread/quotes';
const SELF_REPLIES_TEST = `${UNITS}/answers/self-replies.test.ts`;
const INDEX_TEST = `${UNITS}/quotes/quote-index.test.ts`;

/** Issue 18: A1 and A2, broken. */
export const A1_AND_A2: readonly Mutation[] = [
  ...broken('A1', 'utils/thread/tree.ts', `${UNITS}/tree.test.ts`, [
    [
      'a deleted parent is none',
      "return { kind: status.in_reply_to_account_id === null ? 'none' : 'missing' };",
      "return { kind: 'none' };",
    ],
    [
      'the parent is not what the instance says',
      'const parent = lookUp(status.in_reply_to_id);',
      "const parent = lookUp(status.mentions[0]?.id ?? '');",
      `${UNITS}/answers/answers.test.ts`,
    ],
  ]),
  ...broken('A2', ANSWERS, `${UNITS}/answers/answers.test.ts`, [
    [
      'a quotation of another post is no answer to it',
      "if (quoted) return { post: quoted, why: 'quote' };",
      '',
    ],
    [
      'a quote of the parent is not the parent',
      "return { post: parent.status, why: 'quote' };",
      'null;',
    ],
    ['a native quote does not come first', "  'native',\n  'block',", "  'block',\n  'native',"],
    [
      'eight words without quotation marks count where the parent is here',
      "(words >= answeringWords && (how === 'words' || isParentUnknown)),",
      'words >= answeringWords,',
    ],
    [
      'eight words without quotation marks never count',
      "(words >= answeringWords && (how === 'words' || isParentUnknown)),",
      "(words >= answeringWords && how === 'words'),",
    ],
    [
      'words in quotation marks count however few they are',
      "(words >= answeringWords && (how === 'words' || isParentUnknown)),",
      "how === 'words' || isParentUnknown,",
    ],
    [
      'a quote of one’s own post is an answer to it',
      'if (quoted && !isSameAccount(quoted.account, status.account)) return quoted;',
      'if (quoted) return quoted;',
    ],
    [
      'a self-reply answers its own author',
      "return isSelfReply ? { post: null, why: 'continuation' } : { post: parent.status, why: 'parent' };",
      "return { post: parent.status, why: 'parent' };",
      SELF_REPLIES_TEST,
    ],
    ['a self-reply answers nobody', 'answered = own.post;', 'answered = null;', SELF_REPLIES_TEST],
  ]),
  ...broken('A2', 'utils/settings/settings.ts', `${UNITS}/answers/answers.test.ts`, [
    [
      'nine words in quotation marks say what is answered (eight)',
      "answeringWords: amount('quotations', 8,",
      "answeringWords: amount('quotations', 9,",
    ],
    [
      'seven words in quotation marks say what is answered (eight)',
      "answeringWords: amount('quotations', 8,",
      "answeringWords: amount('quotations', 7,",
    ],
  ]),
  ...broken('A2', `${QUOTES}/quote-repeats.ts`, `${UNITS}/quotes/quoted-posts.test.ts`, [
    [
      'nine words without marks are a quotation (eight)',
      'export const FEWEST_REPEATED_WORDS = 8;',
      'export const FEWEST_REPEATED_WORDS = 9;',
    ],
    [
      'seven words without marks are a quotation (eight)',
      'export const FEWEST_REPEATED_WORDS = 8;',
      'export const FEWEST_REPEATED_WORDS = 7;',
    ],
  ]),
  ...broken('A2', `${QUOTES}/quote-index.ts`, `${UNITS}/answers/answers.test.ts`, [
    [
      'a long name is a quotation',
      'if (isParentUnknown && isName(post.content, layout.text.slice(start, end))) continue;',
      '',
    ],
    [
      'a link to a post is no quote of it',
      "for (const id of this.#linkedPosts(post, quotes)) quoted.add(id, 'link');",
      '',
    ],
    [
      'what is later may be quoted',
      'if (post.quoted !== null && this.#sources.isEarlier(post.quoted, post)) {',
      'if (post.quoted !== null) {',
      INDEX_TEST,
    ],
  ]),
];
