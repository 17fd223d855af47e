/**
 * `npm run fuzz`: threads of hostile posts in a real browser, with the extension and without it. It ends with
 * 1 where a letter is lost, a page is not restored, something fails, or a task of ours takes over 50 ms.
 */
import { launchBrowser } from '../tests/drivers/launch.ts';
import { ensureBrowsers, MissingBrowserError } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { type FuzzedThread, Fuzzing } from './fuzz/fuzz-threads.ts';
import { type FuzzOptions, readFuzzOptions } from './fuzz/options.ts';
import { planThreads } from './fuzz/plan.ts';
import { isSound, reportOf, tableOf } from './fuzz/report.ts';
import { UsageError } from './start/options.ts';

try {
  await fuzz(readFuzzOptions(process.argv.slice(2)));
} catch (error) {
  const isForPeople = error instanceof UsageError || error instanceof MissingBrowserError;
  console.error(isForPeople ? error.message : error);
  process.exitCode = 1;
}

async function fuzz({ posts, seed, browser: name, classes, json }: FuzzOptions): Promise<void> {
  ensureBrowsers([name]);
  buildExtension(name, { readable: true });
  const planned = planThreads(posts, seed, classes);
  const threads: FuzzedThread[] = [];
  let browser = await launchBrowser(name);
  let fuzzing = new Fuzzing(browser);
  try {
    for (const [index, one] of planned.entries()) {
      const thread = await fuzzing.fuzz(one);
      threads.push(thread);
      const { faults, longestTask, isShown } = thread;
      const worst = !isShown
        ? ', which the page itself does not show'
        : longestTask
          ? `, ${Math.round(longestTask.ms)} ms in ${longestTask.in}`
          : '';
      console.error(`${index + 1} of ${planned.length}: ${one.name}, seed ${one.seed}${worst}`);
      for (const { kind, class: of, what } of faults.slice(0, 5)) {
        console.error(`  ${kind}: ${of}: ${what}`);
      }
      if (isShown && !faults.some(({ kind }) => kind === 'hangs')) continue;
      // A page that hangs can keep others from answering.
      await browser.close();
      browser = await launchBrowser(name);
      fuzzing = new Fuzzing(browser);
    }
  } finally {
    await browser.close();
  }
  const reports = reportOf(threads);
  console.log(json ? JSON.stringify({ seed, browser: name, reports }) : tableOf(reports));
  process.exitCode = reports.every(isSound) ? 0 : 1;
}
