// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type ArticlePlace,
  eachAtAPlace,
  FERRY,
  found,
  NEEDS_GRANT,
  SECOND_MS,
  settle,
} from './article-place.ts';

let place: ArticlePlace;
eachAtAPlace((made) => {
  place = made;
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
    expect(place.asked).toHaveLength(2);
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
    expect(place.asked).toHaveLength(1);
    answer = 'allowed';
    place.press('Allow gazette.example');
    await settle();
    expect(place.asked).toHaveLength(2);
  });

  it('allowed elsewhere, in the popup: the article is fetched, once', async () => {
    await grant('*://*.gazette.example/*');
    await grant('*://*.gazette.example/*');
    expect(place.asked).toHaveLength(2);
    expect(place.said).toBe('Getting the article…');
  });

  it.each([
    ['of that host alone', ['*://gazette.example/*']],
    ['of all sites', ['*://*/*']],
    ['of all sites, as browsers have it too', ['<all_urls>']],
    ['among others', ['https://reef.example/*', '*://*.gazette.example/*']],
  ])('allowed elsewhere by a grant %s: it is fetched', async (_what, origins) => {
    await grant(...origins);
    expect(place.asked).toHaveLength(2);
  });

  it.each([
    ['of another site', ['*://*.reef.example/*']],
    ['of a site whose name only ends alike', ['*://*.mygazette.example/*']],
    ['of what is below it alone', ['*://*.news.gazette.example/*']],
    ['of an instance, to read threads there', ['https://harbour.example/*']],
    ['of nothing', []],
  ])('is still asked about after a grant %s', async (_what, origins) => {
    await grant(...origins);
    expect(place.asked).toHaveLength(1);
    expect(place.said).toMatch(/^To show the article here/);
    expect(place.ways).toContain('Allow gazette.example');
  });

  it('allowed in the page, which the background tells as well: fetched once', async () => {
    place.press('Allow gazette.example');
    await grant('*://*.gazette.example/*');
    await settle();
    expect(place.asked).toHaveLength(2);
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
    expect(place.asked).toHaveLength(2);
  });
});
