import { expect, test } from '@playwright/test';
import type { BrowserUnderTest } from '../drivers/browser-under-test.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { type Instance, startInstance } from '../instance/server.ts';
import { type Build, buildWithExample } from './example-feature/build.ts';
import { DEMO, SITE } from './reader-test.ts';
import { control, row } from './settings-on-page.ts';

const COUNT = '.throughline-line-count';
const SESSION = 'html[data-throughline-line-count]';

/**
 * "How to add a feature" (CONTRIBUTING), done: a folder, a line in the registry and one for its setting, and its
 * texts. Nothing else of the project is changed (issue 11). Once, in Chromium: the browsers do not differ in this.
 */
test.describe('a feature that is added as CONTRIBUTING says', () => {
  let build: Build;
  let browser: BrowserUnderTest;
  let instance: Instance;

  test.beforeAll(async () => {
    build = await buildWithExample();
    browser = await launchBrowser('chromium', build.extension);
    instance = await startInstance({ threads: [DEMO.quietStreet] });
    await browser.allowSite(SITE);
  });
  test.afterAll(async () => {
    await instance.close();
    await browser.close();
    await build.remove();
  });

  test('stands in threads and timelines, and goes with its setting', async () => {
    const page = await browser.openPage(instance.threadUrl(instance.threads[0]?.focused ?? ''));
    await page.waitFor(COUNT);
    const posts = await page.count('.status__content__text');
    await expect.poll(() => page.count(COUNT)).toBe(posts);
    expect(await page.text(COUNT)).toMatch(/^\d+ lines?$/);
    expect(await page.count(SESSION)).toBe(1);

    await page.goto(new URL('/public/local', instance.origin).href);
    await page.waitFor(`article ${COUNT}`);

    const options = await browser.openExtensionPage('options.html');
    await expect.poll(() => options.text(row('lineCount'))).toContain('Lines of a post');
    expect(await options.text(row('lineCount'))).toContain('how many lines it has.');
    await options.click(control('lineCount'));
    await page.waitFor(COUNT, 'absent');
    expect(await page.count(SESSION)).toBe(0);
    await options.close();
    expect(await page.count('[data-throughline]')).toBe(0);
    await page.close();
  });
});
