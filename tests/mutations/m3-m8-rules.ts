import { broken, type Mutation } from './mutation.ts';

const UNITS = 'tests/unit/thread/mentions';
const MENTIONS = 'utils/thread/mentions/mentions.ts';
const PLAN = 'utils/thread/mentions/fold-plan.ts';
const HANDLE = 'utils/thread/mentions/handle.ts';
const FOLDING = 'components/thread/features/mention-folding/mention-folding.ts';
const FOLDING_TEST =
  'tests/unit/components/thread/features/mention-folding/mention-folding.test.ts';

/** Issue 18: M3 to M8, broken. */
export const M3_TO_M8: readonly Mutation[] = [
  ...broken('M3', MENTIONS, `${UNITS}/mentions-m3-people.test.ts`, [
    [
      'who is brought in folds as well',
      'const here = run.named.filter(isHere);',
      'const here = run.named;',
    ],
    [
      'somebody is new where a part of the branch is not here',
      "if (audience.parent !== 'known' || !audience.isWholeBranch) return [];",
      "if (audience.parent !== 'known') return [];",
    ],
    [
      'handles of two hosts of one domain are two people',
      '(byName.get(nameIn(acct))?.some((other) => isSamePerson(acct, other)) ?? false)',
      'false',
    ],
    [
      'who was left out is not told',
      'return audience.addressed.filter((acct) => acct !== author && !mentioned.has(acct));',
      'return [];',
    ],
    [
      'whom the instance says the post is to was left out',
      '...alsoMentioned,\n    ...content.lines',
      '...content.lines',
    ],
    [
      'in a thread’s first post mentions fold',
      "if (audience.parent === 'none') return { leading: [], trailing: [] };",
      "if (audience.parent === 'none') return { leading: leading.named, trailing: trailing.named };",
    ],
    [
      'where the parent is unknown a run within a line folds',
      'run.onOwnLines && run.named.length >= FEWEST_WITHOUT_PARENT',
      'run.named.length >= FEWEST_WITHOUT_PARENT',
    ],
    [
      'where the parent is unknown a single name folds (two people)',
      'const FEWEST_WITHOUT_PARENT = 2;',
      'const FEWEST_WITHOUT_PARENT = 1;',
    ],
    [
      'where the parent is unknown it takes three people',
      'const FEWEST_WITHOUT_PARENT = 2;',
      'const FEWEST_WITHOUT_PARENT = 3;',
    ],
  ]),
  ...broken('M3', 'utils/thread/tree.ts', 'tests/unit/thread/tree.test.ts', [
    [
      'whom the posts above mention was not there',
      'for (const acct of peopleOf(above.status)) here.add(acct);',
      'here.add(above.status.account.acct);',
    ],
    [
      'a branch may be of ten thousand posts and names (a thousand)',
      'const MOST_READ_ABOVE = 1_000;',
      'const MOST_READ_ABOVE = 10_000;',
    ],
    [
      'a branch of a hundred posts is too long (a thousand)',
      'const MOST_READ_ABOVE = 1_000;',
      'const MOST_READ_ABOVE = 100;',
    ],
  ]),
  ...broken('M4', FOLDING, FOLDING_TEST, [
    [
      'at rest the count is always seen',
      'isQuiet: !settings.countAlways && mentions.dropped.length === 0,',
      'isQuiet: false,',
    ],
    [
      'at rest the count is not seen where somebody was left out',
      'isQuiet: !settings.countAlways && mentions.dropped.length === 0,',
      'isQuiet: !settings.countAlways,',
    ],
    [
      'no setting shows the count always',
      'isQuiet: !settings.countAlways && mentions.dropped.length === 0,',
      'isQuiet: mentions.dropped.length === 0,',
    ],
    [
      'who is named beside the count is counted',
      'count: [...folded].filter((acct) => acct !== named).length,',
      'count: folded.size,',
    ],
    [
      'the opened line does not say who was left out',
      "dropped.length > 0 ? message('foldedDropped', listOf(dropped.map(handle))) : '',",
      "'',",
    ],
    [
      'the opened line does not say who is answered',
      "isOneOfMany ? message('foldedAnswers', handle(answered)) : '',",
      "'',",
    ],
  ]),
  ...broken('M5', PLAN, `${UNITS}/fold-plan.test.ts`, [
    [
      'a post may become empty',
      'if (!lines.some((line) => line !== goesWith && says(line, folded))) return null;',
      '',
      `${UNITS}/mentions-m5-clean.test.ts`,
    ],
    [
      'a post begins with a blank line',
      'if (edge.some((line) => gone.has(line))) for (const line of edge) all.add(line);',
      '',
      `${UNITS}/mentions-m5-clean.test.ts`,
    ],
    [
      'where a newline character would have to go, the run goes',
      'if (line.hardBreakAfter) return null;',
      '',
      `${UNITS}/mentions-m5-clean.test.ts`,
    ],
    [
      'a `cc` that shares its paragraph is cut',
      'if (goesWith?.block === block) return null;',
      '',
      `${UNITS}/mentions-m5-clean.test.ts`,
    ],
    [
      'words before a `cc` are lost',
      'if (goesWith && !copy.isCopyOnly) return null;',
      '',
      `${UNITS}/mentions-m5-clean.test.ts`,
    ],
    [
      'a break that separates is lost',
      'if (!gone.has(line) && !isAboveGone) continue;',
      'if (own.length < 2) continue;',
      `${UNITS}/fold-plan.property.test.ts`,
    ],
  ]),
  ...broken('M5', MENTIONS, `${UNITS}/mentions-m5-clean.test.ts`, [
    [
      'a post of nothing but mentions folds',
      'const mayFold = !isDirect && !runs.isWholePost;',
      'const mayFold = !isDirect;',
    ],
    [
      'where both runs cannot go, neither does',
      'for (const folded of [[...leading, ...trailing], leading, trailing]) {',
      'for (const folded of [[...leading, ...trailing]]) {',
    ],
  ]),
  ...broken('M5', 'utils/thread/content/blank.ts', 'tests/unit/thread/content/blank.test.ts', [
    [
      'invisible characters are words',
      String.raw`\p{Default_Ignorable_Code_Point}\u2800`,
      String.raw`\u2800`,
    ],
  ]),
  ...broken('M6', MENTIONS, `${UNITS}/mentions-m3-people.test.ts`, [
    [
      'the audience of a private mention folds',
      'const mayFold = !isDirect && !runs.isWholePost;',
      'const mayFold = !runs.isWholePost;',
    ],
  ]),
  ...broken('M6', 'utils/thread/reading.ts', `${UNITS}/mentions-m3-people.test.ts`, [
    [
      'which post is a private mention is not known',
      "isDirect: status.visibility === 'direct',",
      'isDirect: false,',
    ],
  ]),
  ...broken('M7', HANDLE, `${UNITS}/handle.test.ts`, [
    [
      'somebody else’s handle folds',
      'if (name.toLowerCase() !== ofAccount.toLowerCase()) return false;',
      '',
    ],
    [
      'a handle without a domain is none',
      'if (domain === undefined) return true;',
      'if (domain === undefined) return false;',
    ],
    [
      'a handle that a cloak has garbled is none',
      "if (CLOAKED.test(written)) return acct !== '';",
      '',
    ],
    ['a group (`!bakers`) is none', 'const HANDLE = /^[@!]', 'const HANDLE = /^[@]'],
    [
      'a name with another domain is that account’s',
      'return isItsHost || isWithin(hostOf(href), asciiHost(domain));',
      'return true;',
    ],
  ]),
  ...broken(
    'M7',
    'utils/thread/mentions/mentioned-account.ts',
    `${UNITS}/mentioned-account.test.ts`,
    [
      [
        'Pleroma’s and GoToSocial’s pages of people are not known',
        String.raw`/^\/(?:@|users\/|u\/`,
        String.raw`/^\/(?:@|u\/`,
      ],
      [
        'a handle of the own instance has a domain',
        'return isLocal ? name : ',
        'return isLocal && name === domain ? name : ',
      ],
      ['the API’s word on who is meant does not count', 'if (told) return told.acct;', ''],
    ],
  ),
  ...broken(
    'M8',
    'components/thread/features/mention-folding/spoken-label.ts',
    'tests/unit/components/thread/features/mention-folding/spoken-label.test.ts',
    [
      [
        'screen readers hear the leading run',
        'const first = has(leading) ? spanAtStart(label, textsOf(leading)) : null;',
        'const first = null as Span | null;',
      ],
      [
        'screen readers hear the trailing run',
        'const last = has(trailing) ? spanAtEnd(shorter, textsOf(trailing)) : null;',
        'const last = null as Span | null;',
      ],
      [
        'what the page called the post does not come back',
        "if (wrapper.getAttribute('aria-label') === short) wrapper.setAttribute('aria-label', label);",
        '',
      ],
    ],
  ),
];
