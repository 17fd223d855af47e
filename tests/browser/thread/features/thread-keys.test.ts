/** T4: when a key is for somebody else, and which post it goes from, where focus and layout matter. */
import { beforeEach, describe, expect, it } from 'vitest';
import { currentPost } from '../../../../components/thread/features/thread-keys/current-post.ts';
import { isTaken } from '../../../../components/thread/features/thread-keys/taken-keys.ts';
import { ThreadPage } from '../../../../utils/mastodon/page/thread-page.ts';
import '../whole-life.ts';

/** Whether a key that is pressed at an element is for somebody else. */
function isTakenAt(element: Element, change: (event: KeyboardEvent) => void = () => {}): boolean {
  let answer: boolean | undefined;
  const listen = (event: KeyboardEvent) => {
    answer = isTaken(event);
  };
  element.addEventListener('keydown', (event) => change(event as KeyboardEvent), { once: true });
  window.addEventListener('keydown', listen, { once: true });
  const init = { key: 'i', bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  if (answer === undefined) throw new Error('The key was not heard.');
  return answer;
}

function place(html: string): Element {
  document.body.innerHTML = html;
  const here = document.querySelector('.here');
  if (!here) throw new Error('There is no place.');
  return here;
}

describe('T4: a key is for somebody else', () => {
  it.each([
    '<input class="here">',
    '<input type="checkbox" class="here">',
    '<textarea class="here"></textarea>',
    '<select class="here"></select>',
    '<p contenteditable><b class="here">words</b></p>',
    '<p contenteditable="plaintext-only" class="here">words</p>',
    '<p role="textbox" class="here">words</p>',
    '<ul role="listbox"><li class="here">one</li></ul>',
    '<ul role="menu"><li><button class="here">one</button></li></ul>',
    '<div role="dialog"><button class="here">one</button></div>',
    '<dialog open><button class="here">one</button></dialog>',
  ])('in %s', (html) => {
    expect(isTakenAt(place(html))).toBe(true);
  });

  it.each([
    '<article class="here" tabindex="0">words</article>',
    '<p contenteditable="false" class="here">words</p>',
    '<a href="#there" class="here">there</a>',
    '<button class="here">one</button>',
  ])('not in %s', (html) => {
    expect(isTakenAt(place(html))).toBe(false);
  });

  it('in a field of another extension’s, in a shadow tree', () => {
    const host = place('<div class="here"></div>');
    const field = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(field);
    expect(isTakenAt(field)).toBe(true);
  });

  it('anywhere while a dialog is open over the page', () => {
    const here = place('<button class="here">one</button><dialog>Well?</dialog>');
    document.querySelector('dialog')?.showModal();
    expect(isTakenAt(here)).toBe(true);
    document.querySelector('dialog')?.close();
    expect(isTakenAt(here)).toBe(false);
  });

  it('where the page has done something with it, and while it is held', () => {
    const here = place('<button class="here">one</button>');
    expect(isTakenAt(here, (event) => event.preventDefault())).toBe(true);
    let held: boolean | undefined;
    window.addEventListener(
      'keydown',
      (event) => {
        held = isTaken(event);
      },
      { once: true },
    );
    here.dispatchEvent(new KeyboardEvent('keydown', { key: 'i', bubbles: true, repeat: true }));
    expect(held).toBe(true);
  });
});

const HEIGHT = 300;

/** A thread of ten posts as 4.6 has it, opened on the first, with a header and our bar above. */
function thread(): void {
  const focused = `<div><div class="detailed-status__wrapper" tabindex="-1" style="height: ${HEIGHT}px"><div class="detailed-status"><a class="detailed-status__datetime" href="/@ada/1">now</a></div></div></div>`;
  const replies = [2, 3, 4, 5, 6, 7, 8, 9].map(
    (id) =>
      `<div style="height: ${HEIGHT}px"><div class="status__wrapper" tabindex="0"><div class="status" data-id="${id}"><a href="#${id}">a link</a></div></div></div>`,
  );
  document.body.innerHTML = `<div class="tabs-bar__wrapper" style="position: sticky; top: 0; height: 96px"><div style="height: 60px">Back</div><section data-throughline style="height: 36px">Bar</section></div><div class="column"><div class="scrollable item-list">${[focused, ...replies].join('')}</div></div>`;
  scrollTo(0, 0);
}

describe('T4: the post that a key goes from', () => {
  const page = new ThreadPage(document, { pathname: '/@ada/1' });
  const current = () => currentPost(page)?.id;
  const wrapper = (id: string) =>
    document.querySelector<HTMLElement>(`[data-id="${id}"]`)?.parentElement as HTMLElement;

  beforeEach(thread);

  it('is the topmost that is read below the bar', () => {
    expect(current()).toBe('1');
    scrollTo(0, 2 * HEIGHT);
    expect(current()).toBe('3');
    // Its head stands under the bar.
    scrollTo(0, 2 * HEIGHT + 20);
    expect(current()).toBe('4');
  });

  it('is the one that has the focus, or holds what has', () => {
    wrapper('3').focus({ preventScroll: true });
    expect(current()).toBe('3');
    expect(currentPost(page)?.focusable).toBe(wrapper('3'));
    const link = wrapper('2').querySelector('a');
    link?.focus({ preventScroll: true });
    expect(current()).toBe('2');
    expect(currentPost(page)?.focusable).toBe(link);
  });

  it('is the one that is read again when the focus was left behind', () => {
    wrapper('2').focus({ preventScroll: true });
    scrollTo(0, 5 * HEIGHT);
    expect(current()).toBe('6');
    expect(currentPost(page)?.focusable).toBe(wrapper('6'));
  });

  it('is the one whose folded branch has the focus', () => {
    const item = wrapper('3').parentElement as HTMLElement;
    const line = document.createElement('button');
    line.ariaExpanded = 'false';
    for (const part of item.children) part.setAttribute('hidden', 'until-found');
    item.prepend(line);
    line.focus({ preventScroll: true });
    expect(current()).toBe('3');
    line.blur();
    scrollTo(0, 2 * HEIGHT - 96);
    expect(current()).toBe('3');
    expect(currentPost(page)?.focusable).toBe(line);
  });

  it('is none while Mastodon’s own dialog stands before the page, and on pages that are no thread', () => {
    expect(currentPost(new ThreadPage(document, { pathname: '/home' }))).toBeNull();
    document.querySelector('.column')?.setAttribute('inert', '');
    expect(current()).toBeUndefined();
  });
});
