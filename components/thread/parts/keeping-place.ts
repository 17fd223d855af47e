import { postsIn } from '../../../utils/mastodon/page/markups.ts';
import { scrollerOf } from './scroller.ts';

/** What is taken away or put back has settled by then. */
const SETTLED_MS = 600;
/** What people do to move the page themselves. */
const INPUT = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
/** What Mastodon's header and the bar cover at the top, in CSS pixels: as much as `thread-bar.css` keeps free. */
const COVERED = 104;
/** Less is rounding, in CSS pixels. */
const LEAST_SHIFT = 1;

/**
 * T1: makes a change above and between posts, and keeps the one that is being read where it stands, until all
 * has settled or the reader moves on. Browsers do so for what is at the very top of the view: often that is the
 * end of another post.
 */
export function keepPlace(change: () => void): void {
  const read = postBeingRead();
  change();
  if (!read) return;
  const { root, top } = read;
  const scroller = scrollerOf(root);
  const moved = new AbortController();
  for (const type of INPUT) {
    const { signal } = moved;
    document.addEventListener(type, () => moved.abort(), { signal, passive: true, capture: true });
  }
  const end = performance.now() + SETTLED_MS;
  const keep = () => {
    if (moved.signal.aborted) return;
    if (performance.now() > end || !root.isConnected) {
      moved.abort();
      return;
    }
    const shift = root.getBoundingClientRect().top - top;
    if (Math.abs(shift) >= LEAST_SHIFT) scroller.scrollTop += shift;
    requestAnimationFrame(keep);
  };
  keep();
}

/** The topmost post whose head is in view; else the one that fills it. */
function postBeingRead(): { root: Element; top: number } | null {
  const seen = postsIn(document.body)
    .map((root) => ({ root, ...span(root) }))
    .filter(({ top, bottom }) => bottom > COVERED && top < innerHeight);
  return seen.find(({ top }) => top >= COVERED) ?? seen[0] ?? null;
}

function span(root: Element): { top: number; bottom: number } {
  const { top, bottom } = root.getBoundingClientRect();
  return { top, bottom };
}
