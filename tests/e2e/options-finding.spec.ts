/** Issue 18: one finds one's way on the options page, and it says how the extension is. */
import { expect, test } from '@playwright/test';
import { findings } from './axe-findings.ts';
import { CHIP, expectFolded } from './folded-page.ts';
import { inEachBrowser } from './reader-test.ts';
import { control, row } from './settings-on-page.ts';
import { store } from './stored-settings.ts';

const CHAIN_OF_SIX = '116221309268868039';
const OPTIONS = 'options.html';
const SEARCH = '.search input';
const SAID = '.search [role=status]';
const EVERYWHERE = '#everywhere';

/** The extension's own API, as its pages see it. */
interface ExtensionGlobals {
  browser?: { storage: { session: { set(items: object): Promise<void> } } };
  chrome?: ExtensionGlobals['browser'];
}

const focused = () => document.activeElement?.closest('[data-key]')?.getAttribute('data-key') ?? '';

inEachBrowser('one finds one’s way on the options page', (stage, name) => {
  test('by searching, with the keyboard alone', async () => {
    const { browser, openOurs } = stage();
    await store(browser, {});
    const page = await openOurs(OPTIONS);
    await page.click(SEARCH);
    await page.puppeteer.keyboard.type('how ALIKÉ');
    await expect.poll(() => page.text(SAID)).toBe('Found: 1 setting.');
    await page.waitFor(`${EVERYWHERE} ${row('quoteLikeness')}`);
    await page.waitFor(`${EVERYWHERE} ${row('mentionFolding')}`, 'absent');
    await page.waitFor('#sites', 'absent');
    expect(await findings(page, 'html')).toEqual([]);
    await page.press('Enter');
    await expect.poll(() => page.evaluate(focused)).toBe('quoteLikeness');
    await page.click(SEARCH);
    await page.press('Escape');
    await page.waitFor('#sites');
    await page.waitFor(`${EVERYWHERE} ${row('quoteLikeness')}`, 'absent');
    await page.puppeteer.keyboard.type('xyzzy');
    await expect.poll(() => page.text(SAID)).toMatch(/^No setting matches “xyzzy”\./);
    await page.waitFor(EVERYWHERE, 'absent');
    expect(await findings(page, 'html')).toEqual([]);
  });

  test('by folding, and by links to what is folded away', async () => {
    const { openOurs } = stage();
    const linked = await openOurs(`${OPTIONS}#kept`);
    await linked.waitFor('#kept');
    // Another tab, another visit.
    const page = await openOurs(OPTIONS);
    await page.waitFor('#kept', 'absent');
    await page.click({ role: 'button', name: 'Advanced' });
    await page.waitFor(`${EVERYWHERE} ${control('quoteWords')}`);
    await page.click({ role: 'button', name: 'Sites' });
    await page.waitFor('.add-site', 'absent');
    // Firefox’s driver does not end where it loads a page of an extension again; unit tests hold it there.
    if (name === 'firefox') return;
    await page.reload();
    await page.waitFor(`${EVERYWHERE} ${control('quoteWords')}`);
    await page.waitFor('.add-site', 'absent');
  });

  test('and hears how the extension is, with a report that names no site', async () => {
    const { browser, serve, read, openOurs } = stage();
    await store(browser, {});
    const instance = await serve();
    const { host } = new URL(instance.origin);
    const thread = await read(instance);
    await expectFolded(thread, CHAIN_OF_SIX);
    await thread.waitFor(CHIP);
    const page = await openOurs(`${OPTIONS}#health`);
    await expect.poll(() => page.text('.versions')).toMatch(/Mastodon 4\.\d+.*\s*as Mastodon 4/);
    expect(await page.text('.versions')).toContain(host);
    await page.evaluate(async (where: string) => {
      const globals = globalThis as ExtensionGlobals;
      const problem = { host: where, part: 'answerLine', error: 'TypeError', version: '4.5.0' };
      const problems = [{ ...problem, code: 'reader.js:1:2345', at: Date.now(), times: 2 }];
      const session = (globals.browser ?? globals.chrome)?.storage.session;
      await session?.set({ health: { problems, sites: [] } });
    }, host);
    await expect.poll(() => page.text('.failures')).toContain('TypeError reader.js:1:2345');
    const report = () => page.evaluate(() => document.querySelector('textarea')?.value ?? '');
    expect(await report()).toContain('site 1, Mastodon 4.5.0: answerLine failed with TypeError');
    expect(await report()).not.toContain(host);
    expect(await findings(page, 'html')).toEqual([]);
    await page.click('.report input');
    await expect.poll(report).toContain(host);
    await page.click('.report button');
    await expect.poll(() => page.text('.report > [role=status]')).toMatch(/^The report was copied/);
    await page.click({ role: 'button', name: 'Clear this' });
    await page.waitFor('.failures', 'absent');
  });
});
