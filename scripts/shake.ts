/**
 * `npm run shake -- URL`: does a thousand random things on a thread page with the reader on: goes from post
 * to post and back, folds, unfolds, opens, favourites, writes. It ends with 1 where React or the reader
 * fails, where a word of a post is gone, or where something of ours is left after turning off.
 */
import { launchBrowser } from '../tests/drivers/launch.ts';
import { ensureBrowsers, MissingBrowserError } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { NotMastodonError } from './reading-page.ts';
import { readShakeOptions, type ShakeOptions } from './shake/options.ts';
import { type Shaken, shakePage } from './shake/shake-page.ts';
import { UsageError } from './start/options.ts';

/** So many of the last steps are enough to see what led to a failure. */
const LAST_STEPS = 15;

try {
  await shake(readShakeOptions(process.argv.slice(2)));
} catch (error) {
  const isForPeople =
    error instanceof UsageError ||
    error instanceof NotMastodonError ||
    error instanceof MissingBrowserError;
  console.error(isForPeople ? error.message : error);
  process.exitCode = 1;
}

async function shake(options: ShakeOptions): Promise<void> {
  ensureBrowsers([options.browser]);
  buildExtension(options.browser);
  const browser = await launchBrowser(options.browser);
  try {
    const shaken = await shakePage(browser, options);
    console.log(summary(shaken).join('\n'));
    process.exitCode = shaken.faults.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

function summary({ seed, done, steps, compared, faults, pageErrors }: Shaken): string[] {
  const counts = [...done].toSorted(([, one], [, other]) => other - one);
  const tail = [
    'The last of what happened',
    ...steps.slice(-LAST_STEPS).map((step) => `  ${step}`),
    'What is wrong',
    ...faults.map((fault) => `  ${fault}`),
  ];
  return [
    `Seed ${seed}: ${steps.length} actions found something to act on.`,
    ...counts.map(([name, count]) => `  ${String(count).padStart(4)}  ${name}`),
    `The words of ${compared} posts compared with the instance's.`,
    ...(pageErrors.length > 0
      ? ['Errors of the page’s own', ...pageErrors.map((e) => `  ${e}`)]
      : []),
    ...(faults.length > 0 ? tail : ['Nothing is wrong.']),
  ];
}
