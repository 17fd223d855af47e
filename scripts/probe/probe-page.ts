import { setTimeout as pause } from 'node:timers/promises';
import type { HTTPRequest, Page } from 'puppeteer-core';
import type { BrowserUnderTest, PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { POST } from '../../tests/drivers/page-parts.ts';
import { until } from '../../tests/drivers/patience.ts';
import { mastodonVersion } from '../../utils/mastodon/page/detection.ts';
import { focusedIdOf } from '../../utils/mastodon/page/route.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { openReadingPage, type ReadingPage } from '../reading-page.ts';
import { watchProblems } from '../watch-problems.ts';
import { featureIds } from './features.ts';
import { countQuiet } from './quiet.ts';
import type { Probed } from './report.ts';
import { lookAt, looksFor } from './seen.ts';

/** By this our requests are told from Mastodon's own, which accept other things too. */
const OUR_ACCEPT = 'application/json';
/** A page that looks the same after so long has come to rest. */
const REST_MS = 1_000;
const LOG_IN_PATIENCE_MS = 600_000;

export interface ProbeOrder {
  url: string;
  settings: Settings;
  logIn: boolean;
  screenshot: string;
}

/** Opens a page with the reader on, waits until all is read, and looks what is there. */
export async function probePage(browser: BrowserUnderTest, order: ProbeOrder): Promise<Probed> {
  const { url, settings } = order;
  const watched = watchRequests();
  const problems: string[] = [];
  const reading = await openReadingPage(browser, {
    url,
    settings,
    async prepare(page) {
      if (order.logIn) await untilLoggedIn(page);
    },
    watch(page) {
      watchProblems(page.puppeteer, problems);
      watched.follow(page.puppeteer);
    },
  });
  const { page } = reading;
  const features = featureIds();
  const what = looksFor(features);
  const report = await untilRead(reading);
  const seen = await page.evaluate(lookAt, what);
  await page.screenshot(order.screenshot);
  const focusedId = focusedIdOf(await page.evaluate(() => location.pathname));
  return {
    url,
    browser: `${browser.name} ${browser.version}`,
    version: (await page.evaluate(mastodonVersion)) ?? '',
    isLoggedIn: await page.evaluate(isLoggedIn),
    isThread: focusedId !== null,
    quiet: focusedId === null ? null : await countQuiet(page, focusedId, seen),
    settings,
    features,
    seen,
    reading: report,
    requests: watched.counts,
    problems: [...new Set(problems)],
    pageErrors: page.consoleErrors().filter((error) => !problems.includes(error)),
  };
}

/** Waits for the reader to have read, and for the page to come to rest. */
async function untilRead({ page, report }: ReadingPage) {
  const look = async () =>
    JSON.stringify([
      await report(),
      await page.evaluate(() => document.querySelectorAll('*').length),
    ]);
  // By any adapter; where none finds a post, that is what there is to say.
  await page.waitFor(`${POST}, [data-throughline-post]`).catch(() => {});
  await until('the reader to have started', () =>
    page.evaluate(
      () =>
        getComputedStyle(document.documentElement).getPropertyValue('--throughline-sheet') === '1',
    ),
  );
  let last = '';
  await until('the page to come to rest', async () => {
    const before = last;
    last = await look();
    if (before === last) return true;
    await pause(REST_MS);
    return false;
  });
  return report();
}

function watchRequests() {
  const counts = new Map<string, number>();
  const onRequest = (request: HTTPRequest) => {
    if (request.headers().accept !== OUR_ACCEPT) return;
    const { pathname } = new URL(request.url());
    const path = `${request.method()} ${pathname.replace(/\d{5,}/g, 'ID')}`;
    counts.set(path, (counts.get(path) ?? 0) + 1);
  };
  return { counts, follow: (page: Page) => page.on('request', onRequest) };
}

async function untilLoggedIn(page: PageUnderTest): Promise<void> {
  const end = performance.now() + LOG_IN_PATIENCE_MS;
  while (performance.now() < end) {
    // Between two pages there is nothing to ask.
    if (await page.evaluate(isLoggedIn).catch(() => false)) return;
    await pause(REST_MS);
  }
  throw new Error('Nobody has logged in.');
}

/** Runs in the page. */
function isLoggedIn(): boolean {
  const state = document.querySelector('script#initial-state')?.textContent;
  return Boolean(state && JSON.parse(state).meta?.me);
}
