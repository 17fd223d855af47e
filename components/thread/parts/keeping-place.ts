import { postsIn } from '../../../utils/mastodon/page/markups.ts';
import { scrollerOf } from './scroller.ts';
import { topmostRead } from './topmost-read.ts';

/** What is taken away or put back has settled by then. */
const SETTLED_MS = 600;
/** What people do to move the page themselves. */
const INPUT = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
/** Less is rounding, in CSS pixels. */
const LEAST_SHIFT = 1;

/**
 * T1: makes a change above and between posts, and keeps the one that is being read where it stands, until all
 * has settled or the reader moves on. Browsers do so for what is at the very top of the view: often that is the
 * end of another post.
 *
 * @param columns those whose posts move (in the advanced layout each scrolls by itself); if none, all of the
 *   page is one.
 */
export function keepPlace(change: () => void, columns: readonly Element[]): void {
  const keepers = (columns.length > 0 ? columns : [document.body]).map(placeKeeper);
  change();
  for (const keep of keepers) keep();
}

/** Notes what is being read in a column. Gives what keeps it there. */
function placeKeeper(column: Element): () => void {
  const posts = postsIn(column);
  const read = topmostRead(posts, (post) => post);
  const top = read?.getBoundingClientRect().top ?? 0;
  return () => keepAt(top, posts, read);
}

function keepAt(top: number, posts: readonly Element[], read: Element | null): void {
  const root = read && nearestShown(posts, posts.indexOf(read));
  if (!root) return;
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

/** Where what was being read is not shown any more, what comes next stands in its place; else what came before. */
function nearestShown(posts: readonly Element[], at: number): Element | null {
  const isShown = (post: Element) => post.getBoundingClientRect().height > 0;
  return posts.slice(at).find(isShown) ?? posts.slice(0, at).findLast(isShown) ?? null;
}
