import { resolve } from 'node:path';
import type { BrowserUnderTest, PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { launchBrowser } from '../../tests/drivers/launch.ts';
import { readThreadFile } from '../read/thread-file.ts';
import { startDemo } from '../start/demo.ts';
import { openArticle } from '../start/open-article.ts';
import { turnOn } from '../start/turn-on.ts';
import { chooseOrder, scrollToFirst, scrollToPost } from './showing.ts';
import { drawTiles } from './tiles.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = resolve(ROOT, 'scripts/pictures/store');
/** 1280 by 800, as Chrome's store asks for and the others take; drawn larger, since stores show it small. */
const SCREENSHOT = { width: 960, height: 600, deviceScaleFactor: 4 / 3 };
const QUOTED = '.throughline-article-reader-marker';
const FIRST_CHIP = '.throughline-mention-folding-chip';

interface Shot {
  readonly name: string;
  readonly thread: string;
  readonly theme: 'light' | 'dark';
  /** Does what is to be seen, once the reader is on. */
  readonly show: (page: PageUnderTest, browser: BrowserUnderTest) => Promise<unknown>;
}

/** In the order in which the stores show them. */
const SHOTS: readonly Shot[] = [
  {
    name: '1-answers',
    thread: 'repair-cafe',
    theme: 'light',
    show: (page) => scrollToPost(page, '116221140913886930'),
  },
  {
    name: '2-branches',
    thread: 'quiet-street',
    theme: 'dark',
    show: async (page) => {
      await chooseOrder(page, 'branches');
      await scrollToPost(page, '116232084899447091');
    },
  },
  {
    name: '3-article',
    thread: 'quiet-street',
    theme: 'light',
    show: async (page, browser) => {
      await openArticle(browser, page);
      await page.waitFor(QUOTED);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await scrollToFirst(page, QUOTED);
    },
  },
  {
    name: '4-thread',
    thread: 'quiet-street',
    theme: 'dark',
    show: (page) => page.click('.throughline-thread-bar-opener'),
  },
];

/** Makes what the stores show: screenshots of the invented threads, and tiles (issue 18.6). */
export async function photographForStores(): Promise<void> {
  for (const shot of SHOTS) await photograph(shot);
  await drawTiles(FOLDER);
}

async function photograph({ name, thread, theme, show }: Shot): Promise<void> {
  const file = resolve(ROOT, `tests/threads/${thread}.json`);
  // Who is logged in is shown more replies, and so more of what they quote.
  const demo = await startDemo(file, readThreadFile(file).focused, { theme, loggedIn: true });
  const browser = await launchBrowser('chromium', undefined, { proxyPort: demo.proxyPort });
  const page = await browser.openPage(demo.url, { viewport: SCREENSHOT });
  await page.waitFor('.status__content');
  await page.waitFor('.emoji-loading', 'absent');
  await turnOn(browser, page, demo.url);
  await page.waitFor(FIRST_CHIP);
  await show(page, browser);
  await page.screenshot(resolve(FOLDER, `${name}.png`));
  await browser.close();
  await demo.close();
}
