// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import {
  type ArticlePlace,
  eachAtAPlace,
  FERRY,
  failed,
  found,
  NEEDS_GRANT,
  SECOND_MS,
  TITLE,
} from './article-place.ts';

let place: ArticlePlace;
eachAtAPlace((made) => {
  place = made;
});

describe('an article on its way (L5)', () => {
  it('is asked for when it is wanted, not before', async () => {
    expect(place.ports).toEqual([]);
    await place.open();
    expect(place.asked).toEqual([{ address: FERRY, isFresh: false }]);
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

describe('an article that is closed', () => {
  it('for longer than a second is not fetched any more', async () => {
    await place.open();
    place.press('Close');
    await vi.advanceTimersByTimeAsync(SECOND_MS - 1);
    expect(place.port.endedBy).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(place.port.endedBy).toBe('this end');
    await place.open();
    expect(place.asked).toHaveLength(2);
  });

  it('and opened again is as it was, and nothing is fetched', async () => {
    await place.open();
    await place.tell(found());
    place.press('Close');
    await vi.advanceTimersByTimeAsync(60 * SECOND_MS);
    await place.open();
    expect(place.panel?.querySelector('h2')?.textContent).toBe(TITLE);
    expect(place.said).toBe('');
    expect(place.asked).toHaveLength(1);
  });

  it('with the whole reader leaves nothing in the page', async () => {
    await place.open();
    await place.tell(found());
    place.leave();
    expect(document.querySelector('[data-throughline]')).toBeNull();
  });
});
