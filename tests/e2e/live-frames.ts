import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import type { LoggedRequest } from '../instance/server.ts';

/** When things happened in the page, in milliseconds of the epoch. */
interface Watch {
  /** Each frame that was begun. */
  frames: number[];
  /** When something of ours was first put into a post, by the post's id. */
  decorated: Record<string, number>;
  /** When the page had in hand what it asked for itself, one answer after the other. */
  controls: number[];
}

type Watched = typeof globalThis & { framesUnderTest: Watch };

const NOTE = '.throughline-note';

/** Notes from now on when the page begins a frame, and when a post is decorated. */
export async function watchFrames(page: PageUnderTest): Promise<void> {
  await page.evaluate(
    (note, path, every) => {
      const watch: Watch = { frames: [], decorated: {}, controls: [] };
      (globalThis as Watched).framesUnderTest = watch;
      const now = () => performance.timeOrigin + performance.now();
      const beginFrame = () => {
        watch.frames.push(now());
        requestAnimationFrame(beginFrame);
      };
      requestAnimationFrame(beginFrame);
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof Element) || !node.matches(note)) continue;
          const id = node.closest('[data-id]')?.getAttribute('data-id');
          if (id) watch.decorated[id] ??= now();
        }
      }).observe(document.body, { childList: true, subtree: true });
      const ask = async () => {
        const response = await fetch(`${path}?control=${watch.controls.length}`);
        await response.text();
        watch.controls.push(now());
        setTimeout(ask, every);
      };
      void ask();
    },
    NOTE,
    CONTROL_PATH,
    CONTROL_EVERY_MS,
  );
}

/** How many posts have been decorated since `watchFrames`. */
export function decorated(page: PageUnderTest): Promise<number> {
  return page.evaluate(() => Object.keys((globalThis as Watched).framesUnderTest.decorated).length);
}

/**
 * For each post that was asked for in a batch: in which frame after its answer its decoration is seen, 1
 * being the next one to be drawn. Frames and not milliseconds, since busy cores draw fewer of them. Nothing
 * in Chromium's page tells when an answer for a content script arrives, so they are counted from when the
 * test Mastodon sent it: that is a little too early, and never too late.
 */
export async function framesUntilSeen(
  page: PageUnderTest,
  log: readonly LoggedRequest[],
): Promise<Map<string, number>> {
  const { frames, decorated } = await page.evaluate(() => (globalThis as Watched).framesUnderTest);
  const batches = log.filter(({ path }) => path.startsWith('/api/v1/statuses?'));
  return new Map(
    batches.flatMap(({ path, answeredAt = 0 }) => {
      const ids = new URL(path, 'http://localhost').searchParams.getAll('id[]');
      return ids.map((id) => {
        const done = decorated[id] ?? Number.POSITIVE_INFINITY;
        return [id, frames.filter((at) => at > answeredAt && at < done).length + 1] as const;
      });
    }),
  );
}

/** How soon after an answer the page itself asks again: one is on its way whenever a batch is. */
const CONTROL_EVERY_MS = 50;
/** Something small that no limit counts: of the API, so many questions would use up what the reader may ask. */
const CONTROL_PATH = '/favicon.svg';

/**
 * In how many frames the page itself, at most, had in hand what it asked for meanwhile. That is the way and
 * the machine, not the reader: what is counted from the sending is compared with it.
 */
export async function framesOnTheWay(
  page: PageUnderTest,
  log: readonly LoggedRequest[],
): Promise<number> {
  const { frames, controls } = await page.evaluate(() => (globalThis as Watched).framesUnderTest);
  const counts = controls.map((at, number) => {
    const path = `${CONTROL_PATH}?control=${number}`;
    const sent = log.find((request) => request.path === path)?.answeredAt ?? at;
    return frames.filter((frame) => frame > sent && frame < at).length;
  });
  return Math.max(...counts);
}
