// @vitest-environment jsdom

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { threadNotice } from '../../../../../../components/thread/features/thread-notice/thread-notice.ts';
import { StillThread } from '../../../../../../components/thread/host/still-thread.ts';
import { Late } from '../../../../../../components/thread/late.ts';
import type { ThreadFailure } from '../../../../../../utils/mastodon/api/thread-store.ts';
import { readPost } from '../../../../../../utils/thread/reading.ts';
import { DEFAULT_RULES } from '../../../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../../../utils/thread/words-reading.ts';
import { message } from '../../../../messages.ts';
import { bodyOf, HOME, post } from '../../../../thread/post.ts';
import { showing, stage } from '../../scene.ts';

beforeEach(() => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
});

const FIRST = post('ana', '<p>Hot today.</p>');
const SECOND = post('bo', '<p>Very.</p>', { to: FIRST });

/** A thread of which all is known, or not. */
class TestThread extends StillThread {
  override readonly failure: ThreadFailure | null;
  tries = 0;

  constructor(failure: ThreadFailure | null) {
    const options = {
      parseHtml: bodyOf,
      localDomains: [HOME],
      rules: DEFAULT_RULES,
      makeWords: readWords,
    };
    super(new ThreadReading([FIRST, SECOND], options).finish(), {
      ...options,
      readPost,
      deeds: new Late(),
    });
    this.failure = failure;
  }

  override tryAgain() {
    this.tries += 1;
  }
}

function show(failure: ThreadFailure | null, status = FIRST) {
  const thread = new TestThread(failure);
  const { scene, wrapper, before } = stage(status, { known: [FIRST, SECOND] });
  const undo = showing({ ...scene, thread }, threadNotice);
  const notice = wrapper.querySelector('[role="status"]');
  return { notice, button: wrapper.querySelector('button'), thread, before, undo };
}

describe('a thread that is not known, or not all of it', () => {
  it.each<[ThreadFailure, RegExp]>([
    ['refused', /logged in/],
    ['resting', /few minutes/],
    ['unreachable', /could not be reached/],
    ['malformed', /could not be read/],
  ])('%s: is told in a line, and asked for again on a click', (failure, words) => {
    const { notice, button, thread } = show(failure);
    expect(notice?.textContent).toMatch(words);
    button?.click();
    expect(thread.tries).toBe(1);
  });

  it.each<[ThreadFailure, RegExp]>([
    ['too-large', /more than can be read/],
    ['cut', /only a part of it is read/],
    ['long-posts', /too long to be read/],
  ])('%s: is told, and to ask again would bring the same', (failure, words) => {
    const { notice, button } = show(failure);
    expect(notice?.textContent).toMatch(words);
    expect(button).toBeNull();
  });

  it('is told once: at the post that the thread was opened on', () => {
    expect(show('cut', SECOND).notice).toBeNull();
  });

  it('leaves the page as it was', () => {
    const { undo, before } = show('cut');
    undo();
    expect(document.body.innerHTML).toBe(before);
  });
});

it('nothing is said of a thread that is known', () => {
  expect(show(null).notice).toBeNull();
});
