/** Issue 4: what the popup sets for a site, and what becomes of it in the open tabs. */
import { expect, test } from '@playwright/test';
import { turnOn } from '../../scripts/start/turn-on.ts';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { LINE } from './answers-on-page.ts';
import { CHIP, expectFolded, OURS, post, snapshot } from './folded-page.ts';
import { invented, mentioning, threadOf } from './invented-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { control, row, wayBack, withoutText } from './settings-on-page.ts';
import { onlyOn, store, storedIn } from './stored-settings.ts';

const CHAIN_OF_SIX = '116221309268868039';
const FOLDING = 'mentionFolding';
const PLAIN_PAGE = '.reading input';
/** Issue 4: the popup fits so many pixels. */
const WIDEST = 360;
const COUNTS = '.counts li';
const ARTICLE = 'https://paper.example/trees';
/** Four posts, one of them with mentions that fold; three replies; two posts with one and the same article. */
const SMALL_THREAD = threadOf([
  invented('901', 'Ada', null, `Trees cool a street: <a href="${ARTICLE}">paper.example</a>`),
  invented('902', 'Ben', '901', 'How many of them does it take?'),
  invented('903', 'Cleo', '902', `${mentioning('Ben')}${mentioning('Ada')}Two a house.`),
  invented('904', 'Dora', '901', `I have read <a href="${ARTICLE}?utm_source=b">it</a> too.`),
]);

/** What a reload would forget. */
function markDocument(page: PageUnderTest): Promise<void> {
  return page.evaluate(() => {
    Object.assign(globalThis, { isSameDocument: true });
  });
}

function isSameDocument(page: PageUnderTest): Promise<boolean> {
  return page.evaluate(() => 'isSameDocument' in globalThis);
}

inEachBrowser('the popup', (stage) => {
  test('a site’s own setting beats the one for everywhere, says what that is, and goes back to it', async () => {
    const { browser, serve, read, openOurs } = stage();
    await store(browser, { version: 1, everywhere: { [FOLDING]: false } });
    const instance = await serve();
    const { host } = new URL(instance.origin);
    const page = await read(instance);
    await page.waitFor(LINE);
    expect(await page.count(CHIP)).toBe(0);

    const popup = await browser.clickToolbarButton(page);
    expect(await popup.text(withoutText(FOLDING))).toBe('As everywhere else.');
    await popup.click(control(FOLDING));
    await expectFolded(page, CHAIN_OF_SIX);
    await expect.poll(() => popup.text(withoutText(FOLDING))).toBe('Everywhere else: off.');
    await popup.click(wayBack(FOLDING));
    await page.waitFor(CHIP, 'absent');
    await expect.poll(() => popup.text(withoutText(FOLDING))).toBe('As everywhere else.');
    await popup.close();
    const stored = await storedIn(await openOurs('options.html'));
    expect(stored).toMatchObject({ everywhere: { [FOLDING]: false } });
    expect(stored).not.toHaveProperty(['sites', host, FOLDING]);
  });

  test('two sites differ: a change is in all open tabs of its site at once, and only there', async () => {
    const { browser, serve, read } = stage();
    await store(browser, {});
    const [mine, other] = [await serve(), await serve()];
    const elsewhere = await read(other);
    const second = await read(mine);
    const first = await read(mine);
    const pages = [first, second, elsewhere];
    for (const page of pages) {
      await page.puppeteer.bringToFront();
      await expectFolded(page, CHAIN_OF_SIX);
      await markDocument(page);
    }
    const popup = await browser.clickToolbarButton(first);
    await popup.click(control(FOLDING));
    await first.waitFor(CHIP, 'absent');
    await popup.close();
    await second.puppeteer.bringToFront();
    await second.waitFor(CHIP, 'absent');
    await second.waitFor(LINE);
    await elsewhere.puppeteer.bringToFront();
    await expectFolded(elsewhere, CHAIN_OF_SIX);
    for (const page of pages) expect(await isSameDocument(page)).toBe(true);

    const there = await browser.clickToolbarButton(elsewhere);
    expect(await there.text(withoutText(FOLDING))).toBe('As everywhere else.');
    await there.close();
    // What is opened later has the settings of its site, too.
    const later = await read(mine);
    await later.waitFor(LINE);
    expect(await later.count(CHIP)).toBe(0);
  });

  test('a feature that is turned off leaves the page exactly as it was', async () => {
    const { browser, serve, open, turnOff } = stage();
    await turnOff();
    await store(browser, { version: 1, everywhere: onlyOn(FOLDING) });
    const instance = await serve();
    const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
    const page = await open(url);
    await page.waitFor(post(CHAIN_OF_SIX));
    const before = await snapshot(page);
    await turnOn(browser, page, url);
    await expectFolded(page, CHAIN_OF_SIX);
    expect(await snapshot(page)).not.toBe(before);
    const popup = await browser.clickToolbarButton(page);
    await popup.click(control(FOLDING));
    await page.waitFor(OURS, 'absent');
    await popup.close();
    expect(await snapshot(page)).toBe(before);
  });

  test('“Plain page” shows it as Mastodon made it, takes that back, and is not remembered (T1)', async () => {
    const { browser, serve, open, turnOff } = stage();
    await turnOff();
    await store(browser, { version: 1, everywhere: { threadBar: false } });
    const instance = await serve();
    const url = instance.threadUrl(instance.threads[0]?.focused ?? '');
    const page = await open(url);
    await page.waitFor(post(CHAIN_OF_SIX));
    const before = await snapshot(page);
    await turnOn(browser, page, url);
    await expectFolded(page, CHAIN_OF_SIX);

    const popup = await browser.clickToolbarButton(page);
    await popup.click(PLAIN_PAGE);
    await page.waitFor(OURS, 'absent');
    expect(await snapshot(page)).toBe(before);
    await popup.click(PLAIN_PAGE);
    await expectFolded(page, CHAIN_OF_SIX);
    await popup.click(PLAIN_PAGE);
    await page.waitFor(OURS, 'absent');
    await popup.close();
    await page.reload();
    await expectFolded(page, CHAIN_OF_SIX);
  });

  test('says what was read: posts, folded ones, answers, and each article once (L2)', async () => {
    const { browser, serve, read } = stage();
    await store(browser, {});
    const page = await read(await serve({ threads: [SMALL_THREAD] }));
    await page.waitFor(CHIP);
    const popup = await browser.clickToolbarButton(page);
    await popup.waitFor(COUNTS);
    const counts = await popup.evaluate(
      (selector) => [...document.querySelectorAll(selector)].map((item) => item.textContent),
      COUNTS,
    );
    await popup.close();
    expect(counts).toEqual(['4 posts', '1 folded', '3 answers', '1 article']);
  });

  test('names the web UI and its version, fits its 360 pixels, and leads to all settings', async () => {
    const { browser, serve, read } = stage();
    const page = await read(await serve({ version: 'glitch' }));
    await page.waitFor(LINE);
    const popup = await browser.clickToolbarButton(page);
    expect(await popup.text('.web-ui')).toMatch(/glitch-soc edition, 4\.\d/);
    await popup.click('details summary');
    await popup.waitFor(row('postLinks'));
    const { width, tooWide } = await popup.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { width: clientWidth, tooWide: scrollWidth - clientWidth };
    });
    expect(width).toBeLessThanOrEqual(WIDEST);
    expect(tooWide).toBe(0);
    await popup.click('footer > button.text');
    const options = await browser.openedExtensionPage('options.html');
    await options.waitFor('#everywhere');
    await options.close();
  });
});
