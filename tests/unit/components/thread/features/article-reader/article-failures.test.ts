// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { FAILURES } from './article-failures.ts';
import {
  type ArticlePlace,
  eachAtAPlace,
  FERRY,
  failed,
  found,
  SECOND_MS,
  settle,
  TITLE,
} from './article-place.ts';

let place: ArticlePlace;
eachAtAPlace((made) => {
  place = made;
});

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
    expect(place.asked).toHaveLength(2);
  });

  it('says where the link leads, and can be read there', async () => {
    const there = 'https://www.bay.example/ferry';
    await place.open();
    await place.tell(failed('forwards', there));
    expect(place.said).toBe(
      'This link forwards to www.bay.example. You can read it from there, or open the page.',
    );
    place.press('Read it at www.bay.example');
    expect(place.asked[1]).toEqual({ address: there, isFresh: false });
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
    expect(place.asked).toHaveLength(2);
    expect(place.said).toBe('Getting the article…');
  });
});
