import { expect, test } from '@playwright/test';
import { turnOn } from '../../scripts/start/turn-on.ts';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { chipOf, expectFolded, OURS, seenText, snapshot } from './folded-page.ts';
import { inEachBrowser, SITE } from './reader-test.ts';
import { control } from './settings-on-page.ts';
import { store } from './stored-settings.ts';

const CHAIN_OF_SIX = '116221309268868039';
const TURN_ON = 'button.main';
const TURN_OFF = 'button.quiet';

inEachBrowser('the switch for a site', (stage) => {
  test('a refusal changes nothing, and the popup says so', async () => {
    const { browser, serve, open, turnOff } = stage();
    await turnOff();
    const page = await open((await serve()).threadUrl('116220498563476311'));
    await page.waitFor('.status__content');
    const popup = await browser.clickToolbarButton(page);
    await popup.waitFor(TURN_ON);
    await browser.answerPrompt('deny', { origins: [SITE], ask: () => popup.click(TURN_ON) });
    await expect.poll(() => popup.text('[role=status]')).toMatch(/^You did not allow it/);
    await popup.close();
    expect(await page.count(OURS)).toBe(0);
    expect(await browser.grantedOrigins()).toEqual([]);
  });

  test('turns on in the open tab, and off again without a trace and without a reload', async () => {
    const { browser, serve, open, turnOff } = stage();
    await turnOff();
    const page = await open((await serve()).threadUrl('116220498563476311'));
    await page.waitFor('.status__content');
    const before = await snapshot(page);
    const popup = await browser.clickToolbarButton(page);
    await popup.waitFor(TURN_ON);
    expect(await popup.text('h1')).toMatch(/^localhost:\d+$/);
    await browser.answerPrompt('allow', { origins: [SITE], ask: () => popup.click(TURN_ON) });
    // What the click did, and not what the driver did before it to have the browser agree.
    await popup.waitFor(TURN_OFF);
    await popup.close();
    await expectFolded(page, CHAIN_OF_SIX);

    const again = await browser.clickToolbarButton(page);
    await again.click(TURN_OFF);
    await again.waitFor(TURN_ON);
    await again.close();
    await page.waitFor(OURS, 'absent');
    expect(await snapshot(page)).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.reload();
    await page.waitFor('.status__content');
    expect(await page.count(OURS)).toBe(0);
  });

  test('follows a grant that is taken back in the browser itself', async () => {
    const { browser, serve, read } = stage();
    const page = await read(await serve());
    await expectFolded(page, CHAIN_OF_SIX);
    await browser.revokeSite(SITE);
    await page.waitFor(OURS, 'absent');
    expect(await seenText(page, CHAIN_OF_SIX)).toMatch(/^@hamish/);
  });

  test('a grant that was taken back is missed where the site is on, and given again there', async () => {
    const { browser, serve, read } = stage();
    const instance = await serve();
    const { host } = new URL(instance.origin);
    await store(browser, { version: 1, sites: { [host]: { isOn: true } } });
    const page = await read(instance);
    await expectFolded(page, CHAIN_OF_SIX);
    await browser.revokeSite(SITE);
    await page.waitFor(OURS, 'absent');
    const popup = await browser.clickToolbarButton(page);
    await expect.poll(() => popup.text('main')).toMatch(/your browser does not allow it here yet/);
    expect(await popup.text(TURN_ON)).toBe(`Allow on ${host}`);
    await popup.close();
    await turnOn(browser, page, page.puppeteer.url());
    await expectFolded(page, CHAIN_OF_SIX);
  });

  test('a background that was stopped: the popup’s changes hold at once, the button shows what is so', async () => {
    const { browser, serve, read } = stage();
    await store(browser, {});
    const page = await read(await serve());
    await expectFolded(page, CHAIN_OF_SIX);
    await browser.killBackground();
    const popup = await browser.clickToolbarButton(page);
    await browser.killBackground();
    await popup.click(control('mentionFolding'));
    await page.waitFor(chipOf(CHAIN_OF_SIX), 'absent');
    await browser.killBackground();
    await popup.click(TURN_OFF);
    await popup.waitFor(TURN_ON);
    await popup.close();
    await page.waitFor(OURS, 'absent');
    await expect.poll(async () => (await browser.toolbarButton(page)).title).toBe('Throughline');
  });

  test('works with a background that was stopped', async () => {
    const { browser, serve, read } = stage();
    const instance = await serve();
    await expectFolded(await read(instance), CHAIN_OF_SIX);
    await browser.killBackground();
    const page = await read(instance);
    await expectFolded(page, CHAIN_OF_SIX);
  });

  test('a reader that comes late touches no page that did not ask, and none that is off', async () => {
    const { browser, serve, read, open, turnOff } = stage();
    const [here, off] = [await serve(), await serve()];
    await store(browser, { version: 1, sites: { [new URL(off.origin).host]: { isOn: false } } });
    const page = await read(here);
    await expectFolded(page, CHAIN_OF_SIX);
    // The detector asks there as well: match patterns know no ports. What it is refused comes from before.
    await page.goto(off.threadUrl('116220498563476311'));
    await page.waitFor('.status__content');
    const ours = await browser.openExtensionPage('options.html');
    await ours.evaluate(injectReader, off.origin, null);
    await ours.close();
    await expectUntouched(page);
    await page.evaluate(() => void setTimeout(() => history.back()));
    const address = () => page.evaluate(() => location.origin).catch(() => '');
    await expect.poll(address).toBe(here.origin);
    await expectFolded(page, CHAIN_OF_SIX);
    expect(await page.count(chipOf(CHAIN_OF_SIX))).toBe(1);

    await turnOff();
    const unasked = await open(here.threadUrl('116220498563476311'));
    await unasked.waitFor('.status__content');
    const popup = await browser.clickToolbarButton(unasked);
    await popup.evaluate(injectReader, here.origin, null);
    await expectUntouched(unasked);
    // As the popup does it in a private window, which no driver can open.
    await popup.evaluate(injectReader, here.origin, 'hand');
    await popup.close();
    await expectFolded(unasked, CHAIN_OF_SIX);
  });

  test('says kindly where there is nothing to read', async () => {
    const { browser, open } = stage();
    const page = await open('data:text/html,<title>Not Mastodon</title><p>Hello');
    const popup = await browser.clickToolbarButton(page);
    await expect.poll(() => popup.text('main')).toMatch(/cannot read this page|is not Mastodon/);
    await popup.close();
  });
});

/** Nothing of ours is there, to see or not. */
async function expectUntouched(page: PageUnderTest): Promise<void> {
  expect(await page.count(OURS)).toBe(0);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
}

/** Runs in the extension: sends the reader, and waits until it has had time to look at its settings. */
async function injectReader(origin: string, askedBy: string | null): Promise<void> {
  interface Api {
    tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
    scripting: { executeScript(injection: object): Promise<unknown> };
  }
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  const api = browser ?? chrome;
  // Without a grant only the address of the tab in front is told, to the popup.
  const tabs = (await api?.tabs.query({})) ?? [];
  const tab = tabs.findLast(({ url }) => url?.startsWith(origin));
  const target = { tabId: tab?.id, frameIds: [0] };
  if (askedBy !== null) {
    const func = (by: string) => {
      Reflect.set(globalThis, 'throughline', by);
    };
    await api?.scripting.executeScript({ target, func, args: [askedBy] });
  }
  await api?.scripting.executeScript({ target, files: ['/reader.js'] });
  const func = async () => {
    const { browser: there, chrome: here } = globalThis as {
      browser?: { storage: { local: { get(key: string): Promise<unknown> } } };
      chrome?: { storage: { local: { get(key: string): Promise<unknown> } } };
    };
    for (let time = 0; time < 3; time += 1) await (there ?? here)?.storage.local.get('settings');
  };
  await api?.scripting.executeScript({ target, func });
}
