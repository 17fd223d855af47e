// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { FAILURES } from './article-failures.ts';
import {
  type ArticlePlace,
  eachAtAPlace,
  FERRY,
  failed,
  found,
  NEEDS_GRANT,
  SECOND_MS,
  settle,
} from './article-place.ts';

let place: ArticlePlace;
eachAtAPlace((made) => {
  place = made;
});

describe('“Get it again”', () => {
  beforeEach(async () => {
    await place.open();
    await place.tell(found({ fetchedAt: Date.now() }, true));
    place.press('Get it again');
  });

  it('asks for the page as it is now; the copy stays until that is here', async () => {
    expect(place.asked[1]).toEqual({ address: FERRY, isFresh: true });
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
      expect(place.asked).toHaveLength(3);
    },
  );

  it('at a site whose grant is gone says so, and the site can be allowed again', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => 'allowed' as never);
    await place.tell(NEEDS_GRANT);
    expect(place.said).toMatch(/^To show the article here, .* from gazette\.example\./);
    expect(place.ways).toContain('Allow gazette.example');
    place.press('Allow gazette.example');
    await settle();
    expect(place.asked).toHaveLength(3);
    await place.tell(found());
    expect(place.said).toBe('');
    expect(place.ways).not.toContain('Allow gazette.example');
  });

  it('of a link that forwards by now leads on, as its sentence says', async () => {
    const there = 'https://bay.example/x';
    await place.tell(failed('forwards', there));
    expect(place.ways).toContain('Read it at bay.example');
    place.press('Read it at bay.example');
    expect(place.asked[2]).toEqual({ address: there, isFresh: false });
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
