// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  describe as describeBy,
  nameOf,
  type Saying,
  sayAnswer,
  sayContinued,
  withPlace,
} from '../../../../../../components/thread/parts/answer/saying.ts';
import type { AnswerReading } from '../../../../../../utils/thread/answers/answer-reading.ts';
import { message } from '../../../../messages.ts';
import { account, post } from '../../../../thread/post.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

const named = (display_name: string) =>
  post('carol', 'Hot.', { account: { ...account('carol'), display_name } });

const ANSWER: AnswerReading = {
  shown: 'line',
  why: 'parent',
  target: named('Carol'),
  isAlso: false,
  isOpened: false,
  quoted: null,
  isEditedSince: false,
  continuation: null,
};
const CONTINUES = { why: 'continuation' } as const;
const MISSING = { why: 'missing', target: null } as const;

/** What is seen and heard where the other post stands so far away. */
function placed({ shown, spoken, isName }: Saying, distance: number | null): Saying {
  return {
    shown: isName ? shown : withPlace(shown, distance),
    spoken: withPlace(spoken, distance),
    isName,
  };
}

describe('A5, A8: what is shown, and what is heard', () => {
  it.each([
    ['a name, ten above', {}, -10, 'Carol', 'In reply to Carol, 10 above'],
    ['a name, one above', {}, -1, 'Carol', 'In reply to Carol, 1 above'],
    ['a name, below', {}, 3, 'Carol', 'In reply to Carol, 3 below'],
    ['a name that is not on the page', {}, null, 'Carol', 'In reply to Carol'],
    ['a name by a quote', { why: 'quote' as const }, -2, 'Carol', 'In reply to Carol, 2 above'],
    ['also, as the post above', { isAlso: true }, -2, 'also Carol', 'In reply to Carol, 2 above'],
  ])('%s', (_case, more, distance, shown, spoken) => {
    const saying = placed(sayAnswer({ ...ANSWER, ...more }), distance);
    expect(saying).toEqual({ shown, spoken, isName: true });
  });

  it.each([
    ['A5: a torn self-reply', CONTINUES, -23, 'continues own post, 23 above'],
    ['A5: one whose post is not on the page', CONTINUES, null, 'continues own post'],
    ['A4: a post not shown here', MISSING, null, 'a post not shown here'],
  ])('%s names nobody', (_case, more, distance, text) => {
    const saying = placed(sayAnswer({ ...ANSWER, ...more }), distance);
    expect(saying).toEqual({ shown: text, spoken: text, isName: false });
  });

  it.each([
    [23, 'continued, 23 below'],
    [-2, 'continued, 2 above'],
  ])('A5: the other end of a torn chain: %s', (distance, text) => {
    expect(placed(sayContinued(), distance)).toEqual({ shown: text, spoken: text, isName: false });
  });
});

describe('a person’s name', () => {
  it.each([
    ['Carol', 'Carol'],
    ['Carol :verified:', 'Carol'],
    [':cat: Carol :verified: Díaz', 'Carol Díaz'],
    ['', 'carol'],
    [':cat:', 'carol'],
    ['  ', 'carol'],
    ['Carol: a life', 'Carol: a life'],
    ['at 12:30:45', 'at 12:30:45'],
    ['Carol\n  Díaz', 'Carol Díaz'],
    ['\u200b', 'carol'],
    ['\u2800 \u3164', 'carol'],
    ['\u115f\u1160\u17b4\ufe0f', 'carol'],
    ['\u{e0067}\u{e007f}', 'carol'],
    ['\u0301\u0301', 'carol'],
    [':cat:\u200b:cat:', 'carol'],
    ['\u202elorac\u2069', 'lorac'],
    ['🔥', '🔥'],
  ])('%j is %j', (displayName, name) => {
    expect(nameOf(named(displayName))).toBe(name);
  });
});

describe('a name as long as a page', () => {
  it.each([
    ['letters', 'a'.repeat(60_000), `${'a'.repeat(100)}…`],
    ['spaces', `Carol${' '.repeat(10_000)}Díaz`, 'Carol Díaz'],
    ['emoji', '🔥'.repeat(5_000), `${'🔥'.repeat(100)}…`],
    ['short codes', ':cat:'.repeat(10_000), 'carol'],
    ['colons', ':'.repeat(60_000), `${':'.repeat(100)}…`],
  ])('is told in a hundred characters: %s', (_case, displayName, name) => {
    expect(nameOf(named(displayName))).toBe(name);
  });

  it('falls back to the handle where the user name shows nothing either', () => {
    const nobody = { ...account('carol'), display_name: '\u3164', username: '\u200b' };
    expect(nameOf(post('carol', 'Hot.', { account: nobody }))).toBe('carol');
  });
});

describe('A8: the description of a post', () => {
  it('is the button, until it is taken away', () => {
    const [wrapper, button] = [document.createElement('div'), document.createElement('button')];
    document.body.replaceChildren(wrapper, button);
    const undo = describeBy(wrapper, button);
    const id = wrapper.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)).toBe(button);
    undo();
    expect(wrapper.hasAttribute('aria-describedby')).toBe(false);
  });

  it('is another’s where it was written since', () => {
    const wrapper = document.createElement('div');
    const undo = describeBy(wrapper, document.createElement('button'));
    wrapper.setAttribute('aria-describedby', 'help');
    undo();
    expect(wrapper.getAttribute('aria-describedby')).toBe('help');
  });

  it('has an id of its own for every post', () => {
    const ids = [0, 1].map(() => {
      const button = document.createElement('button');
      describeBy(document.createElement('div'), button);
      return button.id;
    });
    expect(new Set(ids).size).toBe(2);
  });
});

describe('issue 10: a name is read in one pass', () => {
  it.each([
    ['10,000 spaces', `a${' '.repeat(10_000)}b`, 'a b'],
    ['10,000 spaces around an emoji', `a${' '.repeat(10_000)}:cat:${' '.repeat(10_000)}b`, 'a b'],
    ['60,000 letters behind a colon', `:${'a'.repeat(60_000)}`, `:${'a'.repeat(99)}…`],
    ['60,000 colons', ':'.repeat(60_000), `${':'.repeat(100)}…`],
    ['a time, which is no emoji', 'Back at 10:30:00', 'Back at 10:30:00'],
  ])('%s', (_case, name, said) => {
    expect(nameOf(named(name))).toBe(said);
  });
});
