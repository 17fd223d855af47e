import type {
  BrowserName,
  BrowserUnderTest,
  PageUnderTest,
} from '../../tests/drivers/browser-under-test.ts';
import { launchBrowser } from '../../tests/drivers/launch.ts';
import { CONTENT } from '../../tests/drivers/page-parts.ts';
import { startPlainSite } from '../../tests/drivers/plain-site.ts';
import { startInstance } from '../../tests/instance/server.ts';
import { sitePattern } from '../../utils/browser/sites/site-pattern.ts';
import { canTurnOn, turnOn } from '../start/turn-on.ts';
import { longThread } from './long-thread.ts';
import { processorTime } from './processor-time.ts';
import { comparedRow, type Row, rowAlone } from './table.ts';
import { openWatched, waitForRest } from './visit.ts';

/** How long a page at rest is watched. */
const IDLE_MS = 60_000;
/** So many posts has the thread that rests. */
const POSTS = 200;
const POPUPS = 10;

/** What the extension costs where no thread is being opened: a thread at rest, the popup, a page that is not Mastodon's. */
export async function benchAround(name: BrowserName, pairs: number): Promise<Row[]> {
  const without = [await launchBrowser(name), await launchBrowser(name)] as const;
  const reading = await launchBrowser(name);
  const instance = await startInstance({ threads: [longThread(POSTS)], loggedIn: true });
  const site = await startPlainSite();
  const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
  try {
    const page = await reading.openPage(url);
    await page.waitFor(CONTENT);
    if (await canTurnOn(reading, page)) await turnOn(reading, page, url);
    const popup = await benchPopup(reading);
    await page.close();
    await reading.allowSite(sitePattern(new URL(site.url)));
    return [
      ...(await idleRow([...without, reading], url)),
      ...rowAlone('popup without a site, to its first paint, ms', popup),
      ...(await plainRow([...without, reading], site.url, pairs)),
    ];
  } finally {
    for (const browser of [...without, reading]) await browser.close();
    await instance.close();
    await site.close();
  }
}

type Three = readonly [BrowserUnderTest, BrowserUnderTest, BrowserUnderTest];

/** All three rest for the same minute, one in front of each browser. */
async function idleRow(browsers: Three, url: string): Promise<Row[]> {
  const pages: PageUnderTest[] = [];
  for (const [index, browser] of browsers.entries()) {
    const page = await openWatched(browser, url);
    await waitForRest(page, index === browsers.length - 1);
    pages.push(page);
  }
  const times = () => pages.map(({ puppeteer }) => processorTime(puppeteer.browser()));
  const before = times();
  await new Promise((done) => setTimeout(done, IDLE_MS));
  const spent = times().map((after, index) => {
    const at = before[index];
    return after === null || at === null || at === undefined ? [] : [after - at];
  });
  for (const page of pages) await page.close();
  const [plain = [], again = [], ours = []] = spent;
  return comparedRow('a thread at rest for a minute: processor time, ms', {
    without: plain,
    again,
    reading: ours,
  });
}

async function benchPopup(browser: BrowserUnderTest): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < POPUPS; index += 1) {
    const page = await browser.openExtensionPage('popup.html');
    await page.waitFor('main > *');
    // By the page's own clock, to the first paint that had anything in it.
    const paint = await page.puppeteer.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    times.push(Number(await paint.jsonValue()));
    await page.close();
  }
  return times;
}

async function plainRow(browsers: Three, url: string, pairs: number): Promise<Row[]> {
  const times: [number[], number[], number[]] = [[], [], []];
  for (let pair = 0; pair < pairs; pair += 1) {
    for (let turn = 0; turn < browsers.length; turn += 1) {
      const index = (pair + turn) % browsers.length;
      const browser = browsers[index];
      if (!browser) continue;
      const page = await browser.openPage('about:blank');
      await page.goto(url);
      await page.waitFor('h1');
      const { TaskDuration } =
        browser.name === 'chromium' ? await page.puppeteer.metrics() : { TaskDuration: undefined };
      if (TaskDuration !== undefined) times[index]?.push(TaskDuration * 1_000);
      await page.close();
    }
  }
  const [without, again, reading] = times;
  return comparedRow('a page that is not Mastodon’s: main thread, ms', { without, again, reading });
}
