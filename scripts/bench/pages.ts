import type { BrowserUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { launchBrowser } from '../../tests/drivers/launch.ts';
import { CONTENT } from '../../tests/drivers/page-parts.ts';
import { startInstance } from '../../tests/instance/server.ts';
import { parseThread } from '../../tests/instance/thread-file.ts';
import { type OwnTask, ownTasksIn, TRACE_CATEGORIES } from '../profile/own-tasks.ts';
import { canTurnOn, turnOn } from '../start/turn-on.ts';
import { benchLiveReplies } from './live-replies.ts';
import { longThread } from './long-thread.ts';
import type { BenchOptions } from './options.ts';
import { measureVisit, openWatched, type Visit } from './visit.ts';

/** What was measured on one page. */
export interface BenchedPage {
  name: string;
  without: Visit[];
  /** The page without the reader once more, beside it: how much of a difference is noise. */
  again: Visit[];
  reading: Visit[];
  /** From a live reply on the page to its note, in milliseconds; none where nothing can be sent. */
  liveReplies: number[];
  /** In one more visit, under a profiler: the tasks in which scripts of ours ran. */
  tasks: OwnTask[];
}

/** Opens pages with and without the reader in turn, since a busy machine changes its mind. */
export async function benchPages({
  posts,
  version,
  url,
  pairs,
}: BenchOptions): Promise<BenchedPage[]> {
  const without = [await launchBrowser('chromium'), await launchBrowser('chromium')] as const;
  const reading = await launchBrowser('chromium');
  try {
    const on = (page: string) => benchPage({ without, reading }, page, pairs);
    if (url !== null) return [{ name: url, ...(await on(url)), liveReplies: [] }];
    const benched: BenchedPage[] = [];
    for (const count of posts) {
      const thread = longThread(count);
      const instance = await startInstance({ threads: [thread], loggedIn: true, version });
      try {
        const address = instance.threadUrl(instance.threads[0]?.focused ?? '');
        const measured = await on(address);
        const page = await openWatched(reading, address);
        await measureVisit(page, true);
        const liveReplies = await benchLiveReplies(instance, parseThread(thread), page);
        await page.close();
        benched.push({ name: `${count} posts, ${version}`, ...measured, liveReplies });
      } finally {
        await instance.close();
      }
    }
    return benched;
  } finally {
    for (const browser of [...without, reading]) await browser.close();
  }
}

interface Browsers {
  without: readonly [BrowserUnderTest, BrowserUnderTest];
  reading: BrowserUnderTest;
}

async function benchPage(
  { without, reading }: Browsers,
  url: string,
  pairs: number,
): Promise<Omit<BenchedPage, 'name' | 'liveReplies'>> {
  await makeSureItIsOn(reading, url);
  const visits = { without: [] as Visit[], again: [] as Visit[], reading: [] as Visit[] };
  for (let pair = 0; pair < pairs; pair += 1) {
    visits.without.push(await visit(without[0], url, false));
    visits.again.push(await visit(without[1], url, false));
    visits.reading.push(await visit(reading, url, true));
  }
  return { ...visits, tasks: await tasksOn(reading, url) };
}

async function makeSureItIsOn(browser: BrowserUnderTest, url: string): Promise<void> {
  const page = await browser.openPage(url);
  await page.waitFor(CONTENT);
  // A grant is for all ports of a host: the second test Mastodon has it.
  if (await canTurnOn(browser, page)) await turnOn(browser, page, url);
  await page.close();
}

async function visit(browser: BrowserUnderTest, url: string, isOn: boolean): Promise<Visit> {
  const page = await openWatched(browser, url);
  const measured = await measureVisit(page, isOn);
  await page.close();
  return measured;
}

async function tasksOn(browser: BrowserUnderTest, url: string): Promise<OwnTask[]> {
  const page = await openWatched(browser, 'about:blank');
  await page.puppeteer.tracing.start({ categories: TRACE_CATEGORIES });
  await page.goto(url);
  await measureVisit(page, true);
  const trace = await page.puppeteer.tracing.stop();
  await page.close();
  return trace ? ownTasksIn(trace) : [];
}
