/**
 * Issue 18.4: what is added to a thread in each of Mastodon's themes, in forced colours, at 200 % and 400 %, and for
 * who has asked for less motion. All that opens is open meanwhile. In Chromium, which can be told all of these.
 */
import { expect, test } from '@playwright/test';
import { VERSIONS } from '../../scripts/start/options.ts';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { findings } from './axe-findings.ts';
import { openEverything } from './everything-open.ts';
import { faintParts, type Mark } from './faint-parts.ts';
import { OPENER, PANEL, tagOf } from './ordered-thread.ts';
import { inEachBrowser, LONG } from './reader-test.ts';
import { withoutRoom } from './room-on-page.ts';

const DESK = { width: 1280, height: 800 };
/** A window of 1280 pixels whose page is drawn at two and at four times the size (WCAG 1.4.4, 1.4.10). */
const ZOOMED = { width: 640, height: 400, deviceScaleFactor: 2 };
const ZOOMED_MORE = { width: 320, height: 200, deviceScaleFactor: 4 };
const PHONE = { width: 360, height: 640 };

const THEMES = ['dark', 'light', 'contrast'] as const;
/** One sheet of colours each; 4.7 and 5.0 have that of 4.6. */
const OFTEN = ['4.3', '4.6'];
/** What says without words that something can be pressed, or is missing. A lane's own line is as quiet as Mastodon's. */
const MARKS: readonly Mark[] = [
  { of: '.throughline-thread-bar-dot', property: 'border-top-color' },
  { of: 'button.throughline-thread-order-lane', pseudo: '::after', property: 'border-top-color' },
  { of: '.throughline-thread-order-folded', pseudo: '::before', property: 'border-left-color' },
];
const LANE: Mark = {
  of: '.throughline-thread-order-lane',
  pseudo: '::before',
  property: 'background-color',
};
/** More words of ours than this are on the page. */
const MANY_WORDS = 100;

async function expectSeen(page: PageUnderTest, marks: readonly Mark[], when: string) {
  const { faint, words, marks: seen } = await page.evaluate(faintParts, marks);
  expect.soft(faint, when).toEqual([]);
  expect(words, when).toBeGreaterThan(MANY_WORDS);
  expect(seen, when).toHaveLength(marks.length);
}

inEachBrowser('all that is added', (stage, name) => {
  if (name !== 'chromium') return;

  for (const version of VERSIONS) {
    const tag = OFTEN.includes(version) ? [] : [LONG];
    test(`${version}: stands out in each theme, and in forced colours`, { tag }, async () => {
      const { browser } = stage();
      const page = await openEverything(stage(), { version }, DESK);
      for (const theme of THEMES) {
        await page.setColorScheme(theme === 'light' ? 'light' : 'dark');
        await page.evaluate(dress, theme);
        await expectSeen(page, MARKS, theme);
        expect(await findings(page, '[data-throughline]'), theme).toEqual([]);
      }
      await page.evaluate((opener) => {
        document.querySelector<HTMLElement>(opener)?.style.setProperty('color', '#777');
      }, OPENER);
      expect((await page.evaluate(faintParts, [])).faint).toHaveLength(1);

      await browser.forceColors(page, true);
      await expectSeen(page, [...MARKS, LANE], 'forced colours');
      expect(await page.evaluate(unmarkedButtons)).toEqual([]);
    });
  }

  for (const version of VERSIONS) {
    test(`${version}: has room at 200 % and at 400 %`, { tag: tagOf(name, version) }, async () => {
      const page = await openEverything(stage(), { version }, ZOOMED);
      await page.evaluate(layOut);
      // It lies over the page, as it is meant to.
      await page.evaluate((opener) => document.querySelector<HTMLElement>(opener)?.click(), OPENER);
      await page.waitFor(PANEL, 'absent');
      for (const viewport of [ZOOMED, ZOOMED_MORE]) {
        await page.setViewport(viewport);
        await page.evaluate(() => scrollTo(0, 0));
        await expect.poll(() => page.evaluate(withoutRoom)).toEqual([]);
      }
      await page.evaluate((opener) => {
        const words = document.createElement('p');
        words.textContent = 'What lies on the bar';
        words.style.cssText = 'position: fixed; inset: 0 auto auto 0; font-size: 80px; margin: 0';
        document.querySelector(opener)?.before(words);
      }, OPENER);
      expect(await page.evaluate(withoutRoom)).not.toEqual([]);
    });
  }

  test('nothing of it moves for who has asked for less motion', async () => {
    const page = await openEverything(stage(), {}, PHONE);
    const prefer = (value: string) =>
      page.puppeteer.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
    await prefer('no-preference');
    expect(await page.evaluate(moving)).toContain('section.throughline-thread-bar');
    await prefer('reduce');
    await expect.poll(() => page.evaluate(moving)).toEqual([]);
  });
});

/** Runs in the page: puts it into another of Mastodon's themes, as if it had come so. */
async function dress(theme: string): Promise<void> {
  const { dataset } = document.documentElement;
  if (dataset.colorScheme) {
    dataset.colorScheme = theme === 'light' ? 'light' : 'dark';
    dataset.contrast = theme === 'contrast' ? 'high' : 'default';
    return;
  }
  // Before 4.6 each theme is a sheet.
  const old = document.querySelector<HTMLLinkElement>('link[href*="/theme-"]');
  const next = document.createElement('link');
  next.rel = 'stylesheet';
  next.href = `/packs/theme-${theme}.css`;
  const loaded = new Promise((done) => next.addEventListener('load', done));
  old?.after(next);
  await loaded;
  old?.remove();
}

/** Runs in the page: all of the article is laid out at once. */
function layOut(): void {
  const body = document.querySelector('.throughline-article-reader-body');
  body?.setAttribute('data-throughline-article-reader-whole', '');
}

/** Runs in the page: the buttons of ours that only a colour would tell from words. Those of branches have triangles. */
function unmarkedButtons(): string[] {
  const buttons = [
    ...document.querySelectorAll('button:is([data-throughline], [data-throughline] *)'),
  ];
  const unmarked = buttons.filter((button) => {
    const style = getComputedStyle(button);
    const isFramed =
      style.borderTopStyle === 'solid' && Number.parseFloat(style.borderTopWidth) > 0;
    const isUnderlined = style.textDecorationLine.includes('underline');
    return button.checkVisibility() && !isFramed && !isUnderlined;
  });
  const isOfBranch = (button: Element) => button.hasAttribute('data-branch');
  return unmarked.filter((button) => !isOfBranch(button)).map(({ className }) => className);
}

/** Runs in the page: what of ours would move as it changes, by itself or by what is drawn before and after it. */
function moving(): string[] {
  const ours = [...document.querySelectorAll('[data-throughline], [data-throughline] *')];
  return ours
    .filter((element) =>
      [null, '::before', '::after'].some((pseudo) => {
        const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
        return Number.parseFloat(transitionDuration) > 0 || animationName !== 'none';
      }),
    )
    .map(({ localName, className }) => `${localName}.${className}`);
}
