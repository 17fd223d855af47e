import type {
  BrowserUnderTest,
  PageUnderTest,
} from '../../tests/e2e/drivers/browser-under-test.ts';
import { sitePattern } from '../../utils/extension/site-pattern.ts';

const MAIN_BUTTON = 'button.main';

/** Turns the reader on for the page's site as a person does: toolbar button, popup, the browser's prompt. */
export async function turnOn(
  browser: BrowserUnderTest,
  page: PageUnderTest,
  url: string,
): Promise<void> {
  const origins = [sitePattern(new URL(url))];
  const popup = await browser.clickToolbarButton(page);
  await popup.waitFor(MAIN_BUTTON);
  await browser.answerPrompt('allow', { origins, ask: () => popup.click(MAIN_BUTTON) });
  await popup.close();
}
