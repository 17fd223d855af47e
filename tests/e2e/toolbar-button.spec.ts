/** Issue 4: the toolbar button shows where the reader is on; keys toggle it for the tab's site. */
import { expect, test } from '@playwright/test';
import type { BrowserUnderTest, PageUnderTest } from '../drivers/browser-under-test.ts';
import { expectFolded, OURS, post, snapshot } from './folded-page.ts';
import { inEachBrowser } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
const ON = 'Throughline is on here';
const NEUTRAL = 'Throughline';

inEachBrowser('the toolbar button', (stage, name) => {
  /** Chromium tells nobody which picture its button has. */
  const picture = (isOn: boolean) =>
    name === 'firefox' ? expect.stringMatching(isOn ? /^\/icon\/\d/ : /^\/icon\/off\//) : null;

  async function expectButton(browser: BrowserUnderTest, page: PageUnderTest, isOn: boolean) {
    await expect
      .poll(() => browser.toolbarButton(page))
      .toEqual({ title: isOn ? ON : NEUTRAL, icon: picture(isOn) });
  }

  test('shows where the reader is on, and is neutral everywhere else', async () => {
    const { browser, serve, servePlain, open, read, turnOff } = stage();
    await turnOff();
    const instance = await serve();
    const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
    const page = await open(url);
    await page.waitFor('.status__content');
    await expectButton(browser, page, false);
    const { url: plainUrl } = await servePlain();
    const plain = await open(plainUrl);
    await read(instance);
    await expectButton(browser, page, true);
    await expectFolded(page, CHAIN_OF_SIX);
    await expectButton(browser, plain, false);

    // A tab that moves on is as any other.
    await page.goto(plainUrl);
    await expectButton(browser, page, false);
    await page.goto(url);
    await expectFolded(page, CHAIN_OF_SIX);
    await expectButton(browser, page, true);
    await turnOff();
    await expectButton(browser, page, false);
  });

  test('the keys turn the site off without a trace, and on again, and ask nobody', async () => {
    const { browser, serve, open, read } = stage();
    const instance = await serve();
    const page = await read(instance);
    await expectFolded(page, CHAIN_OF_SIX);
    const granted = await browser.grantedOrigins();
    await browser.pressToggleKeys(page);
    await page.waitFor(OURS, 'absent');
    await expectButton(browser, page, false);
    const without = await open(instance.threadUrl(instance.threads[0]?.focused ?? ''));
    await without.waitFor(post(CHAIN_OF_SIX));
    expect(await snapshot(page)).toBe(await snapshot(without));
    expect(await browser.grantedOrigins()).toEqual(granted);
    await browser.pressToggleKeys(page);
    await expectFolded(page, CHAIN_OF_SIX);
    await expectButton(browser, page, true);
  });
});
