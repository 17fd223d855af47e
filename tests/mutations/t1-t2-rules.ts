import { broken, type Mutation } from './mutation.ts';

const UNITS = 'tests/unit';
/** Whose behaviour is tested whatever the number is: README says which it is. */
const NUMBERS_TEST = `${UNITS}/readme-numbers.test.ts`;
const FEATURES = 'components/thread/features';
const FEATURE_TESTS = 'tests/unit/components/thread/features';
const BAR = `${FEATURES}/thread-bar`;
const BAR_TEST = `${FEATURE_TESTS}/thread-bar/thread-bar.test.ts`;
const BAR_PANEL_TEST = `${FEATURE_TESTS}/thread-bar/thread-panel.test.ts`;
const ORDER = `${FEATURES}/thread-order`;
const ORDER_TESTS = `${FEATURE_TESTS}/thread-order`;
const ORDER_TEST = `${UNITS}/thread/restored-order.test.ts`;

/** Issue 18: T1 and T2, broken. */
export const T1_AND_T2: readonly Mutation[] = [
  ...broken('T1', `${BAR}/settings.ts`, BAR_TEST, [
    [
      'a bar from eleven posts on (ten)',
      "threadBarPosts: amount('page', 10,",
      "threadBarPosts: amount('page', 11,",
    ],
    [
      'a bar from nine posts on (ten)',
      "threadBarPosts: amount('page', 10,",
      "threadBarPosts: amount('page', 9,",
    ],
  ]),
  ...broken('T1', `${BAR}/bar-reading.ts`, BAR_TEST, [
    [
      'no bar above a short thread that links something',
      'if (isSmall && !isSaid) return null;',
      'if (isSmall) return null;',
    ],
    [
      'no bar names the topmost post where the first is not here',
      'const top = root ?? shown[0] ?? null;',
      'const top = root;',
    ],
    [
      'one and the same person is several',
      'const people = new Set(shown.map(({ account }) => account.id)).size;',
      'const people = shown.length;',
      BAR_PANEL_TEST,
    ],
    [
      'an article of a reply is the thread’s own',
      'const [own = null] = thread.links.ownArticles();',
      'const [own = null] = articles;',
    ],
  ]),
  ...broken('T1', `${BAR}/cut-off.ts`, BAR_PANEL_TEST, [
    [
      'something was cut off though no limit was reached',
      'if (!opened || !isLimited) return null;',
      'if (!opened) return null;',
    ],
    ['a limit of 61 replies (60)', 'const MOST_REPLIES = 60;', 'const MOST_REPLIES = 61;'],
    ['a limit of 59 replies (60)', 'const MOST_REPLIES = 60;', 'const MOST_REPLIES = 59;'],
    ['a limit of 21 replies below each other (20)', 'const DEEPEST = 20;', 'const DEEPEST = 21;'],
  ]),
  ...broken('T1', `${BAR}/missing.ts`, BAR_PANEL_TEST, [
    [
      'that replies are left out is not said',
      "...(leftOut.length > 0 ? [countedMessage('barLeftOut', leftOut.length)] : []),",
      '',
    ],
    [
      'that something is cut off is not said',
      "...(cutOff ? [message('barCutOff', String(cutOff.sent), String(cutOff.all))] : []),",
      '',
    ],
  ]),
  ...broken('T2', 'utils/thread/restored-order.ts', NUMBERS_TEST, [
    [
      'four steps of indentation (three)',
      'export const MOST_STEPS = 3;',
      'export const MOST_STEPS = 4;',
    ],
    [
      'two steps of indentation (three)',
      'export const MOST_STEPS = 3;',
      'export const MOST_STEPS = 2;',
    ],
  ]),
  ...broken('T2', 'utils/thread/restored-order.ts', ORDER_TEST, [
    [
      'a reply steps in where a post has one only',
      'below.length > 1 ? Math.min(depth + 1, MOST_STEPS) : depth;',
      'Math.min(depth + 1, MOST_STEPS);',
    ],
    [
      'siblings stand youngest first',
      'for (const reply of others.toReversed()) {',
      'for (const reply of others) {',
    ],
    [
      'an author’s continuation steps in among the others',
      'if (continuation) open.push({ status: continuation, depth, branch });',
      'if (continuation) open.unshift({ status: continuation, depth: step, branch });',
    ],
    [
      'the thread’s first post stands behind those whose parent is not here',
      'for (const beginning of [...beginnings, ...orphans, ...all]) {',
      'for (const beginning of [...orphans, ...beginnings, ...all]) {',
    ],
  ]),
  ...broken('T2', `${ORDER}/settings.ts`, NUMBERS_TEST, [
    [
      'a thread stands in order before anybody has chosen so',
      "choice('page', 'page', ['page', 'restored', 'branches'])",
      "choice('page', 'restored', ['page', 'restored', 'branches'])",
    ],
  ]),
  ...broken('T2', `${ORDER}/row.ts`, `${ORDER_TESTS}/row.test.ts`, [
    [
      'a lane begins at other posts than its branch’s first',
      'isHead: branch.posts[0] === row.post,',
      'isHead: branch.posts.at(-1) === row.post,',
    ],
    [
      'the innermost folded branch hides, not the outermost',
      'foldedIn: lanes.find(({ branch }) => folded?.has(branch.head.id)) ?? null,',
      'foldedIn: lanes.findLast(({ branch }) => folded?.has(branch.head.id)) ?? null,',
    ],
    [
      'lanes stand where no branches are shown',
      'const branches = folded ? branchesOf(order) : null;',
      'const branches = branchesOf(order);',
    ],
  ]),
  ...broken('T2', 'components/thread/parts/folded-away.ts', `${ORDER_TESTS}/drawn-rows.test.ts`, [
    [
      'the page’s own search does not find what is folded',
      "const UNTIL_FOUND = 'until-found';",
      "const UNTIL_FOUND = '';",
    ],
    ['Tab reaches what is folded', "part.setAttribute('tabindex', '-1');", ''],
  ]),
  ...broken('T2', `${ORDER}/arranged-list.ts`, `${ORDER_TESTS}/arranged-list.test.ts`, [
    ['"as Mastodon has it" does not put each back', 'for (const _ of this.#moves(this.#own));', ''],
    [
      'replies that arrive do not find their place',
      'this.#own.splice(at < 0 ? this.#own.length : at, 0, ...childrenIn(addedNodes));',
      'this.#own.push(...childrenIn(addedNodes));',
    ],
    [
      'the post with the focus is moved',
      'inUse && now.indexOf(inUse),',
      'null && inUse && now.indexOf(inUse),',
    ],
  ]),
  ...broken('T2', `${ORDER}/thread-choice.ts`, `${ORDER_TESTS}/thread-choice.test.ts`, [
    ['the choice is not remembered for the thread', 'note(threadId, { order });', ''],
    [
      'the choice is never the site’s',
      'this.#siteOrder = order;\n',
      '',
      `${ORDER_TESTS}/site-choice.test.ts`,
    ],
    [
      'what is folded is not remembered',
      'note(this.#threadId, isFolded ? { fold: heads } : { unfold: heads });',
      '',
    ],
  ]),
  ...broken('T2', `${ORDER}/keys.ts`, `${ORDER_TESTS}/keys.test.ts`, [
    [
      '`j` and `k` lead to what a folded branch hides',
      'while (next && (next.hasAttribute(AWAY) || !focusableIn(next)));',
      'while (next && !focusableIn(next));',
    ],
  ]),
];
