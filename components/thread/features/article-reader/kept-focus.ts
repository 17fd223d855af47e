import type { Life } from '../../life.ts';

/** Where the focus was in what is taken out of the page and put in again, and when it went. */
const last = new WeakMap<HTMLElement, { at: HTMLElement; goneAt: number }>();
/** Mastodon 5.0 builds what is around it anew at each look for news, within one task. */
const REBUILT_WITHIN_MS = 1_000;

/**
 * Gives the focus back to where it was in a part of ours, where the page has built anew what that stands in: who
 * reads there by keyboard reads on.
 */
export function keepFocus(part: HTMLElement, opener: HTMLElement, life: Life): void {
  const known = last.get(part);
  last.delete(part);
  if (known && performance.now() - known.goneAt < REBUILT_WITHIN_MS) {
    // The part is put into the page a moment later.
    life.after(0, () => {
      const { activeElement } = document;
      // What is opened anew by its button has given the focus to that.
      const isLost = activeElement === document.body || activeElement === opener;
      if (isLost) sameIn(part, known.at).focus({ preventScroll: true });
    });
  }
  let at: HTMLElement | null = null;
  life.on(part, 'focusin', ({ target }) => {
    at = target instanceof HTMLElement ? target : null;
  });
  life.on(part, 'focusout', ({ relatedTarget }) => {
    if (relatedTarget) at = null;
    // Taken out with the part, it has gone nowhere else; browsers tell so just before.
    else
      queueMicrotask(() => {
        if (part.isConnected) at = null;
      });
  });
  life.undo(() => {
    const { activeElement } = document;
    // It is taken out just after this, or was just before.
    const isIn = activeElement instanceof HTMLElement && part.contains(activeElement);
    const isTaken = !part.isConnected || activeElement === document.body;
    const focused = isIn ? activeElement : isTaken ? at : null;
    if (focused) last.set(part, { at: focused, goneAt: performance.now() });
  });
}

/** What stands there now for what had the focus: what can be pressed is made anew with the post. */
function sameIn(part: HTMLElement, at: HTMLElement): HTMLElement {
  if (part.contains(at)) return at;
  const alike = [...part.getElementsByTagName(at.localName)].find(
    ({ className, textContent }) => className === at.className && textContent === at.textContent,
  );
  return alike instanceof HTMLElement ? alike : part;
}
