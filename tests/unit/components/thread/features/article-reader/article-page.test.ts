// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ArticlePage } from '../../../../../../components/thread/features/article-reader/article-page.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import { message } from '../../../../messages.ts';
import { stage } from '../../scene.ts';
import { ADA, BO, FERRY, found } from './article-place.ts';

const SECOND_MS = 1_000;
/** Time enough to find what is short. */
const SOON_MS = 50;

const scrolledTo = vi.fn<(place: Element) => void>();

let life: Lifetime;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(message);
  life = new Lifetime((step) => step());
  scrolledTo.mockReset();
  // Nothing is laid out in jsdom.
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolledTo(this);
  };
});

afterEach(() => {
  life.end();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** An article in a thread, of which the page shows but the first post; `showAll` shows the one that quotes it. */
function open() {
  const { scene } = stage(ADA, { known: [ADA, BO] });
  const { thread } = scene;
  const shown = vi.spyOn(thread, 'shown').mockReturnValue([ADA]);
  const following = vi.spyOn(thread, 'followReading');
  const options = { key: FERRY, address: FERRY, isKept: false, thread, getAgain: () => {} };
  const page = new ArticlePage(found().copy, options);
  document.body.append(page.element);
  const button = document.createElement('button');
  page.show(life, { button, close: () => {} });
  const showAll = async () => {
    shown.mockReturnValue([ADA, BO]);
    for (const [tell] of following.mock.calls) tell();
    await vi.advanceTimersByTimeAsync(SOON_MS);
  };
  const paragraph = (nth: number) => page.element.querySelectorAll('p:not(header p)')[nth];
  const isMarked = () => page.element.querySelector('.throughline-article-reader-marker') !== null;
  const takeInText = vi.spyOn(thread, 'takeInText');
  return { page, showAll, paragraph, isMarked, takeInText };
}

const QUOTED = { postId: BO.id, open: FERRY, isQuoted: true };
const NAMED = {
  postId: ADA.id,
  open: `${FERRY}#:~:text=Nobody%20on%20the%20island`,
  isQuoted: false,
};

describe('the passage to which somebody opens an article (L5)', () => {
  it('is gone to at once where its link names it', () => {
    const { page, paragraph } = open();
    page.goTo(NAMED);
    expect(scrolledTo).toHaveBeenCalledExactlyOnceWith(paragraph(1));
  });

  it('is gone to when it is found, once', async () => {
    const { page, showAll, paragraph } = open();
    page.goTo(QUOTED);
    expect(scrolledTo).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3 * SECOND_MS - SOON_MS - 1);
    await showAll();
    expect(scrolledTo).toHaveBeenCalledExactlyOnceWith(paragraph(1));
    await showAll();
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    expect(scrolledTo).toHaveBeenCalledOnce();
  });

  it('is not gone to after 3 s: whoever waits so long reads by themselves', async () => {
    const { page, showAll, isMarked } = open();
    page.goTo(QUOTED);
    await vi.advanceTimersByTimeAsync(3 * SECOND_MS);
    await showAll();
    expect(isMarked()).toBe(true);
    expect(scrolledTo).not.toHaveBeenCalled();
  });

  it('is gone to where it is wanted again, which has 3 s of its own', async () => {
    const { page, showAll } = open();
    page.goTo(QUOTED);
    await vi.advanceTimersByTimeAsync(2 * SECOND_MS);
    page.goTo(QUOTED);
    await vi.advanceTimersByTimeAsync(2 * SECOND_MS);
    await showAll();
    expect(scrolledTo).toHaveBeenCalledOnce();
  });

  it('is gone to after any time when it is asked for then', async () => {
    const { page, showAll, paragraph } = open();
    await showAll();
    await vi.advanceTimersByTimeAsync(60 * SECOND_MS);
    expect(scrolledTo).not.toHaveBeenCalled();
    page.goTo(QUOTED);
    expect(scrolledTo).toHaveBeenCalledExactlyOnceWith(paragraph(1));
  });

  it('has all above it laid out first, so that nothing pushes it away', () => {
    const { page } = open();
    const whole = '[data-throughline-article-reader-whole]';
    expect(page.element.querySelector(whole)).toBeNull();
    page.goTo(NAMED);
    expect(page.element.querySelector(whole)).not.toBeNull();
  });

  it('may be nowhere', async () => {
    const { page } = open();
    page.goTo({ ...NAMED, open: `${FERRY}#:~:text=The%20moon` });
    await vi.advanceTimersByTimeAsync(10 * SECOND_MS);
    expect(scrolledTo).not.toHaveBeenCalled();
  });
});

describe('a copy that another replaces', () => {
  it('is not searched any more: what comes later is looked for in the other', async () => {
    const { page, showAll, takeInText, isMarked } = open();
    page.end();
    await showAll();
    expect(takeInText).not.toHaveBeenCalled();
    expect(isMarked()).toBe(false);
  });
});
