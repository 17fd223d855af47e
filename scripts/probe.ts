/**
 * `npm run probe -- URL`: opens a thread page of any instance in a real browser with the extension on, and
 * prints what every selector found and what every feature did: what one runs when Mastodon releases a new
 * version. It ends with 1 where something is wrong.
 */
import { mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { launchBrowser } from '../tests/drivers/launch.ts';
import { ensureBrowsers, MissingBrowserError } from './browsers.ts';
import { buildExtension, hasScreen } from './build-extension.ts';
import { fromCaller } from './caller.ts';
import { type ProbeOptions, readProbeOptions } from './probe/options.ts';
import { probePage } from './probe/probe-page.ts';
import { verdictOn } from './probe/report.ts';
import { NotMastodonError } from './reading-page.ts';
import { UsageError } from './start/options.ts';

const ROOT = resolve(import.meta.dirname, '..');

try {
  await probe(readProbeOptions(process.argv.slice(2)));
} catch (error) {
  const isForPeople =
    error instanceof UsageError ||
    error instanceof NotMastodonError ||
    error instanceof MissingBrowserError;
  console.error(isForPeople ? error.message : error);
  process.exitCode = 1;
}

async function probe(options: ProbeOptions): Promise<void> {
  if (options.logIn && !hasScreen()) throw new UsageError('To log in, you need a screen.');
  ensureBrowsers([options.browser]);
  buildExtension(options.browser);
  if (hasScreen()) process.env.HEADED = '1';
  const screenshot = pictureFor(options);
  mkdirSync(dirname(screenshot), { recursive: true });
  const browser = await launchBrowser(options.browser);
  try {
    const { lines, faults } = verdictOn(await probePage(browser, { ...options, screenshot }));
    console.log(lines.join('\n'));
    console.log(`\nScreenshot: ${relative(process.cwd(), screenshot)}`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

function pictureFor({ url, browser, screenshot }: ProbeOptions): string {
  if (screenshot !== null) return fromCaller(screenshot);
  const { host } = new URL(url);
  return resolve(ROOT, 'screenshots', `probe-${host.replace(':', '-')}-${browser}.png`);
}
