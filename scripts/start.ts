/**
 * `npm start`: builds the extension, serves a demo thread on the test Mastodon and the articles that it
 * links to, and opens it in a browser with the extension on. Without a screen it prints what was read and
 * writes screenshots.
 */

import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { BrowserUnderTest, PageUnderTest } from '../tests/drivers/browser-under-test.ts';
import { launchBrowser } from '../tests/drivers/launch.ts';
import { CONTENT } from '../tests/drivers/page-parts.ts';
import { ensureBrowsers, MissingBrowserError } from './browsers.ts';
import { buildExtension, hasScreen } from './build-extension.ts';
import { readThread } from './read/read-thread.ts';
import { reportTable } from './read/report.ts';
import { readThreadFile, ThreadFileError } from './read/thread-file.ts';
import { startDemo } from './start/demo.ts';
import { openArticle } from './start/open-article.ts';
import { readOptions, type StartOptions, UsageError } from './start/options.ts';
import { goToPost, tellingPost } from './start/telling-place.ts';
import { canTurnOn, setPlain, turnOn } from './start/turn-on.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SCREENSHOTS = resolve(ROOT, 'screenshots');
/** What the reader says at a post, and any part of it in the page. */
const NOTE = '.throughline-note';
const OURS = '[data-throughline]';
/** The longest of the pictures' paths. */
const PATH_WIDTH = 'screenshots/middle-before.png'.length;

/** Where a picture was put, and what is to be seen in it. */
type Picture = readonly [path: string, what: string];

try {
  await start(readOptions(process.argv.slice(2)));
} catch (error) {
  const isForPeople =
    error instanceof UsageError ||
    error instanceof ThreadFileError ||
    error instanceof MissingBrowserError;
  if (!isForPeople) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start(options: StartOptions): Promise<void> {
  const thread = options.url ? null : readThreadFile(options.threadFile);
  ensureBrowsers([options.browser]);
  const isSeen = hasScreen();
  if (isSeen) process.env.HEADED = '1';
  else
    console.log(
      'There is no screen here. No window opens: this prints what was read, and takes pictures.',
    );
  buildExtension(options.browser);

  const demo = thread
    ? await startDemo(options.threadFile, thread.focused, options.instance)
    : null;
  const url = options.url ?? demo?.url ?? '';
  // A page of the real web is opened by a browser that has one.
  const browser = await launchBrowser(options.browser, undefined, {
    proxyPort: demo?.proxyPort,
    language: options.language,
  });
  try {
    const page = await browser.openPage(url);
    console.log(`Opened ${url} in ${options.browser}.`);
    if (!(await canTurnOn(browser, page))) {
      console.log('This page is not Mastodon: Throughline leaves it alone.');
      return;
    }
    if (isSeen) {
      await turnOn(browser, page, url);
      console.log('Throughline is on. Close the browser, or press Ctrl+C, to end.');
      if (demo) console.log('In the demo links lead to invented pages; there is no other network.');
      await new Promise((resolve) => page.puppeteer.browser().once('disconnected', resolve));
      return;
    }
    // A page that no adapter knows has none of these, and is shown as it is.
    await page.waitFor(CONTENT).catch(() => {});
    const top: Picture[] = [[await take(page, 'before'), 'the top of the page as Mastodon has it']];
    await turnOn(browser, page, url);
    await page.waitFor(OURS);
    top.push([await take(page, 'after'), 'the same with Throughline']);
    if (thread) console.log(`\n${reportTable(await readThread(thread))}\n`);
    console.log(`Throughline has put ${await page.count(OURS)} elements of its own into the page.`);
    const pictures = [...(await takeMiddle(browser, page)), ...top];
    if (demo && (await openArticle(browser, page)))
      pictures.push([await take(page, 'article'), 'an article, read below the post that links it']);
    console.log('Pictures, those that tell most first:');
    for (const [path, what] of pictures) console.log(`  ${path.padEnd(PATH_WIDTH)} ${what}`);
  } finally {
    await browser.close();
    await demo?.close();
  }
}

/** The same place in the midst of the thread, as Mastodon has it and as it is read (issue 18). */
async function takeMiddle(browser: BrowserUnderTest, page: PageUnderTest): Promise<Picture[]> {
  const post = await tellingPost(page);
  if (post === null) return [];
  await setPlain(browser, page, true);
  await goToPost(page, post);
  const before = await take(page, 'middle-before');
  await setPlain(browser, page, false);
  await page.waitFor(NOTE);
  await goToPost(page, post);
  return [
    [before, 'the midst of the thread as Mastodon has it'],
    [await take(page, 'middle-after'), 'the same with Throughline'],
  ];
}

/** Writes a screenshot, and tells where. */
async function take(page: PageUnderTest, name: string): Promise<string> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const path = resolve(SCREENSHOTS, `${name}.png`);
  await page.screenshot(path);
  return relative(ROOT, path);
}
