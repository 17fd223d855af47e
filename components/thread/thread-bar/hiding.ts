/** T1: on screens narrower than this the bar makes room on scrolling down, in CSS pixels. */
const NARROW = '(max-width: 599px)';
/** Less than this is a trembling finger, in CSS pixels. */
const LEAST_SCROLL = 8;

/**
 * T1: hides the bar on a phone while one scrolls down, and brings it back on scrolling up, and while
 * something in it has the focus.
 *
 * @returns what stops that.
 */
export function hideOnScrollingDown(bar: HTMLElement): () => void {
  let last = scrollY;
  const onScroll = () => {
    const moved = scrollY - last;
    if (Math.abs(moved) < LEAST_SCROLL) return;
    last = scrollY;
    const isAway = moved > 0 && matchMedia(NARROW).matches && !bar.contains(document.activeElement);
    bar.toggleAttribute('data-away', isAway);
  };
  const show = () => bar.removeAttribute('data-away');
  addEventListener('scroll', onScroll, { passive: true });
  bar.addEventListener('focusin', show);
  return () => {
    removeEventListener('scroll', onScroll);
    bar.removeEventListener('focusin', show);
  };
}
