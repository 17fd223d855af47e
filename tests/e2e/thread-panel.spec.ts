/** T1: what "Thread" opens, in real layouts. */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { tagOf } from './ordered-thread.ts';
import { DEMO, inEachBrowser } from './reader-test.ts';

const BAR = '.throughline-thread-bar';
const OPENER = '.throughline-thread-bar-opener';
const PANEL = '.throughline-thread-bar-panel';
const CONTENT = '.throughline-thread-bar-content';
const PLAIN = '.throughline-thread-bar-plain';
const WAY_BACK = '.throughline-thread-bar-not-plain';

const SIZES = { phone: { width: 360, height: 640 }, desk: { width: 1280, height: 800 } } as const;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function boxOf(page: PageUnderTest, selector: string): Promise<Box> {
  return page.evaluate((one) => {
    const box = document.querySelector(one)?.getBoundingClientRect();
    if (!box) throw new Error(`${one} is not there.`);
    return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  }, selector);
}

/** Where the page itself stands: how wide it is, and where one of its posts is. */
function pageAt(page: PageUnderTest): Promise<number[]> {
  return page.evaluate(() => {
    const place = document.querySelector('.detailed-status, article')?.getBoundingClientRect();
    return [document.documentElement.scrollWidth, place?.top ?? 0, scrollY];
  });
}

async function openPanel(page: PageUnderTest): Promise<void> {
  await page.click(OPENER);
  await page.waitFor(PANEL);
}

inEachBrowser('what “Thread” opens', (stage, name) => {
  for (const version of ['4.3', '4.6', '5.0', 'glitch'] as const) {
    for (const size of ['phone', 'desk'] as const) {
      test(`${version}, ${size}: all of it is in view, and it moves nothing`, {
        tag: tagOf(name, version),
      }, async () => {
        const instance = await stage().serve({ version, threads: [DEMO.quietStreet] });
        const viewport = SIZES[size];
        const page = await stage().read(instance, undefined, { viewport });
        await page.waitFor(BAR);
        // The page settles: emoji, and what we add.
        await page.waitFor('.emoji-loading', 'absent');
        await expect
          .poll(async () => {
            const before = await pageAt(page);
            await new Promise((done) => setTimeout(done, 300));
            return JSON.stringify(await pageAt(page)) === JSON.stringify(before);
          })
          .toBe(true);
        const before = await pageAt(page);
        await openPanel(page);
        expect(await pageAt(page)).toEqual(before);
        for (const inside of [PANEL, PLAIN]) {
          const { left, top, right, bottom } = await boxOf(page, inside);
          expect(top).toBeGreaterThanOrEqual((await boxOf(page, BAR)).top);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(viewport.width);
          expect(bottom).toBeLessThanOrEqual(viewport.height);
        }
        // What is long scrolls in it, to its end, and not the page.
        const isAtEnd = await page.evaluate((one) => {
          const content = document.querySelector(one);
          if (!content) return null;
          content.scrollTop = content.scrollHeight;
          const end = content.scrollHeight - content.clientHeight;
          return end > 0 && Math.abs(content.scrollTop - end) <= 1;
        }, CONTENT);
        expect(isAtEnd).toBe(true);
        expect((await pageAt(page)).at(-1)).toBe(before.at(-1));
        // Uncovered: by Mastodon's own row at the bottom of a phone's screen, for one.
        await page.click(PLAIN);
        await page.waitFor(WAY_BACK);
        expect(page.consoleErrors()).toEqual([]);
      });
    }
  }

  test('below 600 px the row has the beginning and “Thread”, above also the article', async () => {
    const page = await stage().read(await stage().serve(), undefined, { viewport: SIZES.desk });
    await page.waitFor(`${BAR}-article`);
    await page.setViewport(SIZES.phone);
    await page.waitFor(`${BAR}-article`, 'absent');
    await page.waitFor(`${BAR}-root`);
    await page.waitFor(OPENER);
    const { top, bottom } = await boxOf(page, BAR);
    expect(bottom - top).toBe(36);
  });

  test('by keyboard to the plain page and back: the focus stays in the corner of the bar', async () => {
    const page = await stage().read(await stage().serve());
    await openPanel(page);
    const corner = (await boxOf(page, OPENER)).right;
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.evaluate((plain) => document.querySelector<HTMLElement>(plain)?.focus(), PLAIN);
    await page.press('Enter');
    await page.waitFor(WAY_BACK);
    await expect.poll(focused).toBe('Show Throughline again');
    expect((await boxOf(page, WAY_BACK)).right).toBeCloseTo(corner);
    await page.press('Enter');
    await page.waitFor(OPENER);
    await expect.poll(focused).toBe('Thread');
    expect((await boxOf(page, OPENER)).right).toBeCloseTo(corner);
    expect(page.consoleErrors()).toEqual([]);
  });

  const pages = [
    ['4.6', { version: '4.6' }],
    ['5.0', { version: '5.0' }],
    ['the advanced layout', { layout: 'advanced', loggedIn: true }],
  ] as const;
  for (const [named, options] of pages) {
    test(`${named}: a name in it leads to a post that it does not cover, and “Back” to “Thread”`, async () => {
      const page = await stage().read(await stage().serve(options));
      await openPanel(page);
      await page.click(`${PANEL} li p button`);
      await page.waitFor('.throughline-answer-line-back');
      expect(await page.count(PANEL)).toBe(0);
      await page.click('.throughline-answer-line-back');
      const focused = () => page.evaluate((one) => document.activeElement?.matches(one), OPENER);
      await expect.poll(focused).toBe(true);
    });
  }

  test('the way to the beginning of the thread leads there', async () => {
    const page = await stage().read(await stage().serve());
    await page.click(`${BAR}-root`);
    await page.waitFor('.throughline-answer-line-back');
  });

  test('the focus that goes on into the page is not covered', async () => {
    const page = await stage().read(await stage().serve());
    await openPanel(page);
    await page.evaluate((plain) => document.querySelector<HTMLElement>(plain)?.focus(), PLAIN);
    await page.press('Tab');
    await page.waitFor(PANEL, 'absent');
    expect(await page.evaluate((bar) => document.activeElement?.closest(bar), BAR)).toBeNull();
  });
});
