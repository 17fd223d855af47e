import type { Life } from '../../life.ts';

/** T1: on screens narrower than this the bar makes room on scrolling down, in CSS pixels. */
const NARROW = '(max-width: 599px)';
/** Less than this is a trembling finger, in CSS pixels. */
const LEAST_SCROLL = 8;

/**
 * T1: hides the bar on a phone while one scrolls down, and brings it back on scrolling up, and while
 * something in it has the focus.
 */
export function hideOnScrollingDown(bar: HTMLElement, life: Life): void {
  // Not asked for before one scrolls: right after the bar has come, that would make the page be laid out.
  let last: number | null = null;
  const onScroll = () => {
    last ??= scrollY;
    const moved = scrollY - last;
    if (Math.abs(moved) < LEAST_SCROLL) return;
    last = scrollY;
    const isAway = moved > 0 && matchMedia(NARROW).matches && !bar.contains(document.activeElement);
    bar.toggleAttribute('data-away', isAway);
  };
  life.on(window, 'scroll', onScroll, { passive: true });
  life.on(bar, 'focusin', () => bar.removeAttribute('data-away'));
}
