// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followKeys } from '../../../../../../components/thread/features/thread-order/keys.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';

const AWAY = 'data-throughline-thread-order-away';

/** A post of 4.3 to 4.7; in 5.0 it is the item itself that takes the focus. */
function item(name: string, isRedesign = false): HTMLElement {
  const element = document.createElement(isRedesign ? 'article' : 'div');
  element.id = name;
  if (isRedesign) {
    element.className = 'focusable';
    element.tabIndex = -1;
  } else {
    element.innerHTML =
      '<div class="status__wrapper focusable" tabindex="0"><a href="#there">there</a></div>';
  }
  return element;
}

/** Mastodon's own line of a folded branch stands first in its item. */
function fold(head: HTMLElement, others: readonly HTMLElement[]): void {
  const line = document.createElement('button');
  line.ariaExpanded = 'false';
  line.id = `line of ${head.id}`;
  for (const part of head.children) part.setAttribute('hidden', 'until-found');
  head.prepend(line);
  for (const other of others) other.setAttribute(AWAY, '');
}

describe('T2: Mastodon’s own keys', () => {
  let life: Lifetime;
  let list: HTMLElement;
  const heard = vi.fn<(event: Event) => void>();
  const get = (name: string) => {
    const found = document.getElementById(name);
    if (!found) throw new Error(`${name} is not there`);
    return found;
  };
  const show = (className: string, names: readonly string[], isRedesign = false) => {
    list = document.createElement('div');
    list.className = className;
    list.append(...names.map((name) => item(name, isRedesign)));
    document.body.replaceChildren(list);
  };
  const focusOn = (name: string) => get(name).querySelector<HTMLElement>('.focusable')?.focus();
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    (document.activeElement ?? document.body).dispatchEvent(event);
    const at = document.activeElement;
    return at?.id || at?.closest('[id]')?.id;
  };

  beforeEach(() => {
    life?.end();
    life = new Lifetime((step) => step());
    heard.mockReset();
    Element.prototype.scrollIntoView = vi.fn<() => void>();
    show('scrollable', ['a', 'b', 'c', 'd']);
    followKeys(life, () => [...list.children]);
    document.addEventListener('keydown', heard, { signal: life.signal });
  });

  it('lead to the next and the last post that is seen, and Mastodon does not do so once more', () => {
    focusOn('b');
    expect(press('j')).toBe('c');
    expect(press('k')).toBe('b');
    expect(heard).not.toHaveBeenCalled();
    expect(get('c').querySelector('.focusable')?.scrollIntoView).toHaveBeenCalled();
  });

  it('go on from wherever in a post the focus is', () => {
    get('b').querySelector('a')?.focus();
    expect(press('j')).toBe('c');
  });

  it('pass what a folded branch hides, and stop at its line', () => {
    fold(get('b'), [get('c')]);
    focusOn('a');
    expect(press('j')).toBe('line of b');
    expect(press('j')).toBe('d');
    expect(press('k')).toBe('line of b');
    expect(press('k')).toBe('a');
  });

  it('pass what is no post', () => {
    get('c').replaceChildren('An alert.');
    focusOn('b');
    expect(press('j')).toBe('d');
  });

  it('at the end, the beginning, and outside of the posts are left to Mastodon', () => {
    focusOn('d');
    expect(press('j')).toBe('d');
    focusOn('a');
    press('k');
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    press('j');
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['with a modifier', 'j', { ctrlKey: true }],
    ['with a modifier', 'k', { metaKey: true }],
    ['with a modifier', 'j', { altKey: true }],
    ['with a modifier', 'J', { shiftKey: true }],
    ['while a word is put together', 'j', { isComposing: true }],
    ['other keys', 'x', {}],
  ])('%s are left to it: %s', (_case, key, more) => {
    focusOn('b');
    expect(press(key, more)).toBe('b');
    expect(heard).toHaveBeenCalledOnce();
  });

  it.each(['<input>', '<textarea></textarea>', '<select></select>', '<p contenteditable></p>'])(
    'are letters where one writes: %s',
    (field) => {
      get('b').insertAdjacentHTML('beforeend', field);
      const written = get('b').lastElementChild;
      const event = new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true });
      written?.dispatchEvent(event);
      expect([heard.mock.calls.length, event.defaultPrevented]).toEqual([1, false]);
    },
  );

  it.each([
    '<video tabindex="0"></video>',
    '<div class="video-player" tabindex="0"></div>',
    '<div class="audio-player"><i role="slider" tabindex="0"></i></div>',
  ])('are a player’s where it has the focus: %s', (player) => {
    get('b').insertAdjacentHTML('beforeend', player);
    [...get('b').querySelectorAll<HTMLElement>('[tabindex="0"]')].at(-1)?.focus();
    expect([press('j'), press('k')]).toEqual(['b', 'b']);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['up to 4.4 do the same', 'scrollable', 'c', 0],
    ['from 4.5 on scroll', 'item-list scrollable scrollable--flex', 'b', 1],
  ])('arrows %s', (_case, className, at, times) => {
    show(className, ['a', 'b', 'c']);
    focusOn('b');
    expect(press('ArrowDown')).toBe(at);
    expect(heard).toHaveBeenCalledTimes(times);
  });

  it('5.0: the posts themselves take the focus', () => {
    show('_thread', ['a', 'b', 'c'], true);
    get('a').focus();
    get('b').setAttribute(AWAY, '');
    expect(press('j')).toBe('c');
    expect(press('k')).toBe('a');
  });

  it('are Mastodon’s again when it is over', () => {
    life.end();
    document.addEventListener('keydown', heard, { once: true });
    focusOn('b');
    expect(press('j')).toBe('b');
    expect(heard).toHaveBeenCalledOnce();
  });
});
