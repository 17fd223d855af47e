import type { BrowserUnderTest, PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { sitePattern } from '../../utils/browser/sites/site-pattern.ts';

const MAIN_BUTTON = 'button.main';
const QUIET_BUTTON = 'button.quiet';
const PLAIN = '.counts ~ .setting input[type="checkbox"]';

/** Whether the popup offers to turn the reader on: only on Mastodon. */
export async function canTurnOn(browser: BrowserUnderTest, page: PageUnderTest): Promise<boolean> {
  const popup = await browser.clickToolbarButton(page);
  await popup.waitFor('main > *');
  const offers = (await popup.count(MAIN_BUTTON)) > 0;
  await popup.close();
  return offers;
}

/** Turns the reader on for the page's site as a person does: toolbar button, popup, the browser's prompt. */
export async function turnOn(
  browser: BrowserUnderTest,
  page: PageUnderTest,
  url: string,
): Promise<void> {
  const origins = [sitePattern(new URL(url))];
  const popup = await browser.clickToolbarButton(page);
  await popup.waitFor(MAIN_BUTTON);
  await browser.answerPrompt('allow', {
    origins,
    ask: async () => {
      // Where the browser has allowed it already, the popup says so before anything can be clicked.
      const isOn = popup.waitFor(QUIET_BUTTON).catch(() => {});
      await Promise.race([popup.click(MAIN_BUTTON).catch(() => {}), isOn]);
    },
  });
  await popup.waitFor(QUIET_BUTTON);
  await popup.close();
}

/** T1: shows the page as Mastodon has it, or puts back what the reader shows, by the popup as a person does. */
export async function setPlain(
  browser: BrowserUnderTest,
  page: PageUnderTest,
  isPlain: boolean,
): Promise<void> {
  const popup = await browser.clickToolbarButton(page);
  await popup.waitFor(PLAIN);
  const isSet = await popup.evaluate(
    (box) => document.querySelector<HTMLInputElement>(box)?.checked ?? false,
    PLAIN,
  );
  if (isSet !== isPlain) await popup.click(PLAIN);
  await popup.close();
}
