import type { Life } from '../../life.ts';

/** Where the focus was in what is taken out of the page and put in again, and when it went. */
const last = new WeakMap<HTMLElement, { at: HTMLElement; goneAt: number }>();
/** Mastodon 5.0 builds what is around it anew at each look for news, within one task. */
const REBUILT_WITHIN_MS = 1_000;

/**
 * Gives the focus back to where it was in a part of ours, where the page has built anew what that stands in: who
 * reads there by keyboard reads on.
 */
export function keepFocus(part: HTMLElement, life: Life): void {
  const known = last.get(part);
  last.delete(part);
  if (known && performance.now() - known.goneAt < REBUILT_WITHIN_MS) {
    // The part is put into the page a moment later.
    life.after(0, () => {
      const isNowhere = document.activeElement === document.body;
      if (isNowhere) known.at.focus({ preventScroll: true });
    });
  }
  let at: HTMLElement | null = null;
  life.on(part, 'focusin', ({ target }) => {
    at = target instanceof HTMLElement ? target : null;
  });
  life.on(part, 'focusout', ({ relatedTarget }) => {
    // Taken out with the part, it has gone nowhere else.
    if (part.isConnected || relatedTarget) at = null;
  });
  life.undo(() => {
    const isTaken = !part.isConnected || document.activeElement === document.body;
    if (at && isTaken) last.set(part, { at, goneAt: performance.now() });
  });
}
