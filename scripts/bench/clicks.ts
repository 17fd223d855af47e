import type { BrowserUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { openWatched, waitForRest } from './visit.ts';

const CLICKS = 10;
/** What opens the answered post (where a chain of own posts goes on is only gone to), and what then is there. */
const [BUTTON, PANEL] = ['button.throughline-answer-line[aria-expanded]', '.throughline-panel'];
/** So long a page rests before each click; and so long a click may take. */
const [REST_MS, PATIENCE_MS] = [300, 2_000];

/** How long after a click on whom a post answers that post stands there, in milliseconds, for each of ten. */
export async function benchClicks(browser: BrowserUnderTest, url: string): Promise<number[]> {
  const page = await openWatched(browser, url);
  await waitForRest(page, true);
  const times = await page.evaluate(clickEach, BUTTON, PANEL, [CLICKS, REST_MS, PATIENCE_MS]);
  await page.close();
  return times;
}

/** Runs in the page. */
async function clickEach(
  button: string,
  panel: string,
  [most, restMs, patienceMs]: readonly [number, number, number],
): Promise<number[]> {
  const times: number[] = [];
  for (const each of [...document.querySelectorAll(button)].slice(0, most)) {
    if (!(each instanceof HTMLElement)) continue;
    each.scrollIntoView({ block: 'center' });
    await new Promise((done) => setTimeout(done, restMs));
    const before = document.querySelectorAll(panel).length;
    const start = performance.now();
    each.click();
    const isThere = () => document.querySelectorAll(panel).length > before;
    while (!isThere() && performance.now() - start < patienceMs) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    if (!isThere()) throw new Error('A click on whom a post answers has opened nothing.');
    times.push(performance.now() - start);
  }
  return times;
}
