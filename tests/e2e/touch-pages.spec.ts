/**
 * Issue 18.6: popup and options page on a phone, where the popup is a whole page: they take its width, and what
 * is touched has 24 pixels. In Chromium, which can be told that it has a touch screen; on Android it is for a
 * person to see (.github/STORES.md).
 */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { inEachBrowser } from './reader-test.ts';

const LEAST_TARGET = 24;
/** A usual phone, and the narrowest that there are. */
const WIDTHS = [412, 320];
/** What opens a section of the settings, and the numbers under "Advanced". */
const FOLDED = ':is(h2, legend) > button[aria-expanded="false"]';

inEachBrowser('on a touch screen', (stage, name) => {
  if (name !== 'chromium') return;

  // What stands in them is made of the same parts; a popup that is a tab knows no site to have settings for.
  for (const [path, last] of [
    ['popup.html', 'footer > button'],
    ['options.html', '#data button'],
  ] as const) {
    test(`${path} takes the whole width`, async () => {
      const page = await stage().openOurs(path);
      await expectRoomToTouch(page, last);
    });
  }
});

async function expectRoomToTouch(page: PageUnderTest, last: string): Promise<void> {
  for (const width of WIDTHS) {
    // The first time this loads the page anew.
    await page.puppeteer.setViewport({ width, height: 800, isMobile: true, hasTouch: true });
    await page.waitFor('button');
    await page.evaluate((folded) => {
      for (const button of document.querySelectorAll<HTMLElement>(folded)) button.click();
    }, FOLDED);
    await page.waitFor(last);
    const seen = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const { scrollWidth, clientWidth } = document.documentElement;
      const targets = [...document.querySelectorAll('button, select, input, summary')];
      return {
        body: document.body.getBoundingClientRect().width,
        tooWide: scrollWidth - clientWidth,
        targets: targets.map((target) => {
          const { width, height } = target.getBoundingClientRect();
          return { is: target.outerHTML.slice(0, 80), width, height };
        }),
      };
    });
    expect(seen.body).toBe(width);
    expect(seen.tooWide).toBeLessThanOrEqual(0);
    const tooSmall = seen.targets.filter((it) => Math.min(it.width, it.height) < LEAST_TARGET);
    // What is not shown has no size.
    expect(tooSmall.filter((it) => it.width > 0)).toEqual([]);
    expect(seen.targets.filter((it) => it.width > 0)).not.toEqual([]);
  }
}
