// @vitest-environment jsdom

import { describe, expect, it, vi } from 'vitest';
import {
  KnownThread,
  type KnownThreadOptions,
} from '../../../../../components/thread/host/known-thread.ts';
import { sceneOnPage } from '../../../../../components/thread/host/scene-of.ts';
import { Late } from '../../../../../components/thread/late.ts';
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
