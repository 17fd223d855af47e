import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest, PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { WORDS } from '../../tests/drivers/page-parts.ts';
import type { Cache } from './options.ts';
import { processorTime } from './processor-time.ts';
import { type Watched, watch } from './watched-page.ts';

/**
 * What opening a page has cost until it was at rest. Times in milliseconds; null is what a browser does not
 * tell, or what is not there without the reader.
 */
export interface Visit {
  /** All processes of the browser, on Linux. */
  processor: number | null;
  /** The main thread, as Chromium counts it (CDP `Performance.getMetrics`), and two parts of it. */
  mainThread: number | null;
  script: number | null;
  layout: number | null;
  /** Of each task over 50 ms what it is over (https://web.dev/articles/tbt). */
  blocking: number | null;
  longTasks: number | null;
  longestTask: number | null;
  /** https://web.dev/articles/cls, all of it: a page that opens has no reader's input to allow for. */
  layoutShift: number | null;
  /** JavaScript's memory after a collection, in megabytes. */
  memory: number | null;
  /** Requests that the tab made, ours among them, and how much came over the line, in kilobytes. */
  requests: number | null;
  received: number | null;
  /** When the page's last post stood there. */
  lastPost: number;
  /** From the page's first post to our first note, and from its last to our last; null without the reader. */
  firstNote: number | null;
  lastNote: number | null;
  posts: number;
  notes: number;
}

const POST = WORDS;
const NOTE = '.throughline-note';
/** A page is at rest when nothing has come or gone for so long. */
const REST_MS = 1_500;
/** How long a page may take to be at rest: React needs a minute for the longest thread on a small machine. */
const PATIENCE_MS = 240_000;
/** A task that the browser calls long. */
export const LONG_TASK_MS = 50;

export interface VisitOptions {
  isOn: boolean;
  cache?: Cache;
}

/** Opens a page that notes what happens in it. */
export async function openWatched(
  browser: BrowserUnderTest,
  url: string,
  cache: Cache = 'warm',
): Promise<PageUnderTest> {
  const page = await watchedTab(browser, cache);
  await page.goto(url);
  return page;
}

async function watchedTab(browser: BrowserUnderTest, cache: Cache): Promise<PageUnderTest> {
  const page = await browser.openPage('about:blank');
  await page.puppeteer.evaluateOnNewDocument(watch, POST, NOTE);
  if (cache === 'cold') await page.puppeteer.setCacheEnabled(false);
  return page;
}

/** Opens a page, waits until it is at rest, and tells what that has cost. */
export async function measureVisit(
  browser: BrowserUnderTest,
  url: string,
  { isOn, cache = 'warm' }: VisitOptions,
): Promise<Visit> {
  const page = await watchedTab(browser, cache);
  const { puppeteer } = page;
  const traffic = browser.name === 'chromium' ? await countTraffic(puppeteer) : null;
  const before = processorTime(puppeteer.browser());
  await page.goto(url);
  await waitForRest(page, isOn);
  const after = processorTime(puppeteer.browser());
  const metrics = browser.name === 'chromium' ? await chromiumMetrics(puppeteer) : UNKNOWN_METRICS;
  const { firstPostAt, lastPostAt, firstNoteAt, lastNoteAt, ...seen } = await puppeteer.evaluate(
    (post: string, note: string) => ({
      ...(globalThis as Watched).benched,
      knowsTasks: PerformanceObserver.supportedEntryTypes.includes('longtask'),
      posts: document.querySelectorAll(post).length,
      notes: document.querySelectorAll(note).length,
    }),
    POST,
    NOTE,
  );
  const known = (value: number) => (seen.knowsTasks ? value : null);
  const since = (at: number | null, from: number) => (at === null ? null : Math.max(0, at - from));
  await page.close();
  return {
    ...metrics,
    processor: before === null || after === null ? null : after - before,
    blocking: known(seen.longTasks.reduce((sum, ms) => sum + ms - LONG_TASK_MS, 0)),
    longTasks: known(seen.longTasks.length),
    longestTask: known(Math.max(0, ...seen.longTasks)),
    layoutShift: known(seen.shift),
    requests: traffic?.requests ?? null,
    received: traffic && traffic.bytes / 1e3,
    lastPost: lastPostAt,
    firstNote: since(firstNoteAt, firstPostAt),
    lastNote: since(lastNoteAt, lastPostAt),
    posts: seen.posts,
    notes: seen.notes,
  };
}

/** Waits until posts, and with the reader notes, are there, and nothing has come or gone for a while. */
export async function waitForRest({ puppeteer }: PageUnderTest, isOn: boolean): Promise<void> {
  await puppeteer.waitForFunction(
    (restMs: number, post: string, note: string | null) => {
      const { benched } = globalThis as Watched;
      const isThere = (selector: string) => document.querySelector(selector) !== null;
      if (!isThere(post) || (note !== null && !isThere(note))) return false;
      return performance.now() - benched.changedAt > restMs;
    },
    { timeout: PATIENCE_MS, polling: 100 },
    REST_MS,
    POST,
    isOn ? NOTE : null,
  );
}

const UNKNOWN_METRICS = { mainThread: null, script: null, layout: null, memory: null };

async function chromiumMetrics(
  page: Page,
): Promise<Pick<Visit, 'mainThread' | 'script' | 'layout' | 'memory'>> {
  const { TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration } =
    await page.metrics();
  return {
    mainThread: (TaskDuration ?? 0) * 1_000,
    script: (ScriptDuration ?? 0) * 1_000,
    layout: ((LayoutDuration ?? 0) + (RecalcStyleDuration ?? 0)) * 1_000,
    memory: await usedMemory(page),
  };
}

async function usedMemory(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { JSHeapUsedSize = 0 } = await page.metrics();
  return JSHeapUsedSize / 1e6;
}

async function countTraffic(page: Page): Promise<{ requests: number; bytes: number }> {
  const traffic = { requests: 0, bytes: 0 };
  const session = await page.createCDPSession();
  session.on('Network.requestWillBeSent', () => {
    traffic.requests += 1;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return traffic;
}
