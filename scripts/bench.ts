/**
 * `npm run bench`: what the reader costs, as ratios against the same page without it in the same run.
 * Pages with and without it are opened in turn, since a busy machine changes its mind from minute to
 * minute; a page without it against another without it, beside them, tells how much of a ratio is noise.
 * With `--reading`: how long reading alone takes, see `bench/reading.ts`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { BrowserUnderTest } from '../tests/drivers/browser-under-test.ts';
import { launchBrowser } from '../tests/drivers/launch.ts';
import { type Instance, startInstance } from '../tests/instance/server.ts';
import { longThread } from './bench/long-thread.ts';
import { benchReading } from './bench/reading.ts';
import { ensureBrowsers } from './browsers.ts';
import { turnOn } from './start/turn-on.ts';

/** Seconds of the page's own process, as Chromium counts them (CDP `Performance.getMetrics`). */
interface Cost {
  task: number;
  script: number;
  layout: number;
}

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '200' },
    pairs: { type: 'string', default: '10' },
    reading: { type: 'boolean', default: false },
  },
});
const posts = Number(values.posts);
const pairs = Number(values.pairs);
/** How long a page may take to be read to its end. */
const PATIENCE_MS = 60_000;

ensureBrowsers(['chromium']);
if (values.reading) process.exitCode = (await benchReading()) ? 0 : 1;
else await benchPages();

async function benchPages(): Promise<void> {
  spawnSync('wxt', ['build', '-b', 'chrome'], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  const instance = await startInstance({ threads: [longThread(posts)], loggedIn: true });
  const without = [await launchBrowser('chromium'), await launchBrowser('chromium')] as const;
  const reading = await launchBrowser('chromium');
  const browsers: Browsers = { without, reading };
  try {
    const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
    const page = await reading.openPage(url);
    await page.waitFor('.status__content');
    await turnOn(reading, page, url);
    await page.close();
    await compare(instance, browsers);
  } finally {
    for (const browser of [...without, reading]) await browser.close();
    await instance.close();
  }
}

interface Browsers {
  without: readonly [BrowserUnderTest, BrowserUnderTest];
  reading: BrowserUnderTest;
}

async function compare(
  { threadUrl, threads }: Instance,
  { without, reading }: Browsers,
): Promise<void> {
  const url = threadUrl(threads[0]?.focused ?? '');
  const ratios: Record<keyof Cost, number[]> = { task: [], script: [], layout: [] };
  const noise: Record<keyof Cost, number[]> = { task: [], script: [], layout: [] };
  for (let pair = 0; pair < pairs; pair++) {
    const plain = await costOf(without[0], url, false);
    const again = await costOf(without[1], url, false);
    const read = await costOf(reading, url, true);
    for (const key of ['task', 'script', 'layout'] as const) {
      ratios[key].push(read[key] / plain[key]);
      noise[key].push(again[key] / plain[key]);
    }
  }
  console.log(
    `${posts} posts, ${pairs} pairs, medians; with the reader / without (without / without)`,
  );
  for (const key of ['task', 'script', 'layout'] as const) {
    console.log(`  ${key.padEnd(8)} ${median(ratios[key])}  (${median(noise[key])})`);
  }
}

/** What it costs to open a thread and read it to its last post. */
async function costOf(browser: BrowserUnderTest, url: string, isOn: boolean): Promise<Cost> {
  const page = await browser.openPage(url);
  await page.puppeteer.waitForFunction(
    (count: number, needsReader: boolean) => {
      const shown = document.querySelectorAll('.status__content__text');
      const last = [...shown].at(-1)?.closest('.status__content');
      const isRead = document.querySelectorAll('.throughline-note').length > count / 3;
      return shown.length > count / 2 && last && (!needsReader || isRead);
    },
    { timeout: PATIENCE_MS },
    posts,
    isOn,
  );
  const {
    TaskDuration = 0,
    ScriptDuration = 0,
    LayoutDuration = 0,
    RecalcStyleDuration = 0,
  } = await page.puppeteer.metrics();
  await page.close();
  return {
    task: TaskDuration,
    script: ScriptDuration,
    layout: LayoutDuration + RecalcStyleDuration,
  };
}

function median(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(2);
}
