import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest, PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { WORDS } from '../../tests/drivers/page-parts.ts';

/** What opening a page has cost until it was at rest. Times in milliseconds. */
export interface Visit {
  /** The main thread, as Chromium counts it (CDP `Performance.getMetrics`), and two parts of it. */
  mainThread: number;
  script: number;
  layout: number;
  /** Of each task over 50 ms what it is over (https://web.dev/articles/tbt). */
  blocking: number;
  longTasks: number;
  longestTask: number;
  /** https://web.dev/articles/cls, all of it: a page that opens has no reader's input to allow for. */
  layoutShift: number;
  /** JavaScript's memory after a collection, in megabytes. */
  memory: number;
  /** From the page's last post to our first and last note; null without the reader. */
  firstNote: number | null;
  lastNote: number | null;
  posts: number;
  notes: number;
}

interface Watch {
  lastPostAt: number;
  firstNoteAt: number | null;
  lastNoteAt: number | null;
  changedAt: number;
  longTasks: number[];
  shift: number;
}

type Watched = typeof globalThis & { benched: Watch };

const POST = WORDS;
const NOTE = '.throughline-note';
/** A page is at rest when nothing has come or gone for so long. */
const REST_MS = 1_500;
/** How long a page may take to be at rest: React needs a minute for the longest thread on a small machine. */
const PATIENCE_MS = 240_000;
/** A task that the browser calls long. */
const LONG_TASK_MS = 50;

/** Opens a page and waits until it is at rest. */
export async function openWatched(browser: BrowserUnderTest, url: string): Promise<PageUnderTest> {
  const page = await browser.openPage('about:blank');
  await page.puppeteer.evaluateOnNewDocument(watch, POST, NOTE);
  await page.goto(url);
  return page;
}

/** Waits until the page is at rest, and tells what that has cost. */
export async function measureVisit({ puppeteer }: PageUnderTest, isOn: boolean): Promise<Visit> {
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
  const {
    TaskDuration = 0,
    ScriptDuration = 0,
    LayoutDuration = 0,
    RecalcStyleDuration = 0,
  } = await puppeteer.metrics();
  const seen = await puppeteer.evaluate(
    (post: string, note: string) => ({
      ...(globalThis as Watched).benched,
      posts: document.querySelectorAll(post).length,
      notes: document.querySelectorAll(note).length,
    }),
    POST,
    NOTE,
  );
  const since = (at: number | null) => (at === null ? null : Math.max(0, at - seen.lastPostAt));
  return {
    mainThread: TaskDuration * 1_000,
    script: ScriptDuration * 1_000,
    layout: (LayoutDuration + RecalcStyleDuration) * 1_000,
    blocking: seen.longTasks.reduce((sum, ms) => sum + ms - LONG_TASK_MS, 0),
    longTasks: seen.longTasks.length,
    longestTask: Math.max(0, ...seen.longTasks),
    layoutShift: seen.shift,
    memory: await usedMemory(puppeteer),
    firstNote: since(seen.firstNoteAt),
    lastNote: since(seen.lastNoteAt),
    posts: seen.posts,
    notes: seen.notes,
  };
}

async function usedMemory(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { JSHeapUsedSize = 0 } = await page.metrics();
  return JSHeapUsedSize / 1e6;
}

/** Runs in the page, from before its first script: notes what happens when. */
function watch(post: string, note: string): void {
  const seen: Watch = {
    lastPostAt: 0,
    firstNoteAt: null,
    lastNoteAt: null,
    changedAt: 0,
    longTasks: [],
    shift: 0,
  };
  (globalThis as Watched).benched = seen;
  const holds = (node: Node, selector: string) =>
    node instanceof Element && (node.matches(selector) || node.querySelector(selector) !== null);
  new MutationObserver((records) => {
    const now = performance.now();
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (holds(node, note)) {
          seen.firstNoteAt ??= now;
          seen.lastNoteAt = now;
        } else if (holds(node, post)) seen.lastPostAt = now;
      }
    }
    seen.changedAt = now;
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    seen.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
