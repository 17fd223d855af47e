import type { ChildLife, Life } from '../life.ts';

/** So long a pointer that has left may take to come to what it shows (WCAG 1.4.13), in milliseconds. */
const LINGER_MS = 250;
/** Between the button, the preview and the edges of the view, in CSS pixels. */
const GAP = 4;
const EDGE = 8;

interface PreviewOptions {
  /** After so many milliseconds of a resting mouse it is shown. */
  delay: number;
  put: (panel: HTMLElement) => void;
  make: (life: Life) => HTMLElement;
  /** Whether there is something open already. */
  isOpen: () => boolean;
}

/**
 * A7: shows a panel over the page while a mouse rests on its button: one that has moved there, never one under
 * which the page was scrolled. Nothing shifts. It can be entered, and goes with the pointer, with Escape, and with
 * scrolling.
 *
 * @returns what takes it away.
 */
export function previewAtRest(
  button: HTMLElement,
  { delay, put, make, isOpen }: PreviewOptions,
  life: Life,
): () => void {
  let resting = life.child();
  let leaving = life.child();
  let shown: ChildLife | null = null;

  const close = () => {
    resting.end();
    leaving.end();
    shown?.end();
    shown = null;
  };
  const leave = () => {
    resting.end();
    leaving = life.child();
    leaving.after(LINGER_MS, close);
  };
  const show = () => {
    if (shown || isOpen()) return;
    const own = life.child();
    shown = own;
    const panel = make(own);
    panel.popover = 'manual';
    put(panel);
    own.undo(() => panel.remove());
    panel.showPopover();
    place(panel, button.getBoundingClientRect());
    own.on(panel, 'pointerenter', () => leaving.end());
    own.on(panel, 'pointerleave', leave);
    const early = { capture: true };
    own.on(
      document,
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        // Mastodon's own Escape leaves the thread.
        event.stopPropagation();
        close();
      },
      early,
    );
    own.on(
      document,
      'scroll',
      ({ target }) => {
        if (!(target instanceof Node && panel.contains(target))) close();
      },
      early,
    );
  };

  life.on(button, 'pointermove', ({ pointerType, movementX, movementY }) => {
    leaving.end();
    // The browser tells of a move, too, where the page has moved under the pointer.
    if (pointerType !== 'mouse' || (movementX === 0 && movementY === 0) || shown) return;
    resting.end();
    resting = life.child();
    resting.after(delay, show);
  });
  life.on(button, 'pointerleave', leave);
  return close;
}

/** Below the button where there is room, else above it. */
function place(panel: HTMLElement, at: DOMRect): void {
  const { width, height } = panel.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(panel).direction === 'rtl';
  const left = isRightToLeft ? at.right - width : at.left;
  const rightmost = document.documentElement.clientWidth - width - EDGE;
  panel.style.left = `${Math.max(EDGE, Math.min(left, rightmost))}px`;
  const below = innerHeight - at.bottom;
  if (height + GAP <= below || below >= at.top) panel.style.top = `${at.bottom + GAP}px`;
  else panel.style.bottom = `${innerHeight - at.top + GAP}px`;
}
