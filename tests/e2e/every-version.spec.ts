import { expect, test } from '@playwright/test';
import type { Version } from '../instance/server.ts';
import { expectFolded, OURS } from './folded-page.ts';
import { inEachBrowser } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
/** Posts of the demo thread that fold, as its expected reading has it. */
const FOLDED = 42;
const VERSIONS: readonly Version[] = ['4.3', '4.4', '4.5', '4.6', '4.7', 'glitch'];

inEachBrowser('every version of Mastodon', (stage) => {
  for (const version of VERSIONS) {
    test(`${version}: folds on load and after navigation`, async () => {
      const instance = await stage().serve({ version, loggedIn: true });
      const page = await stage().read(instance);
      await expectFolded(page, CHAIN_OF_SIX);
      await expect
        .poll(() => page.count('.throughline-mention-folding'))
        .toBeGreaterThan(FOLDED - 5);
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
