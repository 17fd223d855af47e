import { resolve } from 'node:path';
import { test } from '@playwright/test';
import type {
  BrowserName,
  BrowserUnderTest,
  OpenPageOptions,
  PageUnderTest,
} from '../drivers/browser-under-test.ts';
import { BROWSER_NAMES } from '../drivers/launch.ts';
import { CONTENT, FOCUSED } from '../drivers/page-parts.ts';
import { type PlainSite, startPlainSite } from '../drivers/plain-site.ts';
import { type Instance, type InstanceOptions, startInstance } from '../instance/server.ts';
import { freshBrowser } from './shared-browsers.ts';

const THREADS = resolve(import.meta.dirname, '../threads');

/** The invented threads, by name. */
export const DEMO = {
  breadOven: resolve(THREADS, 'bread-oven.json'),
  repairCafe: resolve(THREADS, 'repair-cafe.json'),
  quietStreet: resolve(THREADS, 'quiet-street.json'),
} as const;

/** A browser with the extension installed, and what a test does with it. */
export interface Stage {
  readonly browser: BrowserUnderTest;
  /** Starts a test Mastodon that ends with the test. */
  serve(options?: Partial<InstanceOptions>): Promise<Instance>;
  /** Starts a site that is not Mastodon; it ends with the test. */
  servePlain(): Promise<PlainSite>;
  /** Opens a tab that is closed with the test. The reader is as it was left. */
  open(url: string, options?: OpenPageOptions): Promise<PageUnderTest>;
  /** Opens a thread where the browser allows the site: the reader comes, soon, by itself. */
  read(instance: Instance, id?: string, options?: OpenPageOptions): Promise<PageUnderTest>;
  /** Makes sure that the reader is off everywhere. */
  turnOff(): Promise<void>;
  /** Opens one of the extension's own pages in a tab that is closed with the test. */
  openOurs(path: string, options?: OpenPageOptions): Promise<PageUnderTest>;
}

/** The tag of tests that `npm run test:long` runs, and `npm test` does not (playwright.config.ts). */
export const LONG = '@long';

/** The tag of a test whose claim is not about the browser, and which takes its time: once is enough. */
export function longInFirefox(name: BrowserName): string[] {
  return name === 'firefox' ? [LONG] : [];
}

/** The test Mastodons stand here, on ports of their own; a grant is for all ports. */
export const SITE = 'http://localhost/*';

/**
 * Declares the same tests for Chromium and for Firefox. They begin as after the install, and follow each
 * other in one browser: each starts with the reader on or off as the last one left it, so it says what it
 * needs.
 *
 * @param declare is told the browser's name, for what only one of them can do at all.
 * @param isLongInFirefox its claims are not about the browser: once is enough at every run.
 */
export function inEachBrowser(
  title: string,
  declare: (stage: () => Stage, name: BrowserName) => void,
  { isLongInFirefox = false } = {},
): void {
  for (const name of BROWSER_NAMES) {
    const tag = isLongInFirefox ? longInFirefox(name) : [];
    test.describe(`${title} in ${name}`, { tag }, () => {
      let browser: BrowserUnderTest | undefined;
      let endings: (() => Promise<unknown>)[] = [];

      test.beforeAll(async () => {
        browser = await freshBrowser(name);
      });
      test.afterEach(async () => {
        for (const end of endings.toReversed()) await end();
        endings = [];
      });

      declare(() => {
        if (!browser) throw new Error(`${name} has not started.`);
        return stageOn(browser, (end) => endings.push(end));
      }, name);
    });
  }
}

function stageOn(browser: BrowserUnderTest, atEnd: (end: () => Promise<unknown>) => void): Stage {
  const stage: Stage = {
    browser,
    async serve(options = {}) {
      const instance = await startInstance({ threads: [DEMO.repairCafe], ...options });
      atEnd(() => instance.close());
      return instance;
    },
    async servePlain() {
      const site = await startPlainSite();
      atEnd(() => site.close());
      return site;
    },
    async openOurs(path, options) {
      const page = await browser.openExtensionPage(path, options);
      atEnd(() => page.close());
      return page;
    },
    async open(url, options) {
      const page = await browser.openPage(url, options);
      atEnd(() => page.close());
      return page;
    },
    async read(instance, id = instance.threads[0]?.focused ?? '', options = {}) {
      // Turning on by the popup has tests of its own; here it is only to be on.
      const granted = await browser.grantedOrigins();
      if (!granted.includes(SITE)) await browser.allowSite(SITE);
      const page = await stage.open(instance.threadUrl(id), options);
      await page.waitFor(`${FOCUSED} ${CONTENT}`);
      return page;
    },
    async turnOff() {
      for (const pattern of await browser.grantedOrigins()) await browser.revokeSite(pattern);
    },
  };
  return stage;
}
