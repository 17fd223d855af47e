// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticlePlace, eachAtAPlace, found } from './article-place.ts';

let place: ArticlePlace;
eachAtAPlace((made) => {
  place = made;
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
