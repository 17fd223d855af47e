import { expect, test } from '@playwright/test';
import type {
  BrowserUnderTest,
  PageUnderTest,
  SurfaceUnderTest,
} from '../drivers/browser-under-test.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { CONTENT } from '../drivers/page-parts.ts';
import { type Instance, startInstance } from '../instance/server.ts';
import { LANGUAGES, messagesOf } from '../unit/messages.ts';
import { findings } from './axe-findings.ts';
import { DEMO, LONG, SITE } from './reader-test.ts';
import { tryExamples } from './welcome-examples.ts';

/** The longest words, and those from right to left; the others have room wherever these do, mostly. */
const AT_EVERY_RUN = ['en', 'de', 'ar'];

/** What opens a section of the settings, and the numbers under “Advanced”. */
const FOLDED = ':is(h2, legend) > button[aria-expanded="false"]';

/** Chrome makes a popup as wide as it asks to be; ours asks for this. */
const POPUP_WIDTH = 320;
const PHONE = { width: 360, height: 740 };

/**
 * What has more text than room: it would be scrolled to sideways, or is cut where nothing tells so. A name, a
 * handle or somebody's words may be cut: the page shows that by dots.
 */
function tooNarrow(surface: SurfaceUnderTest): Promise<string[]> {
  return surface.evaluate(() => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page, ${root.scrollWidth} px`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, textOverflow, display, clipPath } = getComputedStyle(element);
      const isCut = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible';
      // What is for the ear only has no room at all.
      if (!isCut || clipPath !== 'none' || element.clientWidth <= 1) continue;
      if (textOverflow === 'ellipsis' || display.startsWith('inline')) continue;
      found.push(`${element.className}: ${element.innerText}`);
    }
    return found;
  });
}

// Issue 18: in Firefox the texts are the same, and only its own language can be had without a network.
for (const language of LANGUAGES) {
  const tag = AT_EVERY_RUN.includes(language) ? [] : [LONG];
  test.describe(`the texts in ${language}`, { tag }, () => {
    let browser: BrowserUnderTest;
    let instance: Instance;

    test.beforeAll(async () => {
      browser = await launchBrowser('chromium', undefined, { language });
      instance = await startInstance({ threads: [DEMO.repairCafe], loggedIn: true });
    });
    test.afterAll(async () => {
      await browser.close();
      await instance.close();
    });

    const inLanguage = async (page: PageUnderTest) => {
      const { languageTag } = messagesOf(language);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(languageTag?.message);
    };

    test('have room in the popup, off and on, and axe finds nothing', async () => {
      const page = await browser.openPage(instance.threadUrl(instance.threads[0]?.focused ?? ''));
      await page.waitFor(CONTENT);
      const off = await browser.clickToolbarButton(page);
      await off.waitFor('button.main');
      expect(await off.evaluate(() => document.body.offsetWidth)).toBe(POPUP_WIDTH);
      expect(await tooNarrow(off)).toEqual([]);
      expect(await findings(off, 'html')).toEqual([]);
      await off.close();
      await browser.allowSite(SITE);
      await page.reload();
      await page.waitFor('.throughline-thread-bar');
      const on = await browser.clickToolbarButton(page);
      await on.waitFor('button.quiet');
      expect(await tooNarrow(on)).toEqual([]);
      expect(await findings(on, 'html')).toEqual([]);
      await on.close();
      await page.close();
    });

    test('have room on a phone, settings and welcome page, and axe finds nothing', async () => {
      for (const path of ['options.html', 'welcome.html']) {
        const page = await browser.openExtensionPage(path, { viewport: PHONE });
        await page.waitFor('main');
        await inLanguage(page);
        await page.evaluate((folded) => {
          for (const button of document.querySelectorAll<HTMLElement>(folded)) button.click();
          for (const details of document.querySelectorAll('details')) details.open = true;
        }, FOLDED);
        expect(await tooNarrow(page), path).toEqual([]);
        if (path === 'welcome.html') {
          await tryExamples(page);
          expect(await tooNarrow(page), 'the examples, in use').toEqual([]);
        }
        expect(await findings(page, 'html'), path).toEqual([]);
        await page.close();
      }
    });

    test('have room above a thread and in its panel, and axe finds nothing', async () => {
      await browser.allowSite(SITE);
      const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
      const page = await browser.openPage(url, { viewport: PHONE });
      await page.waitFor('.throughline-thread-bar');
      const opener = '.throughline-thread-bar-opener';
      // A language may have a part of the texts; the rest is English then.
      const { barThread } = { ...messagesOf('en'), ...messagesOf(language) };
      expect(await page.text(opener)).toContain(barThread?.message ?? '?');
      await page.click(opener);
      await page.waitFor('.throughline-thread-bar-panel');
      const beyond = await page.evaluate(() => {
        const panel = document.querySelector('.throughline-thread-bar-panel');
        const edge = panel?.getBoundingClientRect();
        const inside = [...(panel?.querySelectorAll('*') ?? [])];
        return inside.flatMap((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          const isOut = edge && width > 1 && (left < edge.left - 1 || right > edge.right + 1);
          return isOut ? (element.textContent ?? '') : [];
        });
      });
      expect(beyond).toEqual([]);
      expect(await findings(page, '[data-throughline]')).toEqual([]);
      await page.close();
    });
  });
}
