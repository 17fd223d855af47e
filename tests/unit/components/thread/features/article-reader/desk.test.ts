// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ArticlePlace, FERRY, failed, found, settle, TITLE } from './article-place.ts';

const SECOND_MS = 1_000;
const NEEDS_GRANT = { type: 'needs-grant', site: 'gazette.example' };

let place: ArticlePlace;

beforeEach(() => {
  vi.useFakeTimers();
  place = new ArticlePlace();
});

afterEach(() => {
  place.leave();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** What the background is asked, each time. */
const asked = () => place.ports.flatMap(({ sent }) => sent);

describe('an article on its way (L5)', () => {
  it('is asked for when it is wanted, not before', async () => {
    expect(place.ports).toEqual([]);
    await place.open();
    expect(asked()).toEqual([{ address: FERRY, isFresh: false }]);
    expect(place.button.ariaExpanded).toBe('true');
  });

  it('says how far it is, and can be left', async () => {
    await place.open();
    expect(place.said).toBe('Getting the article…');
    expect(place.ways).toEqual(['Open the page', 'Close']);
    await place.tell({ type: 'loading', bytes: 120_400, total: null });
    expect(place.progress).toBe('Getting the article… 120 kB so far.');
    await place.tell({ type: 'loading', bytes: 120_400, total: 480_000 });
    expect(place.progress).toBe('Getting the article… 120 kB of 480 kB.');
    await place.tell({ type: 'extracting' });
    expect(place.progress).toBe('Looking for the text in the page…');
    place.press('Close');
    expect(place.panel).toBeNull();
    expect(document.activeElement).toBe(place.button);
  });

  it('has nothing read out while it comes: that changes four times a second', async () => {
    await place.open();
    for (const bytes of [1_000, 2_000]) await place.tell({ type: 'loading', bytes, total: null });
    expect(place.said).toBe('Getting the article…');
    const progress = [...(place.panel?.querySelectorAll('.throughline-panel-said') ?? [])][1];
    expect([progress?.role, progress?.ariaLive]).toEqual([null, null]);
  });

  it.each([
    ['comes', found()],
    ['is not to be had', failed('busy')],
    ['is to be allowed', NEEDS_GRANT],
  ])('is not said to come any more when it %s', async (_how, telling) => {
    await place.open();
    await place.tell({ type: 'loading', bytes: 120_400, total: null });
    await place.tell(telling);
    expect(place.progress).toBe('');
  });

  it('that is given up says nothing of how far it was when it is opened again', async () => {
    await place.open();
    await place.tell({ type: 'loading', bytes: 120_400, total: null });
    place.press('Close');
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    await place.open();
    expect([place.said, place.progress]).toEqual(['Getting the article…', '']);
  });

  it('can be closed at its end as well; the focus returns', async () => {
    await place.open();
    await place.tell(found());
    const ends = place.panel?.querySelectorAll<HTMLElement>(
      '.throughline-article-reader-body + .throughline-article-reader-actions > button',
    );
    expect([...(ends ?? [])].map(({ textContent }) => textContent)).toEqual(['Close']);
    ends?.[0]?.focus();
    ends?.[0]?.click();
    expect(place.panel).toBeNull();
    expect(document.activeElement).toBe(place.button);
  });

  it('stands there with its title when it has come; nothing is said any more', async () => {
    await place.open();
    await place.tell(found());
    expect(place.said).toBe('');
    expect(place.panel?.querySelector('h2')?.textContent).toBe(TITLE);
    expect(place.panel?.querySelectorAll('.throughline-article-reader-body > p')).toHaveLength(2);
    expect(place.port.endedBy).toBe('this end');
  });

  it('is closed by Escape from anywhere in it; the focus returns', async () => {
    await place.open();
    await place.tell(found());
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    place.panel?.querySelector('h2')?.dispatchEvent(pressed);
    expect(place.panel).toBeNull();
    expect(document.activeElement).toBe(place.button);
  });
});

describe('the focus', () => {
  it.each<[string, () => void]>([
    ['at the button that was pressed', () => place.button.focus()],
    ['in the panel', () => place.panel?.focus()],
  ])(
    'goes to the title of an article that comes, from where it is awaited: %s',
    async (_where, wait) => {
      await place.open();
      wait();
      await place.tell(found());
      expect(document.activeElement).toBe(place.panel?.querySelector('h2'));
    },
  );

  it('stays where the reader has gone meanwhile', async () => {
    await place.open();
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();
    await place.tell(found());
    expect(document.activeElement).toBe(elsewhere);
  });

  it('stays in the panel when what was pressed goes', async () => {
    await place.open();
    await place.tell(failed('busy'));
    place.press('Try again');
    expect(document.activeElement).toBe(place.panel);
  });
});

/** Each failure: its sentence, and whether to try again may help. */
const FAILURES = {
  'not-https': [/^This link is not safe to fetch \(no https\)/, false],
  'private-address': [/^This link leads into a private network/, false],
  'not-granted': [/^Throughline may not fetch from this site any more/, true],
  forwards: [/^This link forwards in a way that cannot be followed here/, false],
  'not-found': [/^The site says that there is no such page any more/, false],
  refused: [/^The site refuses this page to Throughline/, false],
  busy: [/^The site is busy or has a problem just now/, true],
  unreachable: [/^The site did not answer/, true],
  timeout: [/^The site took longer than 15 seconds/, true],
  'too-large': [/^This page is larger than 5 MB/, false],
  'not-a-page': [/^This link leads to a file/, false],
  'no-article': [/^There is no article to be found on this page/, false],
  'login-wall': [/^The page asks for a log-in/, false],
  'consent-wall': [/^The page asks for consent/, false],
  interrupted: [/^Something went wrong inside Throughline/, true],
  'private-window': [
    /^This is a private window, so Throughline asks your browser for nothing/,
    false,
  ],
} as const;

describe('an article that is not to be had', () => {
  it.each(Object.entries(FAILURES))('says why: %s', async (failure, [sentence, mayHelp]) => {
    await place.open();
    await place.tell(failed(failure));
    expect(place.said).toMatch(sentence);
    expect(place.ways).toEqual([...(mayHelp ? ['Try again'] : []), 'Open the page', 'Close']);
    const link = place.panel?.querySelector('a');
    expect([link?.href, link?.target]).toEqual([FERRY, '_blank']);
  });

  it('can be asked for once more', async () => {
    await place.open();
    await place.tell(failed('timeout'));
    place.press('Try again');
    expect(place.said).toBe('Getting the article…');
    await place.tell(found());
    expect(place.panel?.querySelector('h2')?.textContent).toBe(TITLE);
    expect(asked()).toHaveLength(2);
  });

  it('says where the link leads, and can be read there', async () => {
    const there = 'https://www.bay.example/ferry';
    await place.open();
    await place.tell(failed('forwards', there));
    expect(place.said).toBe(
      'This link forwards to www.bay.example. You can read it from there, or open the page.',
    );
    place.press('Read it at www.bay.example');
    expect(asked()[1]).toEqual({ address: there, isFresh: false });
    await place.tell({ type: 'needs-grant', site: 'bay.example' });
    expect(place.ways).toEqual(['Allow bay.example', 'Open the page', 'Close']);
  });

  it('is told as broken where the background goes away twice', async () => {
    await place.open();
    place.port.end();
    await settle();
    place.port.end();
    await settle();
    expect(place.said).toMatch(FAILURES.interrupted[0]);
  });

  it('is tried anew when it is opened again later', async () => {
    await place.open();
    await place.tell(failed('busy'));
    place.press('Close');
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    await place.open();
    expect(asked()).toHaveLength(2);
    expect(place.said).toBe('Getting the article…');
  });
});

describe('a site that is to be allowed', () => {
  let answer: unknown;

  beforeEach(async () => {
    answer = 'allowed';
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => answer as never);
    await place.open();
    await place.tell(NEEDS_GRANT);
  });

  /** The browser has been given grants, as the background tells. */
  const grant = (...origins: string[]) =>
    fakeBrowser.runtime.onMessage.trigger(
      { type: 'grants-added', origins },
      { id: browser.runtime.id },
      () => {},
    );

  it('is named, with why; nothing is asked by itself', () => {
    expect(place.said).toMatch(/^To show the article here, .* from gazette\.example\./);
    expect(place.ways).toEqual(['Allow gazette.example', 'Open the page', 'Close']);
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('is asked for in the click itself', () => {
    place.press('Allow gazette.example');
    expect(browser.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({
      type: 'allow-article',
      address: FERRY,
    });
  });

  it('allowed: the article is fetched', async () => {
    place.press('Allow gazette.example');
    await settle();
    expect(asked()).toHaveLength(2);
    await place.tell(found());
    expect(place.panel?.querySelector('h2')).not.toBeNull();
  });

  it.each([
    [
      'denied',
      /^Nothing was allowed, and nothing was fetched\. You can allow gazette\.example here/,
    ],
    ['toolbar', /^Your browser asks in Throughline’s own window: allow gazette\.example there\./],
  ])('%s: it says so, and can be asked again', async (answered, sentence) => {
    answer = answered;
    place.press('Allow gazette.example');
    await settle();
    expect(place.said).toMatch(sentence);
    expect(asked()).toHaveLength(1);
    answer = 'allowed';
    place.press('Allow gazette.example');
    await settle();
    expect(asked()).toHaveLength(2);
  });

  it('allowed elsewhere, in the popup: the article is fetched, once', async () => {
    await grant('*://*.gazette.example/*');
    await grant('*://*.gazette.example/*');
    expect(asked()).toHaveLength(2);
    expect(place.said).toBe('Getting the article…');
  });

  it.each([
    ['of that host alone', ['*://gazette.example/*']],
    ['of all sites', ['*://*/*']],
    ['of all sites, as browsers have it too', ['<all_urls>']],
    ['among others', ['https://reef.example/*', '*://*.gazette.example/*']],
  ])('allowed elsewhere by a grant %s: it is fetched', async (_what, origins) => {
    await grant(...origins);
    expect(asked()).toHaveLength(2);
  });

  it.each([
    ['of another site', ['*://*.reef.example/*']],
    ['of a site whose name only ends alike', ['*://*.mygazette.example/*']],
    ['of what is below it alone', ['*://*.news.gazette.example/*']],
    ['of an instance, to read threads there', ['https://harbour.example/*']],
    ['of nothing', []],
  ])('is still asked about after a grant %s', async (_what, origins) => {
    await grant(...origins);
    expect(asked()).toHaveLength(1);
    expect(place.said).toMatch(/^To show the article here/);
    expect(place.ways).toContain('Allow gazette.example');
  });

  it('allowed in the page, which the background tells as well: fetched once', async () => {
    place.press('Allow gazette.example');
    await grant('*://*.gazette.example/*');
    await settle();
    expect(asked()).toHaveLength(2);
    expect(place.port.endedBy).toBeNull();
  });

  it('is not waited for any more when the article is closed', async () => {
    place.press('Close');
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });

  it('is still waited for while the page builds the post anew', async () => {
    place.rebuild();
    await vi.advanceTimersByTimeAsync(2 * SECOND_MS);
    expect(place.said).toMatch(/^To show the article here/);
    place.press('Allow gazette.example');
    await settle();
    expect(asked()).toHaveLength(2);
  });
});

describe('a page that builds the post anew', () => {
  it('does not end what is on its way, nor has it fetched again', async () => {
    await place.open();
    place.rebuild();
    await vi.advanceTimersByTimeAsync(2 * SECOND_MS);
    expect(place.port.endedBy).toBeNull();
    await place.tell(found());
    expect(place.panel?.querySelector('h2')?.textContent).toBe(TITLE);
    expect(asked()).toHaveLength(1);
  });

  it('leaves what can be clicked while it is on its way', async () => {
    await place.open();
    place.rebuild();
    place.press('Close');
    expect(place.panel).toBeNull();
  });

  it('leaves the article as it is, with all that can be clicked', async () => {
    await place.open();
    await place.tell(found({}, true));
    const paragraph = place.panel?.querySelector('.throughline-article-reader-body > p');
    place.rebuild();
    expect(place.panel?.contains(paragraph ?? null)).toBe(true);
    await vi.advanceTimersByTimeAsync(2 * SECOND_MS);
    place.press('Get it again');
    expect(asked()).toEqual([
      { address: FERRY, isFresh: false },
      { address: FERRY, isFresh: true },
    ]);
    place.press('Close');
    expect(place.panel).toBeNull();
  });

  it('leaves why it failed, with the way to try again', async () => {
    await place.open();
    await place.tell(failed('busy'));
    place.rebuild();
    await vi.advanceTimersByTimeAsync(2 * SECOND_MS);
    expect(place.said).toMatch(FAILURES.busy[0]);
    place.press('Try again');
    expect(asked()).toHaveLength(2);
  });

  it('many times leaves one listener each: a click does one thing', async () => {
    await place.open();
    await place.tell(found({}, true));
    for (let times = 0; times < 5; times += 1) place.rebuild();
    place.press('Get it again');
    expect(asked()).toHaveLength(2);
  });
});

describe('the focus in an article that the page builds anew around', () => {
  beforeEach(async () => {
    await place.open();
    await place.tell(found({}, true));
  });

  /** The post is taken out, and the focus with it. */
  async function rebuildAround(): Promise<void> {
    place.wrapper.remove();
    place.rebuild();
    document.body.append(place.wrapper);
    await settle();
  }

  it('stays at the title', async () => {
    await rebuildAround();
    expect(document.activeElement).toBe(place.panel?.querySelector('h2'));
  });

  it('stays at what can be pressed, though that is made anew', async () => {
    const again = () =>
      [...(place.panel?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent === 'Get it again',
      );
    again()?.focus();
    await rebuildAround();
    expect(document.activeElement).toBe(again());
  });

  it('stays at the button where that closes it, and opens it again at once', async () => {
    place.press('Close');
    expect(document.activeElement).toBe(place.button);
    await place.open();
    expect(document.activeElement).toBe(place.button);
  });
});

describe('an article that is closed', () => {
  it('for longer than a second is not fetched any more', async () => {
    await place.open();
    place.press('Close');
    await vi.advanceTimersByTimeAsync(SECOND_MS - 1);
    expect(place.port.endedBy).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(place.port.endedBy).toBe('this end');
    await place.open();
    expect(asked()).toHaveLength(2);
  });

  it('and opened again is as it was, and nothing is fetched', async () => {
    await place.open();
    await place.tell(found());
    place.press('Close');
    await vi.advanceTimersByTimeAsync(60 * SECOND_MS);
    await place.open();
    expect(place.panel?.querySelector('h2')?.textContent).toBe(TITLE);
    expect(place.said).toBe('');
    expect(asked()).toHaveLength(1);
  });

  it('with the whole reader leaves nothing in the page', async () => {
    await place.open();
    await place.tell(found());
    place.leave();
    expect(document.querySelector('[data-throughline]')).toBeNull();
  });
});

describe('“Get it again”', () => {
  beforeEach(async () => {
    await place.open();
    await place.tell(found({ fetchedAt: Date.now() }, true));
    place.press('Get it again');
  });

  it('asks for the page as it is now; the copy stays until that is here', async () => {
    expect(asked()[1]).toEqual({ address: FERRY, isFresh: true });
    expect(place.said).toBe('Getting the article…');
    expect(place.panel?.querySelector('h2')).not.toBeNull();
    await place.tell(found({ title: 'The early boat stays', html: '<p>It stays.</p>' }));
    expect(place.panel?.querySelectorAll('h2')).toHaveLength(1);
    expect(place.panel?.querySelector('h2')?.textContent).toBe('The early boat stays');
    expect(place.panel?.textContent).not.toContain('Nobody on the island');
    expect(place.ways).not.toContain('Get it again');
  });

  it.each(Object.entries(FAILURES))(
    'that fails says why, and leaves the copy: %s',
    async (failure, [sentence]) => {
      await place.tell(failed(failure));
      expect(place.said).toMatch(sentence);
      expect(place.said).toMatch(/The copy below is still the one from before\.$/);
      expect(place.panel?.textContent).toContain('Nobody on the island');
      place.press('Get it again');
      expect(asked()).toHaveLength(3);
    },
  );

  it('at a site whose grant is gone says so, and the site can be allowed again', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => 'allowed' as never);
    await place.tell(NEEDS_GRANT);
    expect(place.said).toMatch(/^To show the article here, .* from gazette\.example\./);
    expect(place.ways).toContain('Allow gazette.example');
    place.press('Allow gazette.example');
    await settle();
    expect(asked()).toHaveLength(3);
    await place.tell(found());
    expect(place.said).toBe('');
    expect(place.ways).not.toContain('Allow gazette.example');
  });

  it('of a link that forwards by now leads on, as its sentence says', async () => {
    const there = 'https://bay.example/x';
    await place.tell(failed('forwards', there));
    expect(place.ways).toContain('Read it at bay.example');
    place.press('Read it at bay.example');
    expect(asked()[2]).toEqual({ address: there, isFresh: false });
  });

  it('that fails leaves what the copy’s head offers as it was, each once', async () => {
    const before = place.ways;
    await place.tell(failed('not-found'));
    expect(place.ways).toEqual(before);
    await place.tell(failed('busy'));
    // At the beginning and at the end of it.
    const without = place.ways.filter((name) => name !== 'Close');
    expect(new Set(without).size).toBe(without.length);
    expect(place.ways.length - without.length).toBe(2);
  });

  it('that is given up by closing is not said to be under way when it is opened again', async () => {
    place.press('Close');
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    await place.open();
    expect(place.said).toBe('');
    expect(place.panel?.textContent).toContain('Nobody on the island');
    expect(place.ports.map(({ endedBy }) => endedBy)).not.toContain(null);
  });

  it('leaves one listener each: a marker’s list opens by one click', async () => {
    await place.tell(failed('busy'));
    await vi.advanceTimersByTimeAsync(100);
    const marker = place.panel?.querySelector<HTMLElement>('.throughline-article-reader-marker');
    const isOpenAfterClick = () => {
      marker?.click();
      return marker?.ariaExpanded;
    };
    expect(isOpenAfterClick()).toBe('true');
    place.press('Get it again');
    expect(isOpenAfterClick()).toBe('false');
    await place.tell(failed('busy'));
    expect(isOpenAfterClick()).toBe('true');
  });

  it('keeps the focus where it is, while it is under way and when it fails', async () => {
    const { activeElement } = document;
    expect(activeElement?.textContent).toBe('Get it again');
    await place.tell(failed('busy'));
    expect(document.activeElement).toBe(activeElement);
  });

  it('leaves one link to what is selected', async () => {
    await place.tell(failed('busy'));
    const range = document.createRange();
    range.selectNodeContents(
      place.panel?.querySelector('.throughline-article-reader-body p') ?? document,
    );
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
    expect(place.panel?.querySelectorAll('.throughline-article-reader-selected')).toHaveLength(1);
  });

  it('twice is one thing: what was asked first is given up', async () => {
    place.press('Get it again');
    expect(place.ports.map(({ endedBy }) => endedBy)).toEqual(['this end', 'this end', null]);
  });
});

describe('keys that are pressed in the panel', () => {
  const heard = vi.fn();

  beforeEach(async () => {
    heard.mockClear();
    place.wrapper.addEventListener('keydown', heard);
    await place.open();
    await place.tell(found());
  });

  /** A key as it reaches what is around the panel: Mastodon’s own keys, for one. */
  function press(
    init: KeyboardEventInit,
    at: Element | null | undefined = place.panel?.querySelector('h2'),
  ) {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    at?.dispatchEvent(event);
    return event;
  }

  it.each(['ArrowDown', 'ArrowUp', 'j', 'k', 'f', 'PageDown', ' ', 'Enter', 'Home', 'J'])(
    'are for reading there, and lead to no other post: %j',
    (key) => {
      expect(press({ key, shiftKey: key === 'J' }).defaultPrevented).toBe(false);
      expect(heard).not.toHaveBeenCalled();
    },
  );

  it('are so while the article is on its way, too', async () => {
    place.press('Close');
    place.leave();
    place = new ArticlePlace();
    place.wrapper.addEventListener('keydown', heard);
    await place.open();
    press({ key: 'j' }, place.panel?.querySelector('button'));
    expect(heard).not.toHaveBeenCalled();
  });

  it.each<[string, KeyboardEventInit]>([
    ['with Ctrl', { key: 'f', ctrlKey: true }],
    ['with ⌘', { key: 'f', metaKey: true }],
    ['with Alt', { key: 'ArrowLeft', altKey: true }],
  ])('are the browser’s and the page’s %s', (_how, init) => {
    press(init);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('close it by Escape, wherever in it', () => {
    press({ key: 'Escape' }, place.panel?.querySelector('.throughline-article-reader-body p'));
    expect(place.panel).toBeNull();
  });

  it('are the page’s again everywhere else in the post', () => {
    press({ key: 'j' }, place.button);
    expect(heard).toHaveBeenCalledOnce();
  });
});
