import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserUnderTest, PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { POST } from '../../tests/drivers/page-parts.ts';
import { until } from '../../tests/drivers/patience.ts';
import { type HostileThread, hostileThread } from '../../tests/hostile/threads.ts';
import { startInstance } from '../../tests/instance/server.ts';
import { sitePattern } from '../../utils/browser/sites/site-pattern.ts';
import { DEFAULTS } from '../../utils/settings/settings.ts';
import { longestOwnTask, type OwnTask, TRACE_CATEGORIES } from '../profile/own-tasks.ts';
import { storeSettings } from '../reading-page.ts';
import { leftBehind } from '../shake/left-behind.ts';
import { turnOn } from '../start/turn-on.ts';
import { watchProblems } from '../watch-problems.ts';
import { type PagePostState, pagePosts, stillFolded, untilSettled } from './page-posts.ts';
import type { PlannedThread } from './plan.ts';

/** What is wrong with a post, or with a thread as a whole. */
export interface Fault {
  kind: 'letters lost' | 'not restored' | 'error' | 'hangs';
  /** The class of the post, or of the thread. */
  class: string;
  what: string;
}

export interface FuzzedThread {
  planned: PlannedThread;
  /** Not where the page itself did not show it: then nothing can be compared. */
  isShown: boolean;
  /** How many posts of each class were compared with the same page without the extension. */
  compared: ReadonlyMap<string, number>;
  faults: readonly Fault[];
  /** Chromium only. */
  longestTask: OwnTask | null;
}

/** What is ours stands still for so long when all is done. */
const STILL_MS = 600;
/** A page that does not come to rest, or does not answer, within this time hangs: React alone takes seconds. */
const HANG_MS = 90_000;
const CLOSE_MS = 5_000;
const LONGEST_MESSAGE = 300;

/** Opens one thread after the other, without the extension and with it, and compares. */
export class Fuzzing {
  readonly #browser: BrowserUnderTest;
  #isPrepared = false;

  constructor(browser: BrowserUnderTest) {
    this.#browser = browser;
  }

  async fuzz(planned: PlannedThread): Promise<FuzzedThread> {
    await this.#prepare();
    const thread = hostileThread(planned);
    const instance = await startInstance({ threads: [thread], loggedIn: true });
    const url = instance.threadUrl(thread.focused);
    const page = await this.#browser.openPage(url);
    const problems: string[] = [];
    watchProblems(page.puppeteer, problems);
    try {
      const shown = await untilShown(page, thread).catch((error: unknown) => String(error));
      if (shown) {
        return { planned, isShown: false, compared: new Map(), faults: [], longestTask: null };
      }
      // Pictures of emoji come after the words.
      await page.evaluate(untilSettled, STILL_MS, HANG_MS);
      const plain = await page.evaluate(pagePosts, POST);
      const plainErrors = page.consoleErrors();
      await turnOn(this.#browser, page, url);
      const stopTrace = await this.#startTrace(page);
      const read = await inTime(readOn(page, thread));
      const trace = await stopTrace();
      const off = typeof read === 'string' ? read : await inTime(this.#turnOff(page, url));
      const judged = new Judgement(planned, thread);
      if (typeof read === 'string' || typeof off === 'string') {
        judged.add('hangs', null, [read, off].filter((one) => typeof one === 'string').join());
      } else {
        judged.compare(plain, read, off);
      }
      const errors = page.consoleErrors().filter((error) => !plainErrors.includes(error));
      for (const what of new Set([...problems, ...errors])) {
        judged.add('error', null, what.slice(0, LONGEST_MESSAGE));
      }
      const { compared, faults } = judged;
      const longestTask = trace ? longestOwnTask(trace) : null;
      return { planned, isShown: true, compared, faults, longestTask };
    } finally {
      // A page that hangs does not close either; the browser goes with it.
      await Promise.race([page.close(), pause(CLOSE_MS, null, { ref: false })]).catch(() => {});
      await instance.close();
    }
  }

  /** Every feature on. */
  async #prepare(): Promise<void> {
    if (this.#isPrepared) return;
    const everywhere = { ...DEFAULTS, timelineAnswers: true, newcomerMark: true };
    const extension = await this.#browser.openExtensionPage('options.html');
    await extension.evaluate(storeSettings, { everywhere });
    await extension.close();
    this.#isPrepared = true;
  }

  async #startTrace(page: PageUnderTest): Promise<() => Promise<Uint8Array | undefined>> {
    // Firefox tells nobody which script a task ran.
    if (this.#browser.name !== 'chromium') return async () => undefined;
    await page.puppeteer.tracing.start({ categories: TRACE_CATEGORIES });
    return () => page.puppeteer.tracing.stop();
  }

  async #turnOff(page: PageUnderTest, url: string) {
    await this.#browser.revokeSite(sitePattern(new URL(url)));
    await page.puppeteer.bringToFront();
    let left: string[] = [];
    await until('everything of ours to go', async () => {
      left = await page.evaluate(leftBehind);
      return left.length === 0;
    }).catch(() => {});
    return { left, posts: await page.evaluate(pagePosts, POST) };
  }
}

type Outcome<T> = Exclude<Awaited<T>, string>;

/** What was wrong with a thread, post by post. */
class Judgement {
  readonly faults: Fault[] = [];
  readonly compared = new Map<string, number>();
  readonly #planned: PlannedThread;
  readonly #thread: HostileThread;

  constructor(planned: PlannedThread, thread: HostileThread) {
    this.#planned = planned;
    this.#thread = thread;
  }

  add(kind: Fault['kind'], id: string | null, what: string): void {
    this.faults.push({ kind, class: this.#classOf(id), what });
  }

  compare(
    plain: readonly PagePostState[],
    read: Outcome<ReturnType<typeof readOn>>,
    off: { left: readonly string[]; posts: readonly PagePostState[] },
  ): void {
    const [on, after] = [read.posts, off.posts].map((all) => new Map(all.map((p) => [p.id, p])));
    for (const { id, letters, words, markup } of plain) {
      const name = this.#classOf(id);
      this.compared.set(name, (this.compared.get(name) ?? 0) + 1);
      const now = on?.get(id);
      if (now?.words !== words)
        this.add('letters lost', id, `${id}: ${now?.letters} of ${letters}`);
      if (after?.get(id)?.markup !== markup) this.add('not restored', id, `${id}: not as it was`);
    }
    for (const id of read.folded) this.add('letters lost', id, `${id}: does not unfold`);
    for (const what of off.left) this.add('not restored', null, what);
  }

  #classOf(id: string | null): string {
    return (id === null ? undefined : this.#thread.classOf.get(id)) ?? this.#planned.name;
  }
}

async function readOn(page: PageUnderTest, thread: HostileThread) {
  await page.reload();
  await untilShown(page, thread);
  await page.puppeteer.waitForSelector('[data-throughline]', { timeout: HANG_MS });
  if (!(await page.evaluate(untilSettled, STILL_MS, HANG_MS))) return 'did not come to rest';
  const posts = await page.evaluate(pagePosts, POST);
  return { posts, folded: await page.evaluate(stillFolded) };
}

async function untilShown(page: PageUnderTest, { statuses }: HostileThread): Promise<void> {
  await page.puppeteer.waitForFunction(
    (count: number, post: string) => document.querySelectorAll(post).length >= count,
    { timeout: HANG_MS },
    statuses.length,
    POST,
  );
}

/** What comes of it, or in words why nothing does. */
async function inTime<T>(work: Promise<T>): Promise<T | string> {
  const late = pause(HANG_MS, `took over ${HANG_MS / 1_000} s`, { ref: false });
  return Promise.race([work, late]).catch((error: unknown) => String(error));
}
