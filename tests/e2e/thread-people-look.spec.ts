/** Issue 16: how it looks while only the posts of some stand out. */
import { expect, test } from '@playwright/test';
import { listedPost, WORDS } from '../drivers/page-parts.ts';
import { findings } from './axe-findings.ts';
import { BAR, choose, KITE, ONLY, OPENER, PANEL, PERSON, WHOSE } from './chosen-people.ts';
import { inEachBrowser } from './reader-test.ts';

const PHONE = { width: 360, height: 640 };
/** A row of the bar, in CSS pixels. */
const ROW = 36;
/** So much contrast the words of a dimmed post keep (WCAG 1.4.3). */
const READABLE = 4.5;

inEachBrowser('the look of chosen people', (stage) => {
  const themes = [
    ['dark', '4.6'],
    ['light', '4.6'],
    ['light', '5.0'],
  ] as const;
  for (const [theme, version] of themes) {
    test(`${version}, ${theme}: axe finds nothing, dimmed words can be read, one row is one row`, async () => {
      const instance = await stage().serve({ version, theme, threads: [KITE] });
      const page = await stage().read(instance, undefined, { colorScheme: theme, viewport: PHONE });
      await page.click(OPENER);
      for (const index of [1, 2]) {
        await page.evaluate(
          (one, at) => document.querySelectorAll<HTMLElement>(one)[at]?.click(),
          PERSON,
          index,
        );
      }
      await page.waitFor(`${PERSON}[aria-pressed="true"]`);
      expect(await findings(page, BAR)).toEqual([]);
      await page.click(OPENER);
      await page.waitFor(PANEL, 'absent');
      const row = await page.evaluate(
        (bar, only) => {
          const said = document.querySelector(only);
          const end = said?.getBoundingClientRect().right ?? 0;
          const parts = [...(said?.querySelectorAll('[aria-hidden]') ?? [])];
          return {
            height: document.querySelector(bar)?.getBoundingClientRect().height,
            isTooWide: document.documentElement.scrollWidth > innerWidth,
            cut: parts.filter(
              (part) =>
                (part.scrollWidth > part.clientWidth + 1 && part.localName === 'bdi') ||
                part.getBoundingClientRect().right > end + 1,
            ).length,
          };
        },
        BAR,
        ONLY,
      );
      expect(row).toEqual({ height: ROW, isTooWide: false, cut: 0 });
      await expect
        .poll(() => page.evaluate(contrastOf, `${listedPost('405')} ${WORDS}`))
        .toBeGreaterThan(READABLE);
    });
  }

  test('in forced colours nothing fades: what stands out has a frame', async () => {
    const { browser, read, serve } = stage();
    const page = await read(await serve({ threads: [KITE] }));
    await choose(page, 'Bo');
    await page.waitFor(`[${WHOSE}]`);
    await browser.forceColors(page, true);
    try {
      const look = (id: string) =>
        page.evaluate((post) => {
          const style = getComputedStyle(document.querySelector(post) ?? document.body);
          return `${style.opacity} ${style.outlineStyle}`;
        }, listedPost(id));
      await expect.poll(() => look('402')).toBe('1 solid');
      await expect.poll(() => look('405')).toBe('1 none');
    } finally {
      await browser.forceColors(page, false);
    }
  });
});

/** Runs in the page: how much the words of a dimmed post stand out from what is behind them. */
function contrastOf(selector: string): number {
  const words = document.querySelector(selector);
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  let opacity = 1;
  for (let around: Element | null | undefined = words; around; around = around.parentElement) {
    opacity *= Number(getComputedStyle(around).opacity);
  }
  let ground = [255, 255, 255];
  for (let around: Element | null | undefined = words; around; around = around.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(
      getComputedStyle(around).backgroundColor,
    );
    if (alpha < 1) continue;
    ground = [red, green, blue];
    break;
  }
  const ink = channels(getComputedStyle(words ?? document.body).color);
  const seen = ground.map((value, index) => value + ((ink[index] ?? 0) - value) * opacity);
  const [one, other] = [seen, ground]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => {
        const part = value / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .toSorted((a, b) => b - a);
  return opacity === 1 ? 0 : ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05);
}
