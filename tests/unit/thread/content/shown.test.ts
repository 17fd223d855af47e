import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { type Answer, answerOf } from '../../../../utils/thread/answers/answers.ts';
import { type AnswerStyle, shownFor } from '../../../../utils/thread/content/shown.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { post } from '../post.ts';

/*
 * ana begins; bo and cem reply to her, dov and eli to bo, kim to dov. ana and dov go on with what they
 * said themselves.
 */
const ROOT = post('ana', 'Root');
const BO = post('bo', 'Bo', { to: ROOT });
const CEM = post('cem', 'Cem', { to: ROOT });
const DOV = post('dov', 'Dov', { to: BO });
const ELI = post('eli', 'Eli', { to: BO });
const KIM = post('kim', 'Kim', { to: DOV });
const DOV_GOES_ON = post('dov', 'Dov 2', { to: DOV });
const ANA_GOES_ON = post('ana', 'Ana 2', { to: ROOT });
const LOST = post('fay', 'Fay', { in_reply_to_id: '404' });
const FAY_GOES_ON = post('fay', 'Fay 2', { to: LOST });
const DELETED = post('gil', 'Gil', { in_reply_to_account_id: 'id-bo' });
const BO_AGAIN = post('bo', 'Bo 2', { to: DOV });
const DOV_AGAIN = post('dov', 'Dov 3', { to: BO_AGAIN });
const ALL = [
  BO_AGAIN,
  DOV_AGAIN,
  ROOT,
  BO,
  CEM,
  DOV,
  ELI,
  KIM,
  DOV_GOES_ON,
  ANA_GOES_ON,
  LOST,
  FAY_GOES_ON,
  DELETED,
];

const lookUp = (id: string) => ALL.find((each) => each.id === id);
const answerFor = (status: Status): Answer =>
  answerOf(status, lookUp, () => undefined, DEFAULT_RULES);

interface On {
  focused?: Status;
  /** What it quotes, and so answers. */
  quoting?: Status;
  /** Whether the page draws a line from the post above. */
  isJoined?: boolean;
  style?: AnswerStyle;
}

function shown(
  status: Status,
  above: Status | null,
  { focused = ROOT, quoting, isJoined = true, style = 'rule' }: On = {},
) {
  const answer: Answer = quoting ? { post: quoting, why: 'quote' } : answerFor(status);
  const place = { above, focusedId: focused.id, isJoined };
  return shownFor(status, answer, place, lookUp, answerFor, style);
}

describe('A5, issue 12: a conversation of two needs no names', () => {
  it.each<[string, Status, Status, On, string]>([
    ['who answers back', BO_AGAIN, DOV, {}, 'nothing'],
    ['and so on', DOV_AGAIN, BO_AGAIN, {}, 'nothing'],
    ['a new speaker is named', KIM, DOV, {}, 'name'],
    ['where the page draws no line', BO_AGAIN, DOV, { isJoined: false }, 'name'],
    ['the post that was opened', BO_AGAIN, DOV, { focused: BO_AGAIN }, 'name'],
    ['who wants names', BO_AGAIN, DOV, { style: 'names' }, 'name'],
    ['who wants lines only', BO_AGAIN, DOV, { style: 'lines' }, 'nothing'],
    ['who wants a line always', BO_AGAIN, DOV, { style: 'always' }, 'line'],
  ])('%s', (_case, status, above, on, expected) => {
    expect(shown(status, above, on)).toBe(expected);
  });
});

describe('A5, issue 12: "also" at most twice running, then the words again', () => {
  const replies = Array.from({ length: 7 }, (_, n) => post(`r${n}`, 'Yes', { to: BO }));
  const forms = (page: readonly Status[]) =>
    page.slice(1).map((status, index) => {
      const [above = null, ...others] = page.slice(0, index + 1).toReversed();
      const further = others.map(({ id }) => id);
      const answer = answerOf(
        status,
        (id) => (id === BO.id ? BO : undefined),
        () => undefined,
        DEFAULT_RULES,
      );
      const place = { above, further, focusedId: ROOT.id, isJoined: false };
      const known = (id: string) => [...page, BO, ROOT].find((each) => each.id === id);
      const answered = (each: Status) => answerOf(each, known, () => undefined, DEFAULT_RULES);
      return shownFor(status, answer, place, known, answered);
    });

  it('behind the post itself', () => {
    expect(forms([BO, ...replies])).toEqual([
      'name',
      'name',
      'name',
      'line',
      'name',
      'name',
      'line',
    ]);
  });

  it('behind another branch', () => {
    expect(forms([CEM, ...replies])).toEqual([
      'line',
      'name',
      'name',
      'line',
      'name',
      'name',
      'line',
    ]);
  });

  it('counts anew behind who goes on', () => {
    const [first, second, third] = replies;
    if (!first || !second || !third) throw new Error('There are seven.');
    const goesOn = post(second.account.acct, 'On', { to: second });
    expect(forms([BO, first, second, goesOn, third]).at(-1)).toBe('line');
  });
});

describe('A5: every reply says whom it answers, as quietly as it can', () => {
  it.each([
    ['a thread’s first post says nothing', ROOT, null, 'nothing'],
    ['under its parent: the name', DOV, BO, 'name'],
    ['under a post that answers the same: the name', ELI, DOV, 'name'],
    ['under one that goes on with an answer to the same: a line', ELI, DOV_GOES_ON, 'line'],
    ['under anything else: a line', ELI, KIM, 'line'],
    ['under its parent’s parent: a line', KIM, BO, 'line'],
    ['below a gap: a line', DOV, null, 'line'],
  ])('%s', (_case, status, above, expected) => {
    expect(shown(status, above)).toBe(expected);
  });

  it.each([
    ['a post above the focused one', BO, ROOT, KIM, 'name'],
    ['the focused post itself', DOV, BO, DOV, 'name'],
    ['a reply to it, directly below', KIM, DOV, DOV, 'nothing'],
  ])('wherever the thread was opened: %s', (_case, status, above, focused, expected) => {
    expect(shown(status, above, { focused })).toBe(expected);
  });
});

describe('A5: a direct reply to the focused post', () => {
  it.each([
    ['right after it: nothing', BO, ROOT, 'nothing'],
    ['after another direct reply: nothing', CEM, BO, 'nothing'],
    ['after the author’s own direct reply: nothing', CEM, ANA_GOES_ON, 'nothing'],
    ['after a deeper branch: the name', CEM, KIM, 'name'],
    ['after a deeper reply: the name', CEM, DOV, 'name'],
    ['after a post whose parent is not here: the name', CEM, LOST, 'name'],
  ])('%s', (_case, status, above, expected) => {
    expect(shown(status, above)).toBe(expected);
  });

  it('that answers another post by a quote says so', () => {
    expect(shown(CEM, ROOT, { quoting: DOV })).toBe('line');
    expect(shown(CEM, DOV, { quoting: DOV })).toBe('name');
  });

  it('is none that quotes the focused post from further down', () => {
    expect(shown(KIM, DOV, { quoting: ROOT })).toBe('line');
    expect(shown(KIM, ROOT, { quoting: ROOT })).toBe('name');
  });
});

describe('A5: a self-reply', () => {
  it.each([
    ['directly under its own post: nothing', DOV_GOES_ON, DOV, 'nothing'],
    ['of the focused post, directly under it: nothing', ANA_GOES_ON, ROOT, 'nothing'],
    ['torn off: a line', DOV_GOES_ON, KIM, 'line'],
    ['torn off the focused post: a line', ANA_GOES_ON, BO, 'line'],
    ['below a gap: a line', DOV_GOES_ON, null, 'line'],
    [
      'directly under its own post, whose parent is not here: nothing',
      FAY_GOES_ON,
      LOST,
      'nothing',
    ],
  ])('%s', (_case, status, above, expected) => {
    expect(shown(status, above)).toBe(expected);
  });
});

describe('A4: a reply to a post that is not here says so in a line', () => {
  it.each([
    ['hidden, or not sent', LOST, ROOT],
    ['deleted', DELETED, ROOT],
    ['under another such', DELETED, LOST],
    ['at the top', LOST, null],
  ])('%s', (_case, status, above) => {
    expect(shown(status, above)).toBe('line');
  });
});
