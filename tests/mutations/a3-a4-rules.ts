import { broken, type Mutation } from './mutation.ts';

const UNITS = 'tests/unit/thread';
const ANSWERS = 'utils/thread/answers/answers.ts';
const QUOTES = 'utils/thread/quotes';
const INDEX_TEST = `${UNITS}/quotes/quote-index.test.ts`;
const SENSE_TEST = `${UNITS}/quotes/quote-sense.test.ts`;

/** Issue 18: A3 and A4, broken. */
export const A3_AND_A4: readonly Mutation[] = [
  ...broken('A3', `${QUOTES}/quote-passage.ts`, INDEX_TEST, [
    [
      'only what is word for word is found (85 %)',
      'export const LEAST_SIMILARITY = 0.85;',
      'export const LEAST_SIMILARITY = 0.99;',
    ],
    [
      'a negation, a number or another word may differ',
      'if (saysTheSame(passage.text, text.slice(first, last), neighboursOf(text, first, last))) {',
      'if (first < last) {',
    ],
  ]),
  ...broken('A3', `${QUOTES}/quote-owner.ts`, INDEX_TEST, [
    [
      'the percentage of the setting is not asked for',
      'return similarity * 100 >= quoteLikeness;',
      'return similarity * 100 >= quoteLikeness - 100;',
    ],
    [
      'three words in quotation marks are not enough for the parent',
      'isParent || (standsInParent && isExact) ? rules.parentQuoteWords : rules.quoteWords;',
      'rules.quoteWords;',
    ],
    [
      'a block quote of two words may be any post’s',
      'if (words < FEWEST_WORDS_IN_BLOCK) return isParent && isExact ? claim : null;',
      '',
    ],
    [
      'a block quote of fewer than five words need not be exact',
      'return isParent || isExact || words >= rules.quoteWords ? claim : null;',
      'return claim;',
    ],
    [
      'words of two posts are the first’s',
      'return exact.length === 1 ? (exact[0] ?? null) : null;',
      'return claims[0] ?? null;',
    ],
    [
      'what stands in the parent as well is another’s',
      'const parent = posts.find(({ isParent }) => isParent);',
      'const parent = posts.find(({ isParent }) => isParent && posts.length < 2);',
    ],
    [
      'no quotation is of an article',
      'return isArticle ? onlyBest(articles) : post;',
      'return post;',
    ],
  ]),
  ...broken('A3', 'utils/settings/settings.ts', INDEX_TEST, [
    [
      'a quotation may be of 95 % (85 %)',
      "amount('quotations', 85, { unit: 'percent', min: 85, max: 100, isAdvanced: true })",
      "amount('quotations', 97, { unit: 'percent', min: 85, max: 100, isAdvanced: true })",
    ],
    [
      'six words make an inline quotation (five)',
      "quoteWords: amount('quotations', 5,",
      "quoteWords: amount('quotations', 6,",
    ],
    [
      'four words make an inline quotation (five)',
      "quoteWords: amount('quotations', 5,",
      "quoteWords: amount('quotations', 4,",
    ],
    [
      'four words make one of the parent (three)',
      "parentQuoteWords: amount('quotations', 3,",
      "parentQuoteWords: amount('quotations', 4,",
    ],
    [
      'two words make one of the parent (three)',
      "parentQuoteWords: amount('quotations', 3,",
      "parentQuoteWords: amount('quotations', 2,",
    ],
  ]),
  ...broken('A3', `${QUOTES}/quote-sense.ts`, SENSE_TEST, [
    [
      '15 % of the words may differ, and no more: half of them may (85 %)',
      'const MOST_CHANGED = 0.15;',
      'const MOST_CHANGED = 0.5;',
    ],
    [
      'no word may be left out or put in (85 %)',
      'const MOST_CHANGED = 0.15;',
      'const MOST_CHANGED = 0;',
    ],
    ['`un-` turns no word', 'if (isTurnedRound(ours, theirs)) return false;', ''],
  ]),
  ...broken('A3', `${QUOTES}/quote-changes.ts`, SENSE_TEST, [
    [
      '"not" may differ',
      'const isFixed = isNegation(text) || isNumber(text);',
      'const isFixed = isNumber(text);',
    ],
    [
      'a number may differ',
      'const isFixed = isNegation(text) || isNumber(text);',
      'const isFixed = isNegation(text);',
    ],
    [
      'another word may stand for one: "agreed" for "refused"',
      'return standsFor(our, their, theirs) ? POINTED_OTHERWISE : Number.POSITIVE_INFINITY;',
      'return POINTED_OTHERWISE;',
    ],
    [
      'a word spelt or inflected otherwise is another',
      'if (isSameWord(our, their)) return RESPELT;',
      '',
    ],
  ]),
  ...broken('A3', `${QUOTES}/quote-numbers.ts`, SENSE_TEST, [
    [
      'a number in words is none',
      'return WORDS.has(word) || word === MINUS',
      'return word === MINUS',
    ],
    ['a sign is none', ' || word === MINUS', ''],
    ['a number in figures is none', String.raw` || /\p{N}/u.test(word)`, ''],
  ]),
  ...broken('A3', `${QUOTES}/quote-attribution.ts`, INDEX_TEST, [
    [
      'what another has changed is still who said it first',
      'return matches.find((match) => match.similarity >= similarity) ?? null;',
      'return matches[0] ?? { similarity, places: [], passages: [] };',
    ],
    [
      'wording that differs is not told',
      'return { of: owner, isVerbatim: similarity === 1, passages };',
      'return { of: owner, isVerbatim: true, passages };',
    ],
    [
      'a later post may be quoted',
      'if (!this.#sources.isEarlier(id, this.#post)) return null;',
      '',
    ],
  ]),
  ...broken(
    'A3',
    'utils/thread/answers/answer-reading.ts',
    `${UNITS}/answers/answer-reading.test.ts`,
    [
      [
        'what is shown as somebody’s words is as the quoter has it',
        'const words = thread.ownWords(target, quote);',
        'const words = quote.text as string | null;',
      ],
    ],
  ),
  ...broken(
    'A3',
    'components/thread/parts/answer/quote-source.ts',
    'tests/unit/components/thread/features/article-marks/article-marks.test.ts',
    [
      [
        'a block quote does not say that the wording differs',
        "message(quote.isVerbatim ? 'answerFrom' : 'answerFromDiffers', name)",
        "message('answerFrom', name)",
      ],
    ],
  ),
  ...broken('A4', ANSWERS, `${UNITS}/answers/answers.test.ts`, [
    [
      'a reply to what is not here answers nothing',
      "if (parent.kind === 'missing') return { post: null, why: 'missing' };",
      "if (parent.kind === 'missing') return { post: null, why: null };",
    ],
  ]),
  ...broken('A4', 'utils/thread/left-out.ts', `${UNITS}/left-out.test.ts`, [
    [
      'what the page can get to is left out',
      'return below.filter(({ id }) => !reached.has(id) && !shown.has(id));',
      'return below.filter(({ id }) => !shown.has(id));',
    ],
    [
      'nothing is left out',
      'return below.filter(({ id }) => !reached.has(id) && !shown.has(id));',
      'return [];',
    ],
    [
      'a page that is still rendering leaves replies out',
      'if (isAwaited(reached, below, shown) || !shown.has(focusedId)) return [];',
      '',
    ],
  ]),
  ...broken(
    'A4',
    'components/thread/features/thread-bar/bar-reading.ts',
    'tests/unit/components/thread/features/thread-bar/left-out.test.ts',
    [
      [
        'what the reader’s own filters hide is listed',
        'const leftOut = unseen.filter((status) => !isHiddenByFilter(status));',
        'const leftOut = unseen;',
      ],
    ],
  ),
  ...broken(
    'A4',
    'components/thread/parts/answer/missing-post.ts',
    'tests/unit/components/thread/parts/answer/missing-post.test.ts',
    [
      [
        'a link leads to where the reply was written, also if that is here',
        'return origin && origin.host !== location.host ? origin : null;',
        'return origin;',
      ],
    ],
  ),
  ...broken('A3', `${QUOTES}/quote-pattern.ts`, INDEX_TEST, [
    [
      'an ellipsis is a part of the words',
      'const parts = clean.split(OMISSION);',
      'const parts = [clean];',
    ],
  ]),
  ...broken('A3', `${QUOTES}/quote-text.ts`, SENSE_TEST, [
    [
      'a hyphen makes another word',
      'const NO_PLAIN_WORD = /[^a-z0-9ʼ]+/g;',
      'const NO_PLAIN_WORD = /[^a-z0-9ʼ-]+/g;',
    ],
  ]),
];
