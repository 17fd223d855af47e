/** Issue 4: from the install to a readable thread by one field, one click and the browser's prompt. */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { CHIP, expectFolded, OURS } from './folded-page.ts';
import { inEachBrowser, SITE, type Stage } from './reader-test.ts';
import { store, storedIn } from './stored-settings.ts';

const CHAIN_OF_SIX = '116221309268868039';
const WELCOME = 'welcome.html';
const FIELD = '#instance';
const START = 'button.main';
const SAID = '#start-message';
const STARTED = '.started-text';
const EVERYWHERE_BUTTON = '.start-everywhere button';
const EVERYWHERE = '*://*/*';

/** As a person does it: what stands in the field is replaced. */
async function type(page: PageUnderTest, address: string): Promise<void> {
  await page.click(FIELD);
  await page.evaluate(() => (document.activeElement as HTMLInputElement).select());
  await page.puppeteer.keyboard.type(address);
}

/** Types an address and presses the one button. */
async function start(
  { browser }: Stage,
  page: PageUnderTest,
  address: string,
  pattern = SITE,
): Promise<void> {
  await type(page, address);
  await browser.answerPrompt('allow', {
    origins: [pattern],
    from: page,
    ask: () => page.click(START),
  });
}

inEachBrowser('the welcome page', (stage) => {
  test('opens by itself after the install; an address, a click, the prompt: the thread is readable', async () => {
    const { browser, serve, open } = stage();
    const instance = await serve();
    const thread = await open(instance.threadUrl(instance.threads[0]?.focused ?? ''));
    const welcome = await browser.openedExtensionPage(WELCOME);
    await welcome.puppeteer.bringToFront();
    expect(await browser.grantedOrigins()).toEqual([]);
    await start(stage(), welcome, new URL(instance.origin).host);
    expect(await welcome.text(STARTED)).toContain(new URL(instance.origin).host);
    expect(await browser.grantedOrigins()).toEqual([SITE]);
    // In the tab that was open before, without a reload.
    await thread.puppeteer.bringToFront();
    await expectFolded(thread, CHAIN_OF_SIX);
    expect(await welcome.evaluate(countWelcomePages)).toBe(1);
    await welcome.close();
  });

  test('is not shown again by an update', async () => {
    const { browser, serve, read, openOurs } = stage();
    const thread = await read(await serve());
    await expectFolded(thread, CHAIN_OF_SIX);
    await thread.evaluate((chip) => {
      document.querySelector(chip)?.setAttribute('data-before-update', '');
    }, CHIP);
    await browser.updateExtension();
    // The background has done all that it does at such a moment.
    await thread.waitFor('[data-before-update]', 'absent');
    await expectFolded(thread, CHAIN_OF_SIX);
    const ours = await openOurs('options.html');
    expect(await ours.evaluate(countWelcomePages)).toBe(0);
  });

  test('a refusal changes nothing, is said, and can be thought over', async () => {
    const { browser, serve, openOurs, turnOff } = stage();
    await turnOff();
    const { host } = new URL((await serve()).origin);
    const page = await openOurs(WELCOME);
    const before = await storedIn(page);
    await type(page, host);
    await browser.answerPrompt('deny', {
      origins: [SITE],
      from: page,
      ask: () => page.click(START),
    });
    await expect.poll(() => page.text(SAID)).toMatch(/did not allow/);
    expect(await browser.grantedOrigins()).toEqual([]);
    expect(await storedIn(page)).toEqual(before);
    expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe(host);
  });

  test('what is no address is said before the browser asks', async () => {
    const { browser, openOurs } = stage();
    const page = await openOurs(WELCOME);
    await page.click(START);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('instance');
    await page.waitFor(`${SAID}[data-kind=wrong]`);
    await page.puppeteer.keyboard.type('my favourite instance');
    await page.click(START);
    await page.waitFor(`${FIELD}[aria-invalid=true]`);
    expect(await browser.grantedOrigins()).toEqual([]);
  });

  test('a site that is not Mastodon is given back, with what was stored', async () => {
    const { browser, servePlain, openOurs, turnOff } = stage();
    await turnOff();
    const { host, pattern } = await servePlain();
    const before = { version: 1, sites: { 'other.example': { mentionFolding: false } } };
    await store(browser, before);
    const page = await openOurs(WELCOME);
    await start(stage(), page, host, pattern);
    await expect.poll(() => page.text(SAID)).toMatch(/is not Mastodon/);
    expect(await page.text(SAID)).toContain(host);
    await expect.poll(() => browser.grantedOrigins()).toEqual([]);
    await expect.poll(() => storedIn(page)).toEqual(before);
  });

  test('“all Mastodon sites” needs no address: what is Mastodon is read, what is not is left', async () => {
    const { browser, serve, servePlain, open, openOurs, turnOff } = stage();
    await turnOff();
    const instance = await serve();
    const page = await openOurs(WELCOME);
    await browser.answerPrompt('allow', {
      origins: [EVERYWHERE],
      from: page,
      ask: () => page.click(EVERYWHERE_BUTTON),
    });
    await page.waitFor(STARTED);
    expect(await browser.grantedOrigins()).toEqual([EVERYWHERE]);
    await expectFolded(await open(instance.threadUrl('116220498563476311')), CHAIN_OF_SIX);
    const plain = await open((await servePlain()).url);
    expect(await plain.count(OURS)).toBe(0);
  });
});

/** Runs in a page of ours. */
function countWelcomePages(): number {
  interface Api {
    extension: { getViews(): Window[] };
  }
  const globals = globalThis as { browser?: Api; chrome?: Api };
  const { extension } = (globals.browser ?? globals.chrome) as Api;
  return extension.getViews().filter(({ location }) => location.pathname === '/welcome.html')
    .length;
}
