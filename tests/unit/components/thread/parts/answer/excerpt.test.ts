// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  excerptParts,
  readExcerpt,
} from '../../../../../../components/thread/parts/answer/excerpt.ts';
import { message } from '../../../../messages.ts';
import { post } from '../../../../thread/post.ts';
import { stage } from '../../scene.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

type More = Parameters<typeof post>[2];

const ROOT = post('ana', '<p>Does anybody bake with rye?</p>');
const WORDS = '<p>@ana The oven needs two hours. Then bake.</p>';
const EDITED = { edited_at: '2026-05-01T11:00:00.000Z' };

/** What a row says of an answered post, part by part. */
function excerpt(more: More = {}, { says = '<p>Yes.</p>', isOnPage = true, by = 'cem' } = {}) {
  const target = post('bo', WORDS, { to: ROOT, ...more });
  const status = post(by, says, { to: target });
  const { scene } = stage(status, { known: [ROOT, target] });
  if (!scene.answer) throw new Error('no answer');
  const read = readExcerpt(scene, scene.answer, isOnPage);
  return read ? excerptParts(read).map((part) => part.textContent) : [];
}

const SENTENCE = 'The oven needs two hours. Then bake.';
const SPOILER = { spoiler_text: 'Bread' };
const FILTERED = { filtered: [{ filter: { filter_action: 'warn' } }] };
const PRIVATE = { visibility: 'private' };
const DIRECT = { visibility: 'direct' };
const QUOTES = '<p>&gt; needs two hours<br>Three.</p>';

describe('A6: the words of the answered post', () => {
  it.each([
    ['its first words, without folded mentions', {}, {}, [SENTENCE]],
    ['what the reply quotes', {}, { says: QUOTES }, ['“needs two hours”']],
    [
      'what the reply quotes, as it was, and that it quotes it otherwise (issue 12)',
      {},
      { says: '<p>&gt; The oven nneeds two hours<br>Three.</p>' },
      ['“The oven needs two hours”', 'wording differs'],
    ],
    ['its content warning', SPOILER, {}, ['Content warning: Bread']],
    [
      'its content warning, though it is quoted',
      SPOILER,
      { says: QUOTES },
      ['Content warning: Bread'],
    ],
    [
      'as much of its content warning as a row can show',
      { spoiler_text: `Bread\n\u202e${'a'.repeat(60_000)}` },
      {},
      [`Content warning: Bread ${'a'.repeat(154)}…`],
    ],
    [
      'not what the page hides of them',
      { content: '<p>Two<span class="invisible">, no, three</span> hours.</p>' },
      {},
      ['Two hours.'],
    ],
    ['nothing where it has no words', { content: '' }, {}, []],
    ['those of the author’s own post', {}, { by: 'bo' }, ['The oven needs two hours. Then bake.']],
  ])('%s', (_case, more, how, expected) => {
    expect(excerpt(more, how)).toEqual(expected);
  });

  it.each([
    ['of a filtered post', FILTERED, {}],
    ['of a filtered one that is quoted', FILTERED, { says: QUOTES }],
    ['of a filtered one with a warning', { ...FILTERED, ...SPOILER }, {}],
    ['of a filtered one, edited', { ...FILTERED, ...EDITED }, {}],
    ['of a private one that is not on the page', PRIVATE, { isOnPage: false }],
    ['of a private one that is quoted', PRIVATE, { isOnPage: false, says: QUOTES }],
    ['of a direct one that is not on the page', DIRECT, { isOnPage: false }],
    ['of one to a circle that is not on the page', { visibility: 'limited' }, { isOnPage: false }],
  ])('nothing %s', (_case, more, how) => {
    expect(excerpt(more, how)).toEqual([]);
  });

  it.each([
    ['a private one that is seen there', PRIVATE, {}],
    ['an unlisted one', { visibility: 'unlisted' }, { isOnPage: false }],
    ['a public one that is not on the page', {}, { isOnPage: false }],
  ])('those of %s', (_case, more, how) => {
    expect(excerpt(more, how)).toEqual([SENTENCE]);
  });

  it('M6: those of a direct one that is seen there, with its audience', () => {
    expect(excerpt(DIRECT)).toEqual([`@ana ${SENTENCE}`]);
  });

  it('A4: nothing of a post that is not here', () => {
    const { scene } = stage(post('cem', 'Yes.', { in_reply_to_id: '404' }), { known: [ROOT] });
    expect(scene.answer && readExcerpt(scene, scene.answer, false)).toBeNull();
  });

  it('isolates each part from the others', () => {
    const target = post('bo', WORDS, { to: ROOT, ...EDITED });
    const { scene } = stage(post('cem', 'Yes.', { to: target }), { known: [ROOT, target] });
    const read = scene.answer && readExcerpt(scene, scene.answer, true);
    const parts = read ? excerptParts(read) : [];
    expect(parts.map(({ tagName }) => tagName)).toEqual(['BDI', 'BDI']);
  });
});

describe('A6: "edited since"', () => {
  it.each([
    ['behind the words', EDITED, [SENTENCE, 'edited since']],
    ['behind a warning', { ...EDITED, ...SPOILER }, ['Content warning: Bread', 'edited since']],
    ['not where it was before', { edited_at: '2026-05-01T09:00:00.000Z' }, [SENTENCE]],
  ])('%s', (_case, more, expected) => {
    expect(excerpt(more)).toEqual(expected);
  });
});
