import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost } from '../drivers/page-parts.ts';
import type { InstanceOptions } from '../instance/server.ts';
import { MARKER, openFirst, PAGE } from './articles-in-thread.ts';
import { FOLDED, laneOf, OPENER, PANEL, ROW } from './ordered-thread.ts';
import type { Stage } from './reader-test.ts';
import { store } from './stored-settings.ts';
import { BY, readWalked } from './walked-thread.ts';

/** All counts are seen, and there are lanes. */
const SETTINGS = { everywhere: { threadOrder: 'branches', countAlways: true } };

/** A thread in which all that opens is open: a row, a count, an article with who quotes it, a folded branch, the bar. */
export async function openEverything(
  stage: Stage,
  options: Partial<InstanceOptions>,
  viewport: { width: number; height: number; deviceScaleFactor?: number },
): Promise<PageUnderTest> {
  await store(stage.browser, SETTINGS);
  const page = await readWalked(stage, options, viewport);
  await page.waitFor(ROW);
  // By script: on a small screen one would first have to go there.
  const press = (selector: string) =>
    page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);
  await press(`${listedPost(BY.eva)} .throughline-answer-line`);
  await page.waitFor('.throughline-panel');
  await press(`${listedPost(BY.flo)} .throughline-mention-folding-chip`);
  await openFirst(page);
  await page.waitFor(PAGE);
  await page.waitFor(MARKER);
  await press(MARKER);
  await press(laneOf(BY.cleo));
  await page.waitFor(FOLDED);
  // On a phone the bar makes way for who has scrolled down.
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitFor(OPENER);
  await press(OPENER);
  await page.waitFor(PANEL);
  return page;
}
