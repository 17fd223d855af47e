import type { Life } from '../../life.ts';
import { followPeopleChoice, isAnybodyChosen } from '../../parts/chosen-people.ts';

/** T1: on screens narrower than this the bar makes room on scrolling down, in CSS pixels. */
const NARROW = '(max-width: 599px)';
/** Less than this is a trembling finger, in CSS pixels. */
const LEAST_SCROLL = 8;

/**
 * T1: hides the bar on a phone while one scrolls down, and brings it back on scrolling up, and while something in it
 * has the focus or is open: a click does not give a button the focus everywhere. It stays while it says whose posts
 * alone stand out (issue 16).
 */
export function hideOnScrollingDown(bar: HTMLElement, life: Life): void {
  // Not asked for before one scrolls: right after the bar has come, that would make the page be laid out.
  let last: number | null = null;
  const onScroll = () => {
    last ??= scrollY;
    const moved = scrollY - last;
    if (Math.abs(moved) < LEAST_SCROLL) return;
    last = scrollY;
    const isInUse =
      bar.contains(document.activeElement) ||
      bar.querySelector('[aria-expanded="true"]') !== null ||
      isAnybodyChosen();
    bar.toggleAttribute('data-away', moved > 0 && matchMedia(NARROW).matches && !isInUse);
  };
  life.on(window, 'scroll', onScroll, { passive: true });
  const comeBack = () => bar.removeAttribute('data-away');
  life.on(bar, 'focusin', comeBack);
  life.undo(followPeopleChoice(comeBack));
}
