// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { KnownThread } from '../../../../../components/thread/host/known-thread.ts';
import { sceneOnPage } from '../../../../../components/thread/host/scene-of.ts';
import type { Status } from '../../../../../utils/mastodon/entities.ts';
import { DEFAULTS } from '../../../../../utils/settings/settings.ts';
import { bodyOf, HOME, post } from '../../../thread/post.ts';

/** A page of these posts, of which some are known; it was opened on the first. */
function threadOf(ids: readonly string[], known: readonly Status[]): KnownThread {
  const thread = new KnownThread({
    page: { focusedId: () => ids[0] ?? null, ids: () => [...ids], rootOf: () => null },
    localDomains: [HOME],
    rules: DEFAULTS,
    goTo: () => {},
    failure: () => null,
    tryAgain: () => {},
    sentBelow: () => [],
    canFetchPosts: false,
    fetchPost: () => Promise.resolve({ ok: true, value: null }),
    onRead: () => {},
    onProblem: (error) => {
      throw error;
    },
  });
  thread.learn(known);
  return thread;
}

/** How a post says whom it answers. */
function shownFor(status: Status, thread: KnownThread) {
  const text = bodyOf(status.content);
  const place = {
    id: status.id,
    isFocused: false,
    permalink: null,
    wrapper: null,
    isDirect: false,
  };
  const known = { kind: 'known' as const, status };
  return sceneOnPage(known, {
    post: { ...place, content: text, text, isClosed: false },
    above: null,
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
