import type { Browser } from 'puppeteer-core';

/** Ends a browser by the handle, and by force where it does not answer. */
export async function endBrowser(browser: Browser): Promise<void> {
  const program = browser.process();
  await browser.close().catch(() => program?.kill('SIGKILL'));
}
