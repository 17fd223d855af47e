/** Issue 10: an open page whose extension is updated or removed. The last test removes it. */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { chipOf, expectFolded, OURS, post, seenText } from './folded-page.ts';
import { inEachBrowser, type Stage } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
const CHIP = chipOf(CHAIN_OF_SIX);
const NAME = `${post(CHAIN_OF_SIX)} .throughline-answer-line`;
const PANEL = `${post(CHAIN_OF_SIX)} .throughline-panel`;
const BAR = '.throughline-thread-bar';

/** A thread in use: names unfolded, a panel open, the focus in it. */
async function readInUse({ read, serve }: Stage): Promise<PageUnderTest> {
  const page = await read(await serve());
  await expectFolded(page, CHAIN_OF_SIX);
  await page.waitFor(BAR);
  await page.click(CHIP);
  await expect.poll(() => seenText(page, CHAIN_OF_SIX)).toMatch(/^@hamish/);
  await page.click(NAME);
  await page.waitFor(PANEL);
  await page.evaluate((selector) => {
    document.querySelector<HTMLElement>(`${selector} button`)?.focus();
    for (const ours of document.querySelectorAll('[data-throughline]')) {
      ours.setAttribute('data-before', '');
    }
  }, PANEL);
  return page;
}

inEachBrowser('an open page whose extension', (stage) => {
  test('is updated has one reader, which works', async () => {
    const page = await readInUse(stage());
    await stage().browser.updateExtension();
    await page.waitFor('[data-before]', 'absent');
    await expectFolded(page, CHAIN_OF_SIX);
    for (const one of [CHIP, NAME, BAR]) expect(await page.count(one)).toBe(1);
    expect(await page.evaluate(() => document.querySelectorAll('[data-before]').length)).toBe(0);
    await page.click(CHIP);
    await expect.poll(() => seenText(page, CHAIN_OF_SIX)).toMatch(/^@hamish/);
    await page.click(NAME);
    await page.waitFor(PANEL);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('is removed shows every word, and no control that does nothing', async () => {
    const page = await readInUse(stage());
    await page.click(CHIP);
    const before = await page.evaluate(() => location.href);
    await stage().browser.uninstallExtension();
    // At once: by then Chromium's script has not looked yet whether it is an orphan.
    await page.evaluate((name) => document.querySelector<HTMLElement>(name)?.click(), NAME);
    await page.waitFor(OURS, 'absent');
    expect(await seenText(page, CHAIN_OF_SIX)).toMatch(/^@hamish/);
    expect(await page.evaluate(() => location.href)).toBe(before);
    expect(page.consoleErrors()).toEqual([]);
  });
});
