import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserUnderTest, PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { CONTENT, FOCUSED, POST, WORDS } from '../../tests/drivers/page-parts.ts';
import { until } from '../../tests/drivers/patience.ts';
import { sitePattern } from '../../utils/browser/sites/site-pattern.ts';
import { DEFAULTS } from '../../utils/settings/settings.ts';
import { randomFrom } from '../random.ts';
import { openReadingPage, type ReadingPage } from '../reading-page.ts';
import { watchProblems } from '../watch-problems.ts';
import {
  ACTIONS,
  type ActionName,
  act,
  type Deed,
  goInApp,
  historyEntry,
  PAUSE_MS,
} from './actions.ts';
import { leftBehind } from './left-behind.ts';
import { type LivePosts, livePostsAt } from './live-posts.ts';
import type { ShakeOptions } from './options.ts';
import {
  changeOrder,
  nextOrder,
  ORDER_ACTIONS,
  ORDERS,
  type OrderActionName,
} from './order-deeds.ts';
import { orderFaults, reactFaults } from './order-faults.ts';
import { type Comparison, compareTexts } from './texts.ts';

/** What came of it. */
export interface Shaken {
  seed: number;
  /** How often each action found something to act on. */
  done: ReadonlyMap<WalkedAction, number>;
  /** Everything that happened, in order. */
  steps: readonly string[];
  /** Posts whose words were compared with what the instance says. */
  compared: number;
  faults: readonly string[];
  /** What the page wrote to its console by itself. */
  pageErrors: readonly string[];
}

type WalkedAction = ActionName | OrderActionName;

/** So often the page is given time to come to rest. */
const REST_EVERY = 25;
const REST_MS = 700;
/** After so many actions elsewhere the walk goes on in the thread. */
const MOST_STEPS_AWAY = 8;
/** A page that is busy for so long does not come back; half a minute a busy machine may need for a thread. */
const HANG_MS = 60_000;
/** A crash of React's, as it tells of one. */
const REACT_CRASH =
  /NotFoundError|Minified React error|The above error occurred|removeChild|insertBefore/;

/** Does random things on a page with the reader on, and looks whether it survives them. */
export async function shakePage(browser: BrowserUnderTest, options: ShakeOptions): Promise<Shaken> {
  const problems: string[] = [];
  const settings = {
    ...DEFAULTS,
    timelineAnswers: true,
    threadOrder: options.order ?? DEFAULTS.threadOrder,
  };
  const reading = await openReadingPage(browser, {
    url: options.url,
    settings,
    watch: (page) => watchProblems(page.puppeteer, problems),
  });
  const { page } = reading;
  // A question of the page's ("Leave this page?") stops everything until it is answered.
  page.puppeteer.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
  await page.waitFor(`${FOCUSED}, [data-throughline-post]`);
  await page.waitFor('[data-throughline]');
  const walk = new Walk(reading, options, () => [
    ...problems,
    ...page.consoleErrors().filter((error) => REACT_CRASH.test(error)),
  ]);
  const faults = await walk.go();
  let compared = 0;
  // A page that has crashed has nothing more to show.
  if (faults.length === 0) {
    const comparison = await backAtTheThread(reading, new URL(options.url).pathname);
    compared = comparison.compared;
    faults.push(...comparison.different.map(describeDifference));
    if (compared === 0) faults.push('At the end no post was there to be compared.');
    faults.push(...(await turnOff(browser, page, options.url)));
    faults.push(...(await reactFaults(page)));
  }
  return {
    seed: options.seed,
    done: walk.done,
    steps: walk.steps,
    compared,
    faults: [...new Set(faults)],
    pageErrors: page.consoleErrors().filter((error) => !problems.includes(error)),
  };
}

class Walk {
  readonly done = new Map<WalkedAction, number>();
  readonly steps: string[] = [];
  readonly #reading: ReadingPage;
  readonly #options: ShakeOptions;
  readonly #problems: () => readonly string[];
  readonly #live: LivePosts | null;
  #isPlain = false;
  #stepsAway = 0;

  constructor(reading: ReadingPage, options: ShakeOptions, problems: () => readonly string[]) {
    this.#reading = reading;
    this.#options = options;
    this.#problems = problems;
    const { origin } = new URL(options.url);
    this.#live = options.live === null ? null : livePostsAt(origin, options.live);
  }

  /** Stops at the first thing that is wrong. */
  async go(): Promise<string[]> {
    const random = randomFrom(this.#options.seed);
    const { page } = this.#reading;
    const firstEntry = await page.evaluate(historyEntry);
    const actions = [...ACTIONS, ...(this.#options.order === null ? [] : ORDER_ACTIONS)];
    for (let step = 1; step <= this.#options.actions; step++) {
      const [name, clicks] = actions[Math.floor(random() * actions.length)] ?? ACTIONS[0];
      const roll = random();
      const own = await this.#ownDeed(name, roll);
      const deed = await Promise.race([
        page.evaluate(act, name, clicks, roll, firstEntry, PAUSE_MS),
        pause(
          HANG_MS,
          { did: null, crash: `The page hangs after “${name}”.`, isOnThread: false },
          { ref: false },
        ),
      ]);
      this.#note(step, name, { ...deed, did: own ?? deed.did });
      const isAtRest = step % REST_EVERY === 0;
      if (isAtRest) await pause(REST_MS);
      await this.#comeBack(deed.isOnThread);
      const faults = [
        ...(deed.crash === null ? [] : [`Crash: ${deed.crash}`]),
        ...this.#problems(),
        ...(isAtRest && deed.crash === null
          ? await orderFaults(page, this.#live?.came ?? new Set())
          : []),
      ];
      if (faults.length > 0) return faults;
    }
    // Also where a button on the page did it.
    await this.#reading.setPlain(false);
    return [];
  }

  /** Timelines are seen too, but it is threads that this is about. */
  async #comeBack(isOnThread: boolean): Promise<void> {
    this.#stepsAway = isOnThread ? 0 : this.#stepsAway + 1;
    if (this.#stepsAway < MOST_STEPS_AWAY) return;
    this.#stepsAway = 0;
    const { pathname } = new URL(this.#options.url);
    await this.#reading.page.evaluate(goInApp, pathname);
    await pause(REST_MS);
    this.steps.push(`back to ${pathname}`);
  }

  /** What is not done in the page. */
  async #ownDeed(name: WalkedAction, roll: number): Promise<string | null> {
    const { order } = this.#options;
    const ofOrder = ORDER_ACTIONS.find(([one]) => one === name);
    if (ofOrder && order !== null) {
      const place = ORDERS.indexOf(nextOrder(order, roll));
      return this.#reading.page.evaluate(changeOrder, ofOrder[0], place, roll);
    }
    if (name === 'plain page, on or off') {
      this.#isPlain = !this.#isPlain;
      await this.#reading.setPlain(this.#isPlain);
      return this.#isPlain ? 'off' : 'on';
    }
    if (!this.#live || !name.startsWith('a live ')) return null;
    const ids = await this.#reading.page.evaluate(() =>
      [...document.querySelectorAll(':is(.status, article:has(> header))[data-id]')].map((post) =>
        post.getAttribute('data-id'),
      ),
    );
    const id = ids[Math.floor(roll * ids.length)];
    if (!id) return null;
    return name === 'a live reply' ? this.#live.reply(id) : this.#live.edit(id);
  }

  #note(step: number, name: WalkedAction, { did }: Deed): void {
    if (did === null) return;
    this.done.set(name, (this.done.get(name) ?? 0) + 1);
    this.steps.push(`${step}. ${name}: ${did}`);
  }
}

/** Goes to where the walk began, as the app itself does, opens all warnings and compares the words. */
async function backAtTheThread({ page }: ReadingPage, path: string): Promise<Comparison> {
  await page.evaluate(goInApp, path);
  await page.waitFor(`${FOCUSED} :is(${CONTENT}, .content-warning)`);
  await pause(REST_MS);
  await page.evaluate(
    (posts, words) => {
      for (const post of document.querySelectorAll(posts)) {
        const text = post.querySelector(words);
        const isClosed = !text || text.closest('[inert]');
        const opener = isClosed
          ? '.content-warning button, [aria-controls] > button'
          : '.translate-button button';
        post.querySelector<HTMLElement>(opener)?.click();
      }
    },
    POST,
    WORDS,
  );
  let last: Comparison = { compared: 0, different: [] };
  // An edit that is still on its way is no difference.
  await until('the words to be those of the instance', async () => {
    last = await page.evaluate(compareTexts, POST, WORDS);
    return last.different.length === 0;
  }).catch(() => {});
  return last;
}

function describeDifference({ id, page, instance }: Comparison['different'][number]): string {
  return `Post ${id} reads “${page.slice(0, 80)}” (${page.length}), not “${instance.slice(0, 80)}” (${instance.length}).`;
}

/** Turns the reader off in the browser's own settings. */
async function turnOff(
  browser: BrowserUnderTest,
  page: PageUnderTest,
  url: string,
): Promise<string[]> {
  await browser.revokeSite(sitePattern(new URL(url)));
  await page.puppeteer.bringToFront();
  let last: string[] = [];
  await until('everything of ours to go', async () => {
    last = await page.evaluate(leftBehind);
    return last.length === 0;
  }).catch(() => {});
  return last.slice(0, 10).map((what) => `Left behind: ${what}`);
}
