// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '../../../../../../components/thread/features/article-reader/kept-focus.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';

const SECOND_MS = 1_000;

let life: Lifetime;
let part: HTMLElement;
let inside: HTMLButtonElement;
let elsewhere: HTMLButtonElement;
let opener: HTMLButtonElement;

beforeEach(() => {
  vi.useFakeTimers();
  part = document.createElement('div');
  inside = part.appendChild(document.createElement('button'));
  elsewhere = document.createElement('button');
  opener = document.createElement('button');
  document.body.replaceChildren(elsewhere, opener);
  show();
});

afterEach(() => {
  life.end();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** The part is put into the page, as a panel is. */
function show(): void {
  life = new Lifetime((step) => step());
  keepFocus(part, opener, life);
  document.body.append(part);
}

/** The page takes out what the part stands in; the reader notices, and puts the part in again. */
async function rebuild({ after = 0 } = {}): Promise<void> {
  part.remove();
  life.end();
  await vi.advanceTimersByTimeAsync(after);
  show();
  await vi.advanceTimersByTimeAsync(1);
}

describe('the focus in a part of ours that the page builds anew what is around', () => {
  it('comes back to where it was', async () => {
    inside.focus();
    await rebuild({ after: SECOND_MS - 1 });
    expect(document.activeElement).toBe(inside);
  });

  it('comes back without the page being scrolled', async () => {
    inside.focus();
    const focus = vi.spyOn(inside, 'focus');
    await rebuild();
    expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
  });

  it('comes back each time, and to where it has gone to meanwhile', async () => {
    const second = part.appendChild(document.createElement('button'));
    inside.focus();
    await rebuild();
    await rebuild();
    expect(document.activeElement).toBe(inside);
    second.focus();
    await rebuild();
    expect(document.activeElement).toBe(second);
  });

  it.each<[string, (tell: () => void) => void]>([
    [
      'just before',
      (tell) => {
        tell();
        part.remove();
      },
    ],
    [
      'just after',
      (tell) => {
        part.remove();
        tell();
      },
    ],
  ])(
    'comes back where browsers tell of its going %s the part is taken out',
    async (_when, take) => {
      inside.focus();
      take(() =>
        inside.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null })),
      );
      await Promise.resolve();
      life.end();
      show();
      await vi.advanceTimersByTimeAsync(1);
      expect(document.activeElement).toBe(inside);
    },
  );

  it('comes back from the button that opened the part: opened anew by it, it gives the focus to that', async () => {
    inside.focus();
    part.remove();
    life.end();
    opener.focus();
    show();
    await vi.advanceTimersByTimeAsync(1);
    expect(document.activeElement).toBe(inside);
  });

  it('comes back to what is alike, where what had it was made anew', async () => {
    inside.className = 'way';
    inside.textContent = 'Close';
    inside.focus();
    part.remove();
    life.end();
    const [link, other, alike] = ['a', 'button', 'button'].map((name) =>
      document.createElement(name),
    );
    for (const each of [link, other, alike]) {
      each?.classList.add('way');
      each?.append(each === other ? 'Open' : 'Close');
    }
    part.replaceChildren(...[link, other, alike].flatMap((each) => each ?? []));
    show();
    await vi.advanceTimersByTimeAsync(1);
    expect(document.activeElement).toBe(alike);
  });

  it('comes back to the part where nothing is alike any more', async () => {
    part.tabIndex = -1;
    inside.className = 'way';
    inside.focus();
    part.remove();
    life.end();
    part.replaceChildren(document.createElement('button'));
    show();
    await vi.advanceTimersByTimeAsync(1);
    expect(document.activeElement).toBe(part);
  });

  it('does not after a second: whoever reads has gone on by then', async () => {
    inside.focus();
    await rebuild({ after: SECOND_MS });
    expect(document.activeElement).toBe(document.body);
  });

  it('does not where it has never been there', async () => {
    await rebuild();
    expect(document.activeElement).toBe(document.body);
    elsewhere.focus();
    await rebuild();
    expect(document.activeElement).toBe(elsewhere);
  });

  it('does not where it went elsewhere before', async () => {
    inside.focus();
    elsewhere.focus();
    await rebuild();
    expect(document.activeElement).toBe(elsewhere);
  });

  it('does not where it was given up before', async () => {
    inside.focus();
    inside.blur();
    await Promise.resolve();
    await rebuild();
    expect(document.activeElement).toBe(document.body);
  });

  it('does not where it has gone elsewhere meanwhile', async () => {
    inside.focus();
    part.remove();
    life.end();
    elsewhere.focus();
    show();
    await vi.advanceTimersByTimeAsync(1);
    expect(document.activeElement).toBe(elsewhere);
  });

  it('does not where the part is closed, which gives the focus to its button', async () => {
    inside.focus();
    elsewhere.focus();
    part.remove();
    life.end();
    elsewhere.blur();
    show();
    await vi.advanceTimersByTimeAsync(1);
    expect(document.activeElement).toBe(document.body);
  });

  it('does not where the part goes again at once', async () => {
    inside.focus();
    part.remove();
    life.end();
    show();
    life.end();
    part.remove();
    const focus = vi.spyOn(inside, 'focus');
    await vi.advanceTimersByTimeAsync(1);
    expect(focus).not.toHaveBeenCalled();
  });
});
