import { expect, test } from '@playwright/test';
import { VERSIONS } from '../../scripts/start/options.ts';
import type { Version } from '../instance/server.ts';
import { LINE } from './answers-on-page.ts';
import { expectFolded, OURS, post } from './folded-page.ts';
import { inEachBrowser, LONG } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
const ITS_REPLY = '116221330073762274';
/** React makes the same page in both browsers: the second one is asked about those that differ most. */
const OFTEN: readonly Version[] = ['4.6', '5.0', 'glitch'];

/** Something of each feature that has anything to say in this thread. */
const FEATURES = [
  LINE,
  '[data-kind="row"]',
  '.throughline-article-cards-card',
  '.throughline-quoted-marks',
  '.throughline-wordless-post',
  '.throughline-article-marks',
  '.throughline-thread-bar',
];

inEachBrowser('every version of Mastodon', (stage, name) => {
  for (const version of VERSIONS) {
    const tag = name === 'chromium' || OFTEN.includes(version) ? [] : LONG;
    test(`${version}: every feature is there on load, and folds come after navigation`, {
      tag,
    }, async () => {
      const instance = await stage().serve({ version, loggedIn: true });
      const page = await stage().read(instance);
      await expectFolded(page, CHAIN_OF_SIX);
      for (const feature of FEATURES) {
        await expect.poll(() => page.count(feature), feature).toBeGreaterThan(0);
      }
      await page.evaluate((selector) => {
        const status = document.querySelector(selector);
        const link = status?.querySelector<HTMLElement>('a:has(> time)');
        if (link?.getAttribute('href')?.startsWith('/')) {
          link.click();
          return;
        }
        // glitch-soc's link leads to the post's own server; a click on the words leads to its thread.
        const words = status?.querySelector('.status__content');
        for (const type of ['mousedown', 'mouseup']) {
          words?.dispatchEvent(new MouseEvent(type, { bubbles: true, detail: 1 }));
        }
      }, post(CHAIN_OF_SIX));
      await expect.poll(() => page.evaluate(() => location.pathname)).toContain(CHAIN_OF_SIX);
      await expectFolded(page, ITS_REPLY);
      expect(page.consoleErrors()).toEqual([]);
    });
  }

  test('advanced layout: the thread column folds, the others are left alone', async () => {
    const instance = await stage().serve({ layout: 'advanced', loggedIn: true });
    const page = await stage().read(instance);
    await expectFolded(page, CHAIN_OF_SIX);
    const columns = await page.evaluate(
      (ours) =>
        [...document.querySelectorAll('.column')].map((column) => ({
          isThread: column.querySelector('.detailed-status') !== null,
          marks: column.querySelectorAll(ours).length,
        })),
      OURS,
    );
    expect(columns.length).toBeGreaterThan(1);
    for (const { isThread, marks } of columns) expect(marks > 0).toBe(isThread);
  });
});
