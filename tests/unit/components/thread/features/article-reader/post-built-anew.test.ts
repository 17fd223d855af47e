// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('a page that builds the post anew', () => {
  it('does not end what is on its way, nor has it fetched again', async () => {
    await place.open();
    place.rebuild();
    await vi.advanceTimersByTimeAsync(2 * SECOND_MS);
    expect(place.port.endedBy).toBeNull();
    await place.tell(found());
    expect(place.panel?.querySelector('h2')?.textContent).toBe(TITLE);
    expect(place.asked).toHaveLength(1);
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
    expect(place.asked).toEqual([
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
    expect(place.asked).toHaveLength(2);
  });

  it('many times leaves one listener each: a click does one thing', async () => {
    await place.open();
    await place.tell(found({}, true));
    for (let times = 0; times < 5; times += 1) place.rebuild();
    place.press('Get it again');
    expect(place.asked).toHaveLength(2);
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
