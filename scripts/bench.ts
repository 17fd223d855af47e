/**
 * `npm run bench`: what the reader costs, as ratios against the same page without it in the same run.
 * Pages with and without it are opened in turn, since a busy machine changes its mind from minute to
 * minute; a page without it against another without it, beside them, tells how much of a ratio is noise.
 * With `--reading`: how long reading alone takes, see `bench/reading.ts`.
 */
import { writeFileSync } from 'node:fs';
import { benchAround } from './bench/around.ts';
import { readBenchOptions } from './bench/options.ts';
import { benchPages } from './bench/pages.ts';
import { pictureOf } from './bench/picture.ts';
import { benchReading } from './bench/reading.ts';
import { linesOf, profileOf, rowsOf, tableOf } from './bench/table.ts';
import { ensureBrowsers, MissingBrowserError } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { scriptContents, summedUp } from './script-contents.ts';
import { scriptSizes } from './script-sizes.ts';
import { UsageError } from './start/options.ts';

try {
  await bench(process.argv.slice(2));
} catch (error) {
  const isForPeople = error instanceof UsageError || error instanceof MissingBrowserError;
  console.error(isForPeople ? error.message : error);
  process.exitCode = 1;
}

async function bench(args: string[]): Promise<void> {
  const options = readBenchOptions(args);
  ensureBrowsers(options.browsers);
  if (options.reading) {
    process.exitCode = (await benchReading()) ? 0 : 1;
    return;
  }
  for (const browser of options.browsers) buildExtension(browser);
  const sizes = scriptSizes();
  const contents = scriptContents();
  // A profile needs the names of functions; its build is larger, and its times are not compared with others.
  if (options.profile) buildExtension('chromium', { readable: true });
  const pages = await benchPages(options);
  const around = [];
  for (const browser of options.all ? options.browsers : []) {
    around.push({ browser, rows: await benchAround(browser, options.pairs) });
  }
  if (options.picture !== null) writeFileSync(options.picture, pictureOf(pages));
  const profiles = options.profile ? pages.map((page) => profileOf(page)) : [];
  if (options.json) {
    const measured = pages.map((page, index) => ({
      page: page.name,
      rows: rowsOf(page),
      ...(options.profile ? { profile: profiles[index] } : {}),
    }));
    console.log(JSON.stringify({ pages: measured, around, sizes, contents }, null, 2));
    return;
  }
  for (const [index, page] of pages.entries()) {
    console.log(tableOf(page));
    for (const { where, ms } of profiles[index] ?? [])
      console.log(`  ${ms.toFixed(1)} ms  ${where}`);
  }
  for (const { browser, rows } of around)
    console.log(`Where no thread is opened, ${browser}\n${linesOf(rows)}`);
  for (const { build, name, bytes } of sizes) {
    console.log(`${build}/${name}: ${bytes} bytes after gzip`);
    for (const { part, share } of summedUp(contents.get(`${build}/${name}`) ?? []))
      console.log(`  ${(share * 100).toFixed(1)} %  ${part}`);
  }
}
