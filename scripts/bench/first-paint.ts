import type { BrowserUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { paintsSeen, watchPaints } from '../../tests/drivers/first-paint.ts';
import type { Cache } from './options.ts';
import { openWatched, waitForRest } from './visit.ts';

/** Issue 17: posts in view are decorated in the frame in which they are painted, in 9 of 10 loads. */
export interface FirstPaint {
  loads: number;
  /** In how many of them a post was painted before what we show at it. */
  late: number;
}

const LOADS = 10;

/** Loads a page again and again, and looks at each frame before it is painted: dear, so never in what is timed. */
export async function benchFirstPaint(
  browser: BrowserUnderTest,
  url: string,
  cache: Cache,
): Promise<FirstPaint> {
  const page = await openWatched(browser, 'about:blank', cache);
  await watchPaints(page);
  let late = 0;
  for (let load = 0; load < LOADS; load += 1) {
    await page.goto(url);
    await waitForRest(page, true);
    if ((await paintsSeen(page)).late.length > 0) late += 1;
  }
  await page.close();
  return { loads: LOADS, late };
}
