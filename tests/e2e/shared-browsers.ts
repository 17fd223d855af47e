import type { BrowserName, BrowserUnderTest } from '../drivers/browser-under-test.ts';
import { launchBrowser } from '../drivers/launch.ts';

/**
 * The browsers of this worker process, each started when it is first needed. They end with the process:
 * Playwright has no hook after the last file, and starts a new process after a failed test, so that no
 * test goes on in a browser that another one has left in disorder.
 */
const started = new Map<BrowserName, BrowserUnderTest>();

/**
 * A browser as after the install: no tab of another test, nothing stored, no site granted. Starting one
 * costs many times what emptying it does (issue 11).
 */
export async function freshBrowser(name: BrowserName): Promise<BrowserUnderTest> {
  const known = started.get(name);
  if (known) {
    await known.startOver();
    return known;
  }
  const browser = await launchBrowser(name);
  started.set(name, browser);
  return browser;
}
