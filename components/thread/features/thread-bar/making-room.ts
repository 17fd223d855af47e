import type { Life } from '../../life.ts';

/** Tells the style sheet that there is a bar; with `focus`, that the page scrolls to what is below it. */
const PRESENT = 'data-throughline-thread-bar';
const FOR_FOCUS = 'focus';

/**
 * T1: the page leaves room for the bar. That what gets the focus is brought below it is said from the first key
 * or focus on: it is said of the root element, and a browser then works out the style of the whole page anew,
 * some 30 ms for 60 posts, which whoever only scrolls need not wait for (issue 17).
 */
export function makeRoom(life: Life): void {
  const root = document.documentElement;
  if (!root.hasAttribute(PRESENT)) root.setAttribute(PRESENT, '');
  const once = { capture: true, once: true };
  const forFocus = () => root.setAttribute(PRESENT, FOR_FOCUS);
  life.on(document, 'keydown', forFocus, once);
  life.on(document, 'focusin', forFocus, once);
}

/** The last bar has gone. */
export function leaveNoRoom(): void {
  document.documentElement.removeAttribute(PRESENT);
}
