import { type Articles, startArticles } from '../articles/server.ts';
import type { BrowserName, BrowserUnderTest } from '../drivers/browser-under-test.ts';
import { launchBrowser } from '../drivers/launch.ts';

/**
 * The browsers of this worker process, each started when it is first needed. They end with the process:
 * Playwright has no hook after the last file, and starts a new process after a failed test, so that no
 * test goes on in a browser that another one has left in disorder.
 */
const started = new Map<BrowserName, BrowserUnderTest>();
let articles: Promise<Articles> | undefined;

/**
 * The articles that these browsers reach (`https://*.example`), and what was asked of them since the browser
 * was made fresh. Nothing else is there: they have no network.
 */
export function sharedArticles(): Promise<Articles> {
  articles ??= startArticles();
  return articles;
}

/**
 * A browser as after the install: no tab of another test, nothing stored, no site granted. Starting one
 * costs many times what emptying it does (issue 11).
 */
export async function freshBrowser(name: BrowserName): Promise<BrowserUnderTest> {
  const shared = await sharedArticles();
  const known = started.get(name);
  if (known) {
    await known.startOver();
    shared.clearLog();
    return known;
  }
  const browser = await launchBrowser(name, undefined, { proxyPort: shared.proxyPort });
  started.set(name, browser);
  return browser;
}
