import { expect, test } from '@playwright/test';
import type { Instance, LoggedRequest } from '../instance/server.ts';
import { expectFolded } from './folded-page.ts';
import { DEMO, inEachBrowser } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
const CHAIN_OF_FIVE = '116232899622412905';

/** The page's own requests accept more kinds of answers than ours (`MASTODON`'s axios, our fetch). */
function ours({ log }: Instance): LoggedRequest[] {
  return log.filter(
    ({ path, accept }) => path.startsWith('/api/') && accept === 'application/json',
  );
}

inEachBrowser('what an instance is asked', (stage) => {
  test('a thread costs one context and at most one status, a second visit nothing', async () => {
    const instance = await stage().serve({ loggedIn: true });
    const page = await stage().read(instance);
    await expectFolded(page, CHAIN_OF_SIX);
    const asked = ours(instance).map(({ path }) => path.replace(/\d+/, 'ID'));
    expect(asked.filter((path) => path.endsWith('/context'))).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(2);

    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.status[data-id] a.status__relative-time')?.click();
    });
    await page.waitFor(`.status[data-id]`);
    await page.evaluate(() => history.back());
    await expectFolded(page, CHAIN_OF_SIX);
    const contexts = ours(instance).filter(({ path }) => path.endsWith('/context'));
    expect(new Set(contexts.map(({ path }) => path)).size).toBe(contexts.length);
  });

  test('the token goes with our requests to its own origin, and nowhere when logged out', async () => {
    const loggedIn = await stage().serve({ loggedIn: true });
    await expectFolded(await stage().read(loggedIn), CHAIN_OF_SIX);
    expect(ours(loggedIn).every(({ authorization }) => authorization)).toBe(true);
    const loggedOut = await stage().serve();
    await expectFolded(await stage().read(loggedOut), CHAIN_OF_SIX);
    expect(ours(loggedOut).length).toBeGreaterThan(0);
    expect(ours(loggedOut).some(({ authorization }) => authorization)).toBe(false);
  });

  test('a logged-out reader is told less: what is not sent is asked for in batches of 20', async () => {
    const instance = await stage().serve({ threads: [DEMO.quietStreet] });
    await stage().read(instance, CHAIN_OF_FIVE);
    await expect.poll(() => ours(instance).length).toBeGreaterThan(0);
    for (const { path } of ours(instance)) {
      expect(path.split('id[]=').length - 1).toBeLessThanOrEqual(20);
    }
    expect(ours(instance).length).toBeLessThanOrEqual(30);
  });

  test('other pages of the instance are asked for nothing', async () => {
    const instance = await stage().serve({ loggedIn: true });
    await stage().read(instance);
    await expect.poll(() => ours(instance).length).toBeGreaterThan(0);
    const page = await stage().open(`${instance.origin}/home`);
    instance.clearLog();
    await page.waitFor('.status[data-id]');
    expect(ours(instance)).toEqual([]);
  });
});
