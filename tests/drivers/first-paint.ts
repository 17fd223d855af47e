import type { PageUnderTest } from './browser-under-test.ts';
import { POST, WORDS } from './page-parts.ts';

interface Sight {
  /** Where it stood in the page when it was last painted, in CSS pixels from its top. */
  top: number;
  wasDecorated: boolean;
  isDecorated: boolean;
  moves: number;
}

type Watched = typeof globalThis & { sightsUnderTest: Map<string, Sight> };

/**
 * Looks, from the next load on, at every frame before it is painted: which posts are in view, where, and
 * whether they are decorated.
 */
export async function watchPaints(page: PageUnderTest): Promise<void> {
  const watch = (post: string, words: string) => {
    const sights = new Map<string, Sight>();
    (globalThis as Watched).sightsUnderTest = sights;
    let scrolled = 0;
    // A resize observer is told after every frame's callbacks and its layout, just before it is painted.
    const box = document.createElement('div');
    const look = () => {
      const isStill = scrolled === scrollY;
      scrolled = scrollY;
      for (const root of document.querySelectorAll(post)) {
        const { top, bottom } = root.getBoundingClientRect();
        if (bottom < 0 || top > innerHeight || !root.querySelector(words)) continue;
        const id = `${location.pathname} ${root.getAttribute('data-id')}`;
        const isDecorated = root.querySelector('.throughline-note') !== null;
        const at = Math.round(top + scrollY);
        const known = sights.get(id);
        const hasMoved = known !== undefined && isStill && known.top !== at;
        sights.set(id, {
          top: at,
          wasDecorated: known?.wasDecorated ?? isDecorated,
          isDecorated,
          moves: (known?.moves ?? 0) + (hasMoved ? 1 : 0),
        });
      }
    };
    new ResizeObserver(look).observe(box);
    let height = 1;
    const resize = () => {
      height = 3 - height;
      if (!box.isConnected && document.documentElement) document.documentElement.append(box);
      box.style.cssText = `position: fixed; visibility: hidden; width: 1px; height: ${height}px`;
      requestAnimationFrame(resize);
    };
    requestAnimationFrame(resize);
  };
  await page.puppeteer.evaluateOnNewDocument(watch, POST, WORDS);
}

/** What was seen since the last load or the last call: posts, those decorated too late, and moves. */
export function paintsSeen(
  page: PageUnderTest,
): Promise<{ posts: number; late: string[]; moves: number }> {
  return page.evaluate(() => {
    const { sightsUnderTest: sights } = globalThis as Watched;
    const seen = [...sights];
    sights.clear();
    return {
      posts: seen.length,
      late: seen.flatMap(([id, sight]) => (sight.isDecorated && !sight.wasDecorated ? id : [])),
      moves: seen.reduce((sum, [, { moves }]) => sum + moves, 0),
    };
  });
}
