// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { readAnswer } from '../../../../utils/thread/answers/answer-reading.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import { bodyOf, HOME, post } from '../post.ts';

type More = Parameters<typeof post>[2];

const ROOT = post('ana', '<p>We close the street to cars.</p>');
const SIDE = post('bo', '<p>Nobody stops a car for tulips, but they do for dogs.</p>', {
  to: ROOT,
});

function answer(status: Status, above: Status | null = SIDE, others: readonly Status[] = []) {
  const options = {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  };
  const thread = new ThreadReading([ROOT, SIDE, ...others, status], options).finish();
  return readAnswer(status, { above, isJoined: false, focusedId: ROOT.id }, thread);
}

const reply = (text: string, more: More = {}) => post('cem', text, { to: SIDE, ...more });

describe('A5: what the page shows of an answer', () => {
  it('a reply names its parent', () => {
    expect(answer(reply('<p>Yes.</p>'))).toEqual({
      shown: 'name',
      why: 'parent',
      target: SIDE,
      isAlso: false,
      isOpened: false,
      quoted: null,
      isEditedSince: false,
      continuation: null,
    });
  });

  it('a first post names nobody', () => {
    const first = post('kim', '<p>Else.</p>');
    expect(answer(first)).toMatchObject({ shown: 'nothing', why: null, target: null });
  });

  it('A4: a reply to a post that is not here names nobody', () => {
    const lost = reply('<p>Yes.</p>', { in_reply_to_id: '404' });
    expect(answer(lost)).toMatchObject({ shown: 'line', why: 'missing', target: null });
  });

  it('a continuation names the author’s own post, whatever that answers', () => {
    const first = reply('<p>Yes.</p>');
    const second = post('cem', '<p>On.</p>', { to: first });
    expect(answer(second, SIDE, [first])).toMatchObject({
      shown: 'line',
      why: 'continuation',
      target: first,
    });
    expect(answer(second, first, [first]).shown).toBe('nothing');
  });

  it('says "also" where the post above answers the same one', () => {
    const before = post('dov', '<p>No.</p>', { to: SIDE });
    const isAlso = (above: Status | null) => answer(reply('<p>Yes.</p>'), above, [before]).isAlso;
    expect([before, SIDE, ROOT, null].map(isAlso)).toEqual([true, false, false, false]);
  });

  it('says that it is the opened post, behind a deeper branch (issue 12)', () => {
    const direct = post('cem', '<p>Yes.</p>', { to: ROOT });
    expect(answer(direct, SIDE)).toMatchObject({ shown: 'nothing', isOpened: false });
    const deeper = post('dov', '<p>No.</p>', { to: SIDE });
    expect(answer(direct, deeper, [deeper])).toMatchObject({ shown: 'name', isOpened: true });
  });

  it('a post tells where its author goes on with it', () => {
    const first = reply('<p>Yes.</p>');
    const second = post('cem', '<p>On.</p>', { to: first });
    const others = post('dov', '<p>No.</p>', { to: first });
    expect(answer(first, SIDE, [others, second]).continuation).toBe(second);
    expect(answer(first, SIDE, [others]).continuation).toBeNull();
  });
});

describe('A6: the words that a reply quotes', () => {
  it.each<[string, string, string | null, boolean?]>([
    ['inline', '<p>“Nobody stops a car for tulips” is good.</p>', 'Nobody stops a car for tulips'],
    [
      'of lines',
      '<p>&gt; Nobody stops a car<br>&gt; for tulips<br>Ha.</p>',
      'Nobody stops a car for tulips',
    ],
    [
      'as they are, not as the reply writes them (issue 12)',
      '<p>&gt; nobody stopps a car for tulips<br>Ha.</p>',
      'Nobody stops a car for tulips',
      false,
    ],
    [
      'the first of two',
      '<p>&gt; Nobody stops a car<br>Ha.</p><p>&gt; they do for dogs<br>Yes.</p>',
      'Nobody stops a car',
    ],
    ['not of another post', '<p>“We close the street to cars” they said.</p>', null],
    ['not nobody’s', '<p>“what a strange idea that is”</p>', null],
    ['none', '<p>Ha.</p>', null],
  ])('%s', (_case, text, words, isVerbatim = true) => {
    const expected = words === null ? null : { words, isVerbatim };
    expect(answer(reply(text)).quoted).toEqual(expected);
  });
});

describe('A6: "edited since"', () => {
  const at = (time: string) => `2026-05-01T${time}:00.000Z`;
  it.each([
    ['changed after the reply', at('12:01'), true],
    ['changed at another place on earth, later', '2026-05-01T14:30:00.000+02:00', true],
    ['changed before the reply', at('11:59'), false],
    ['changed in the same moment', at('12:00'), false],
    ['never changed', null, false],
  ])('%s', (_case, edited_at, expected) => {
    const target = post('bo', '<p>Warm.</p>', { to: ROOT, edited_at });
    const status = reply('<p>Yes.</p>', { to: target, created_at: at('12:00') });
    expect(answer(status, ROOT, [target]).isEditedSince).toBe(expected);
  });
});
