import type { BrowserName, BrowserUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { launchBrowser } from '../../tests/drivers/launch.ts';
import { CONTENT } from '../../tests/drivers/page-parts.ts';
import { startInstance } from '../../tests/instance/server.ts';
import { parseThread } from '../../tests/instance/thread-file.ts';
import { type OwnTask, ownTasksIn, TRACE_CATEGORIES } from '../profile/own-tasks.ts';
import { canTurnOn, turnOn } from '../start/turn-on.ts';
import { benchClicks } from './clicks.ts';
import { benchFirstPaint, type FirstPaint } from './first-paint.ts';
import { benchLiveReplies } from './live-replies.ts';
import { longThread } from './long-thread.ts';
import type { BenchOptions, Cache } from './options.ts';
import { measureVisit, openWatched, type Visit, waitForRest } from './visit.ts';

/** What was measured on one page. */
export interface BenchedPage {
  name: string;
  without: Visit[];
  /** The page without the reader once more, beside it: how much of a difference is noise. */
  again: Visit[];
  reading: Visit[];
  /** From a live reply on the page to its note, in milliseconds; none where nothing can be sent. */
  liveReplies: number[];
  /** From a click on whom a post answers to that post, in milliseconds. */
  clicks: number[];
  firstPaint: FirstPaint;
  /** In one more visit, under a profiler: the tasks in which scripts of ours ran. Chromium only. */
  tasks: OwnTask[];
}

/** Three browsers of a kind: two without the reader, and one that has it on. */
interface Browsers {
  without: readonly [BrowserUnderTest, BrowserUnderTest];
  reading: BrowserUnderTest;
}

/** Opens pages with and without the reader in turn, since a busy machine changes its mind. */
export async function benchPages(options: BenchOptions): Promise<BenchedPage[]> {
  const benched: BenchedPage[] = [];
  for (const name of options.browsers) benched.push(...(await benchIn(name, options)));
  return benched;
}

async function benchIn(name: BrowserName, options: BenchOptions): Promise<BenchedPage[]> {
  const { posts, version, url, pairs, caches } = options;
  const without = [await launchBrowser(name), await launchBrowser(name)] as const;
  const browsers: Browsers = { without, reading: await launchBrowser(name) };
  const benched: BenchedPage[] = [];
  const bench = async (page: string, address: string) => {
    await makeSureItIsOn(browsers.reading, address);
    // All three have seen the page before what is measured.
    for (const browser of without) await measureVisit(browser, address, { isOn: false });
    for (const cache of caches) {
      const visits = await benchVisits(browsers, { url: address, pairs, cache });
      benched.push({ name: `${page}, ${name}, ${cache}`, liveReplies: [], ...visits });
    }
  };
  try {
    if (url !== null) await bench(url, url);
    for (const count of posts) {
      const thread = longThread(count);
      const instance = await startInstance({ threads: [thread], loggedIn: true, version });
      try {
        const address = instance.threadUrl(instance.threads[0]?.focused ?? '');
        await bench(`${count} posts, ${version}`, address);
        const page = await openWatched(browsers.reading, address);
        await waitForRest(page, true);
        const liveReplies = await benchLiveReplies(instance, parseThread(thread), page);
        await page.close();
        const last = benched.at(-1);
        if (last) last.liveReplies = liveReplies;
      } finally {
        await instance.close();
      }
    }
    return benched;
  } finally {
    for (const browser of [...without, browsers.reading]) await browser.close();
  }
}

async function benchVisits(
  { without, reading }: Browsers,
  { url, pairs, cache }: { url: string; pairs: number; cache: Cache },
): Promise<Omit<BenchedPage, 'name' | 'liveReplies'>> {
  const visits = { without: [] as Visit[], again: [] as Visit[], reading: [] as Visit[] };
  const turns = [
    async () => visits.without.push(await measureVisit(without[0], url, { isOn: false, cache })),
    async () => visits.again.push(await measureVisit(without[1], url, { isOn: false, cache })),
    async () => visits.reading.push(await measureVisit(reading, url, { isOn: true, cache })),
  ];
  for (let pair = 0; pair < pairs; pair += 1) {
    // Whoever is first finds another machine than whoever is last.
    for (let turn = 0; turn < turns.length; turn += 1)
      await turns[(pair + turn) % turns.length]?.();
  }
  const clicks = await benchClicks(reading, url);
  const firstPaint = await benchFirstPaint(reading, url, cache);
  return { ...visits, clicks, firstPaint, tasks: await tasksOn(reading, url, cache) };
}

async function makeSureItIsOn(browser: BrowserUnderTest, url: string): Promise<void> {
  const page = await browser.openPage(url);
  await page.waitFor(CONTENT);
  // A grant is for all ports of a host: the second test Mastodon has it.
  if (await canTurnOn(browser, page)) await turnOn(browser, page, url);
  await page.close();
}

async function tasksOn(browser: BrowserUnderTest, url: string, cache: Cache): Promise<OwnTask[]> {
  if (browser.name !== 'chromium') return [];
  const page = await openWatched(browser, 'about:blank', cache);
  await page.puppeteer.tracing.start({ categories: TRACE_CATEGORIES });
  await page.goto(url);
  await waitForRest(page, true);
  const trace = await page.puppeteer.tracing.stop();
  await page.close();
  return trace ? ownTasksIn(trace) : [];
}
