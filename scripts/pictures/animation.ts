import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { launchBrowser } from '../../tests/drivers/launch.ts';
import { listedPost } from '../../tests/drivers/page-parts.ts';
import { startInstance } from '../../tests/instance/server.ts';
import { goToPost, tellingPost } from '../start/telling-place.ts';
import { setPlain, turnOn } from '../start/turn-on.ts';
import { animatedPng, type Still } from './animated-png.ts';

const VIEWPORT = { width: 640, height: 620, deviceScaleFactor: 1 };
/** Long enough to read two posts. */
const STILL_MS = 2_600;
const NOTE = '.throughline-note';
const ANSWER = 'button.throughline-answer-line';
const PANEL = '.throughline-panel';

/**
 * A thread's midst as Mastodon has it, as it is read, and with an answered post opened, one after the other
 * (issue 18.2).
 *
 * @param thread the file of a demo thread.
 * @param path where the picture is written.
 */
export async function animateThread(thread: string, path: string): Promise<void> {
  const instance = await startInstance({ threads: [thread], theme: 'light' });
  const browser = await launchBrowser('chromium');
  try {
    const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
    const page = await browser.openPage(url, { viewport: VIEWPORT });
    await page.waitFor('.status__content');
    await turnOn(browser, page, url);
    await page.waitFor(NOTE);
    const post = await tellingPost(page);
    if (post === null) throw new Error('The thread has nothing to show.');
    await setPlain(browser, page, true);
    await goToPost(page, post);
    const stills = [await still(page)];
    await setPlain(browser, page, false);
    await page.waitFor(NOTE);
    await goToPost(page, post);
    stills.push(await still(page));
    await page.click(`${listedPost(post)} ${ANSWER}`);
    await page.waitFor(PANEL);
    stills.push(await still(page));
    writeFileSync(path, animatedPng(stills));
  } finally {
    await browser.close();
    await instance.close();
  }
}

async function still(page: PageUnderTest): Promise<Still> {
  const path = resolve(tmpdir(), `throughline-still-${process.pid}.png`);
  await page.screenshot(path);
  const png = readFileSync(path);
  rmSync(path);
  return { png, ms: STILL_MS };
}
