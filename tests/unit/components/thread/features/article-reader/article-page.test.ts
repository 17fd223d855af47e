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
  const paragraph = (nth: number) =>
    page.element.querySelectorAll('p:not(.throughline-article-reader-head p)')[nth];
  const isMarked = () => page.element.querySelector('.throughline-article-reader-marker') !== null;
  const takeInText = vi.spyOn(thread, 'takeInText');
  /** The page has read the thread again, with one post quoting something else. */
  const edit = (quotes: readonly string[]) => {
    const { quotesOf } = thread.links;
    vi.spyOn(thread.links, 'quotesOf').mockImplementation((id) => {
      const own = quotesOf.call(thread.links, id);
      const [first] = own?.quotes ?? [];
      if (id !== BO.id || !own || !first) return own;
      return { ...own, quotes: quotes.map((text) => ({ ...first, text })) };
    });
  };
  const gone = () => shown.mockReturnValue([ADA]);
  const readAgain = () => {
    for (const [tell] of following.mock.calls) tell();
  };
  const soon = () => vi.advanceTimersByTimeAsync(SOON_MS);
  const markers = () => [...page.element.querySelectorAll('.throughline-article-reader-marker')];
  return {
    ...{ page, showAll, paragraph, isMarked, takeInText },
    ...{ edit, gone, readAgain, soon, markers },
  };
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

describe('the focus, where somebody is taken to a passage', () => {
  it('goes there from the title, and so does who listens', () => {
    const { page, paragraph } = open();
    page.focus();
    page.goTo(NAMED);
    expect(document.activeElement).toBe(paragraph(1));
    expect(paragraph(1)?.getAttribute('tabindex')).toBe('-1');
  });

  it('stays where it is in the words', () => {
    const { page } = open();
    const end = [...page.element.querySelectorAll('button')].at(-1);
    end?.focus();
    page.goTo(NAMED);
    expect(document.activeElement).toBe(end);
  });

  it('stays where it is elsewhere on the page', () => {
    const { page } = open();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    page.goTo(NAMED);
    expect(document.activeElement).toBe(elsewhere);
  });
});

describe('a post that is edited', () => {
  const LATER = 'The early boat will no longer call at the old pier';

  it('is searched as a whole: what it quotes no longer is not marked any more', async () => {
    const { showAll, edit, readAgain, soon, markers, paragraph } = open();
    await showAll();
    expect(markers().map(({ parentElement }) => parentElement)).toEqual([paragraph(1)]);
    edit([LATER]);
    readAgain();
    await soon();
    expect(markers().map(({ parentElement }) => parentElement)).toEqual([paragraph(0)]);
  });

  it('and says more is counted once, and told with all that it quotes', async () => {
    const { showAll, edit, readAgain, soon, markers, takeInText } = open();
    await showAll();
    edit(['Nobody on the island had been asked, and few were surprised', LATER]);
    readAgain();
    await soon();
    expect(markers().map(({ textContent }) => textContent)).toEqual(['1', '1']);
    const [, found = []] = takeInText.mock.lastCall ?? [];
    expect(found.map(({ index }) => index)).toEqual([0, 1]);
  });

  it.each<[string, (page: ReturnType<typeof open>) => void]>([
    ['quotes nothing any more', ({ edit }) => edit([])],
    ['is gone from the page', ({ gone }) => gone()],
  ])('or %s has no marks any more', async (_what, change) => {
    const all = open();
    await all.showAll();
    expect(all.isMarked()).toBe(true);
    change(all);
    all.readAgain();
    await all.soon();
    expect(all.isMarked()).toBe(false);
  });

  it('while its words are still looked for has none of the old ones', async () => {
    const all = open();
    const shown = all.showAll();
    all.gone();
    all.readAgain();
    await shown;
    await all.soon();
    expect(all.isMarked()).toBe(false);
    expect(all.takeInText).not.toHaveBeenCalled();
  });

  it('and comes back is marked again', async () => {
    const { showAll, gone, readAgain, soon, isMarked } = open();
    await showAll();
    gone();
    readAgain();
    await soon();
    await showAll();
    expect(isMarked()).toBe(true);
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
