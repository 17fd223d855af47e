import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { paintsSeen, watchPaints } from '../drivers/first-paint.ts';
import { CONTENT, FOCUSED } from '../drivers/page-parts.ts';
import { CHIP, post } from './folded-page.ts';
import { inEachBrowser, LONG } from './reader-test.ts';

/** A reply in the middle of the thread of 60 posts. */
const MIDDLE = '116221309268868039';
/** So long after the last post came, a page has settled: emoji, pictures, what arrives later. */
const SETTLED_FRAMES = 60;

async function settle(page: PageUnderTest): Promise<void> {
  await page.waitFor('.emoji-loading', 'absent');
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) {
      await new Promise((next) => requestAnimationFrame(next));
    }
  }, SETTLED_FRAMES);
}

inEachBrowser('what is in view does not jump', (stage, name) => {
  for (const version of ['4.3', '4.6', '5.0', 'glitch'] as const) {
    // How a browser lays out what we add is asked of both, with the pages that differ most.
    const tag = name === 'firefox' && version === '4.3' ? LONG : [];
    test(`${version}: when a thread is opened, and on navigation in the page`, {
      tag,
    }, async () => {
      const instance = await stage().serve({ version, loggedIn: true });
      const page = await stage().read(instance);
      await page.waitFor(CHIP);
      await watchPaints(page);

      await page.goto(instance.threadUrl(instance.threads[0]?.focused ?? ''));
      await page.waitFor(CHIP);
      await settle(page);
      const opened = await paintsSeen(page);
      expect(opened.posts).toBeGreaterThan(1);
      expect(opened.late).toEqual([]);

      await page.evaluate(
        (selector) => {
          // glitch-soc's link leads to the post's own server; a click on the words leads to its thread.
          const words = document.querySelector(selector);
          for (const type of ['mousedown', 'mouseup', 'click']) {
            words?.dispatchEvent(new MouseEvent(type, { bubbles: true, detail: 1 }));
          }
        },
        `${post(MIDDLE)} ${CONTENT}`,
      );
      await expect.poll(() => page.evaluate(() => location.pathname)).toContain(MIDDLE);
      await page.waitFor(`${FOCUSED} ${CHIP}`);
      await settle(page);
      const navigated = await paintsSeen(page);
      expect(navigated.posts).toBeGreaterThan(1);
      expect(navigated.late).toEqual([]);

      await page.evaluate(() => history.back());
      await page.waitFor(`${post(MIDDLE)} ${CHIP}`);
      await settle(page);
      expect((await paintsSeen(page)).late).toEqual([]);
    });
  }
});
