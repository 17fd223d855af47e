// @vitest-environment jsdom

import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readBar } from '../../../../../../components/thread/features/thread-bar/bar-reading.ts';
import { LeftOut } from '../../../../../../components/thread/features/thread-bar/left-out.tsx';
import { StillThread } from '../../../../../../components/thread/host/still-thread.ts';
import { Late } from '../../../../../../components/thread/late.ts';
import type { ThreadOnPage, ThreadScene } from '../../../../../../components/thread/scene.ts';
import type { Status } from '../../../../../../utils/mastodon/entities.ts';
import { DEFAULTS } from '../../../../../../utils/settings/settings.ts';
import { readPost } from '../../../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../../../utils/thread/words-reading.ts';
import { message } from '../../../../messages.ts';
import { bodyOf, HOME, post } from '../../../../thread/post.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

afterEach(() => render(null, document.body));

const ROOT = post('ana', '<p>Does anybody bake with rye?</p>', { id: '1' });
const WORDS = '<p>@ana The oven needs two hours. Then bake.</p>';
const SENTENCE = 'The oven needs two hours. Then bake.';

const matching = (action: string) => ({ filtered: [{ filter: { filter_action: action } }] });

/** The post that the page was opened on: from there is no way to the others. */
const OPENED = post('gil', '<p>Else.</p>', { id: '2', to: ROOT });

/** A thread whose page shows its first post, and the opened one. */
function threadWith(leftOut: readonly Status[], root = ROOT, order = [root.id]): ThreadOnPage {
  const options = {
    parseHtml: bodyOf,
    localDomains: [HOME],
    rules: DEFAULT_RULES,
    makeWords: readWords,
  };
  const reading = new ThreadReading([root, OPENED, ...leftOut], options).finish();
  const thread = new StillThread(reading, {
    readPost,
    deeds: new Late(),
    localDomains: [HOME],
    order: [...order, OPENED.id],
  });
  vi.spyOn(thread, 'opened').mockReturnValue({ id: OPENED.id, below: leftOut });
  return thread;
}

/** What the list says of a reply that the page leaves out: by whom, and its words. */
function listed(more: Partial<Status>): (string | null)[][] {
  const statuses = [post('bo', WORDS, { to: ROOT, ...more })];
  const thread = threadWith(statuses);
  const scene: ThreadScene = {
    place: { parent: document.body, before: null },
    thread,
    settings: DEFAULTS,
    arrangement: null,
    isPlain: false,
    setPlain: () => {},
  };
  render(LeftOut({ scene, statuses: readBar(thread, 10)?.leftOut ?? [] }), document.body);
  return [...document.querySelectorAll('li')].map((item) =>
    [...item.querySelectorAll('a, p')].map(({ textContent }) => textContent),
  );
}

describe('A4, A6: a reply that the page leaves out', () => {
  it.each([
    ['its first words, without folded mentions', {}, SENTENCE],
    ['of an unlisted one too', { visibility: 'unlisted' }, SENTENCE],
    ['of a content warning the warning', { spoiler_text: 'Bread' }, 'Bread'],
    ['of a private one nothing', { visibility: 'private' }, ''],
    ['of a direct one nothing', { visibility: 'direct' }, ''],
    ['of one to a circle nothing', { visibility: 'limited' }, ''],
    ['of a private one not even its warning', { visibility: 'private', spoiler_text: 'Bread' }, ''],
    ['of a filtered one nothing', matching('warn'), ''],
    ['of a filtered one not even its warning', { ...matching('warn'), spoiler_text: 'Oven' }, ''],
    ['of one with a filter of another kind nothing', matching('later'), ''],
    ['of one without words nothing', { content: '' }, ''],
  ])('is named, and so are its words: %s', (_case, more, words) => {
    expect(listed(more)).toEqual([['bo', words]]);
  });

  it('is not there at all where the reader’s own filter hides it, and is not counted', () => {
    expect(listed(matching('hide'))).toEqual([]);
    const both = { filtered: [...matching('warn').filtered, ...matching('hide').filtered] };
    expect(listed(both)).toEqual([]);
    expect(readBar(threadWith([post('bo', WORDS, { to: ROOT, ...both })]), 10)).toBeNull();
  });
});

describe('A6: the first words of the thread', () => {
  const words = (more: Partial<Status>, order?: string[]) => {
    const lost = post('bo', WORDS, { to: ROOT });
    return readBar(threadWith([lost], { ...ROOT, ...more }, order), 10)?.words;
  };

  it.each([
    ['as they are', {}, 'Does anybody bake with rye?'],
    [
      'of a private one that is seen there',
      { visibility: 'private' },
      'Does anybody bake with rye?',
    ],
    ['of a content warning the warning', { spoiler_text: 'Bread' }, 'Bread'],
    ['of a filtered one nothing', matching('warn'), ''],
    ['of a filtered one not even its warning', { ...matching('warn'), spoiler_text: 'Rye' }, ''],
  ])('%s', (_case, more, expected) => {
    expect(words(more)).toBe(expected);
  });

  it.each([
    ['of a private post that is not on the page nothing', { visibility: 'private' }, ''],
    ['of a public one those', {}, 'Does anybody bake with rye?'],
  ])('%s', (_case, more, expected) => {
    expect(words(more, [])).toBe(expected);
  });
});

describe('replies that the page has not asked for (5.0)', () => {
  /** All of them answer the post that was opened, and none stands on the page. */
  const awaited = (replies: readonly Status[], order = [ROOT.id, OPENED.id]) =>
    readBar(threadWith(replies, ROOT, order), 10)?.awaited ?? 0;
  const reply = (id: string, more: Partial<Status> = {}) =>
    post('gus', '<p>Yes.</p>', { id, to: OPENED, ...more });

  it('are counted, but not those that the reader’s own filter hides', () => {
    expect(awaited([reply('51'), reply('52')])).toBe(2);
    expect(awaited([reply('51'), reply('52', matching('hide') as Partial<Status>)])).toBe(1);
    expect(awaited([reply('51', matching('hide') as Partial<Status>)])).toBe(0);
  });

  it('are none where one of them is here', () => {
    expect(awaited([reply('51'), reply('52')], [ROOT.id, OPENED.id, '51'])).toBe(0);
  });
});
