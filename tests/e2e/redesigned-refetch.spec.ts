import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { WORDS } from '../drivers/page-parts.ts';
import { answersOn, lineOf, PANEL } from './answers-on-page.ts';
import { CHIP, expectFolded, post } from './folded-page.ts';
import { DEMO, inEachBrowser } from './reader-test.ts';
import { press, readOven } from './redesigned-oven.ts';

const refocus = (page: PageUnderTest) => page.evaluate(() => dispatchEvent(new Event('focus')));

/** Marks the words of all posts of the list: what is made anew has no mark. */
function markOld(page: PageUnderTest): Promise<void> {
  return page.evaluate((words) => {
    for (const word of document.querySelectorAll(`${words} p`)) word.setAttribute('data-old', '');
  }, `[data-variant="thread"] ${WORDS}`);
}

/** Until the page has not changed for some frames: what comes a little later is there. */
async function settled(page: PageUnderTest): Promise<void> {
  await page.evaluate(async () => {
    let still = 0;
    const changes = new MutationObserver(() => {
      still = 0;
    });
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    changes.observe(document.body, everything);
    while (still < 60) {
      await new Promise((next) => requestAnimationFrame(next));
      still += 1;
    }
    changes.disconnect();
  });
}

type Watched = typeof globalThis & { viewUnderTest: Map<string, number[]> };

/** Looks in every frame from now on where the posts stand that are in view now, and how high they are. */
function watchView(page: PageUnderTest): Promise<void> {
  return page.evaluate((selector) => {
    const seen = new Map<string, number[]>();
    (globalThis as Watched).viewUnderTest = seen;
    const inView = [...document.querySelectorAll(selector)].filter((root) => {
      const { top, bottom } = root.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    const look = () => {
      for (const root of inView) {
        const { top, height } = root.getBoundingClientRect();
        const id = root.getAttribute('data-id') ?? '';
        seen.set(id, [...(seen.get(id) ?? []), Math.round(top), Math.round(height)]);
      }
      requestAnimationFrame(look);
    };
    look();
  }, 'article[data-id]');
}

/** How many posts were watched, and what of them has changed its place or height. */
function viewSeen(page: PageUnderTest): Promise<{ posts: number; moved: string[] }> {
  return page.evaluate(() => {
    const { viewUnderTest: seen } = globalThis as Watched;
    const moved = [...seen].flatMap(([id, [top, height, ...later]]) => {
      const others = later.filter((at, index) => at !== (index % 2 === 0 ? top : height));
      return others.length > 0 ? `${id}: ${top}, ${height}; then ${others.slice(0, 4)}` : [];
    });
    return { posts: seen.size, moved };
  });
}

inEachBrowser('a refetch of 5.0', (stage) => {
  test('all words are made anew at a refetch: what stood there stands there, and an open panel is open', async () => {
    const { page } = await readOven(stage());
    const before = await answersOn(page);
    await press(page, lineOf('805'));
    await page.waitFor(`${post('805')} ${PANEL}`);
    await markOld(page);
    expect(await page.count('[data-old]')).toBeGreaterThan(4);
    await refocus(page);
    await expect.poll(() => page.count('[data-old]')).toBe(0);
    await expectFolded(page, '803');
    await expect.poll(() => answersOn(page)).toEqual(before);
    expect(await page.count(`${post('805')} ${PANEL}`)).toBe(1);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('at a refetch nothing that is in view moves, in the middle of a long thread', async () => {
    const instance = await stage().serve({
      threads: [DEMO.quietStreet],
      version: '5.0',
      loggedIn: true,
    });
    const page = await stage().read(instance);
    await page.waitFor(CHIP);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await settled(page);
    await markOld(page);
    await watchView(page);
    await refocus(page);
    await expect.poll(() => page.count('[data-old]')).toBe(0);
    await settled(page);
    const { posts, moved } = await viewSeen(page);
    expect(posts).toBeGreaterThan(1);
    expect(moved).toEqual([]);
  });
});
