// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  KnownThread,
  type KnownThreadOptions,
} from '../../../../../components/thread/host/known-thread.ts';
import { sceneOnPage } from '../../../../../components/thread/host/scene-of.ts';
import { Late } from '../../../../../components/thread/late.ts';
import { Lifetime } from '../../../../../components/thread/life.ts';
import type { Status } from '../../../../../utils/mastodon/entities.ts';
import { CLASSIC } from '../../../../../utils/mastodon/page/classic.ts';
import { DEFAULTS } from '../../../../../utils/settings/settings.ts';
import { withoutWords } from '../../../../../utils/thread/thread-words.ts';
import { readWords } from '../../../../../utils/thread/words-reading.ts';
import { bodyOf, HOME, post } from '../../../thread/post.ts';

/** A page of these posts, of which some are known; it was opened on the first. */
function threadOf(
  ids: readonly string[],
  known: readonly Status[],
  more: Partial<KnownThreadOptions> = {},
): KnownThread {
  const thread = new KnownThread({
    page: { focusedId: () => ids[0] ?? null, ids: () => [...ids], rootOf: () => null },
    localDomains: [HOME],
    rules: DEFAULTS,
    makeWords: readWords,
    isWaiting: () => false,
    goTo: () => {},
    deeds: new Late(),
    failure: () => null,
    tryAgain: () => {},
    sentBelow: () => [],
    canFetchPosts: false,
    isLoggedOut: false,
    fetchPost: () => Promise.resolve({ ok: true, value: null }),
    onEdit: () => {},
    onRead: () => {},
    onSettled: () => {},
    onProblem: (error) => {
      throw error;
    },
    ...more,
  });
  thread.learn(known);
  return thread;
}

/** How a post says whom it answers. */
function shownFor(status: Status, thread: KnownThread) {
  const text = bodyOf(status.content);
  const place = {
    id: status.id,
    root: text,
    markup: CLASSIC,
    isFocused: false,
    permalink: null,
    wrapper: null,
    isDirect: false,
  };
  const known = { kind: 'known' as const, status };
  return sceneOnPage(known, {
    post: { ...place, content: text, firstLine: text, text, isClosed: false },
    above: null,
    isJoined: false,
    focusedId: '1',
    reading: thread.reading,
    thread,
    settings: DEFAULTS,
    localDomains: [HOME],
  })?.answer?.shown;
}

const first = post('ana', 'Hot?', { id: '1' });
const second = post('bo', 'Hot.', { id: '2', to: first });
const third = post('cem', 'Very.', { id: '3', to: second });

it.each<[string, string[], string]>([
  ['is not on the page is told to be a post not shown here (A4)', ['1', '3'], 'line'],
  ['stands on the page, but could not be read, is not called that', ['1', '2', '3'], 'nothing'],
])('a parent that %s', (_case, page, shown) => {
  expect(shownFor(third, threadOf(page, [first, third]))).toBe(shown);
});

describe('a thread whose second script is on its way (issue 11)', () => {
  const words = 'The oven was far too hot for any rye.';
  const said = post('cem', words, { id: '3', to: second });
  const quoting = post('dov', `<blockquote>${words}</blockquote> No.`, { id: '4', to: first });

  function waiting() {
    const onRead = vi.fn();
    const isWaiting = vi.fn(() => true);
    const more = { onRead, isWaiting, makeWords: withoutWords };
    const posts = [first, second, said, quoting];
    return { thread: threadOf(['1', '2', '3', '4'], posts, more), onRead, isWaiting };
  }

  it('is read, and held back until that is there', async () => {
    const { thread, onRead, isWaiting } = waiting();
    await vi.waitFor(() => expect(thread.contentOf(quoting)).toBeDefined());
    expect(thread.isRead).toBe(false);
    expect(onRead).not.toHaveBeenCalled();
    isWaiting.mockReturnValue(false);
    thread.readWords(readWords);
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce());
    expect(thread.reading.answerFor(quoting)).toEqual({ post: said, why: 'quote' });
  });

  it('is told without, where that is not waited for any longer', async () => {
    const { thread, onRead, isWaiting } = waiting();
    isWaiting.mockReturnValue(false);
    thread.goOn();
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce());
    expect(thread.reading.answerFor(quoting)).toEqual({ post: first, why: 'parent' });
  });
});

describe('a thread whose page has had time to show all that it will', () => {
  const LONGER_THAN_THAT_MS = 5_000;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function opened(focused: () => string | null) {
    const onSettled = vi.fn();
    const page = { focusedId: focused, ids: () => ['1', '2'], rootOf: () => null };
    threadOf(['1', '2'], [first, second], { page, onSettled });
    return onSettled;
  }

  it('is told once', async () => {
    const onSettled = opened(() => '1');
    await vi.advanceTimersByTimeAsync(LONGER_THAN_THAT_MS);
    expect(onSettled).toHaveBeenCalledOnce();
  });

  it('is not told where the reader has gone on before that', async () => {
    let focused: string | null = '1';
    const onSettled = opened(() => focused);
    await vi.advanceTimersByTimeAsync(100);
    focused = null;
    await vi.advanceTimersByTimeAsync(LONGER_THAN_THAT_MS);
    expect(onSettled).not.toHaveBeenCalled();
  });
});

describe('who follows the reading of a thread (L5)', () => {
  function following(more: Partial<KnownThreadOptions> = {}) {
    const onRead = vi.fn();
    const thread = threadOf(['1', '2', '3'], [first], { onRead, ...more });
    const told = vi.fn();
    const life = new Lifetime((step) => step());
    thread.followReading(told, life);
    return { thread, told, life, onRead };
  }

  it('is told when more of it has been read: what has come is known by then', async () => {
    const { thread, told } = following();
    const known: (string | undefined)[] = [];
    told.mockImplementation(() => known.push(thread.contentOf(third) && third.id));
    thread.learn([first, second, third]);
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(known).toEqual([third.id]);
    expect(thread.isRead).toBe(true);
  });

  it('is told each time', async () => {
    const { thread, told } = following();
    thread.learn([first, second]);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    thread.learn([first, second, third]);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  });

  it('is told after the page: what is shown there is what is looked at', async () => {
    const order: string[] = [];
    const { thread, told } = following({ onRead: () => order.push('page') });
    order.length = 0;
    told.mockImplementation(() => order.push('follower'));
    thread.learn([first, second]);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(order).toEqual(['page', 'follower']);
  });

  it('is not told of what is held back (issue 11)', async () => {
    const isWaiting = vi.fn(() => true);
    const { thread, told } = following({ isWaiting });
    thread.learn([first, second]);
    await vi.waitFor(() => expect(thread.contentOf(second)).toBeDefined());
    expect(told).not.toHaveBeenCalled();
    isWaiting.mockReturnValue(false);
    thread.goOn();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  });

  it('is told no more when its life has ended; others are', async () => {
    const { thread, told, life } = following();
    const other = vi.fn();
    thread.followReading(other, new Lifetime((step) => step()));
    life.end();
    thread.learn([first, second]);
    await vi.waitFor(() => expect(other).toHaveBeenCalledOnce());
    expect(told).not.toHaveBeenCalled();
  });

  it('may stop following while it is told', async () => {
    const { thread, told, life } = following();
    const other = vi.fn();
    told.mockImplementation(() => life.end());
    thread.followReading(other, new Lifetime((step) => step()));
    thread.learn([first, second]);
    await vi.waitFor(() => expect(other).toHaveBeenCalledOnce());
    thread.learn([first, second, third]);
    await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2));
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('quotations that were found in an article’s text (L5)', () => {
  it('are the article’s, and the page is looked at once more', async () => {
    const url = 'https://loaf.example/oven';
    const words = 'The rye has to rest for a whole night before it goes in';
    const root = post('ana', `<p>Read <a href="${url}">this</a></p>`, { id: '1' });
    const quoting = post('bo', `<p>“${words}” no.</p>`, {
      id: '2',
      to: root,
      created_at: '2026-05-01T10:20:00.000Z',
    });
    const onRead = vi.fn();
    const thread = threadOf(['1', '2'], [root, quoting], { onRead });
    await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce());
    const key = thread.links.articlesOf('1').linked[0]?.article.key ?? '';
    thread.takeInText(key, [{ id: '2', index: 0, isVerbatim: true, passages: [words] }]);
    expect(onRead).toHaveBeenCalledTimes(2);
    expect(thread.links.quotesOf('2')?.quotes[0]?.of).toEqual({ kind: 'article', key });
  });
});
