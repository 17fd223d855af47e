import { expect, test } from '@playwright/test';
import type { Instance, LoggedRequest } from '../instance/server.ts';
import { expectFolded, readerHasStarted } from './folded-page.ts';
import { DEMO, inEachBrowser } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
const CHAIN_OF_FIVE = '116232899622412905';

/** The page's own requests accept more kinds of answers than ours (Mastodon's axios, our fetch). */
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

    const first = await page.evaluate(() => location.pathname);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.status[data-id] a.status__relative-time')?.click();
    });
    await expect.poll(() => page.evaluate(() => location.pathname)).not.toBe(first);
    await page.evaluate(() => history.back());
    await page.waitFor(`.detailed-status a.detailed-status__datetime[href="${first}"]`);
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

  test('what turns up later is asked for together, 20 posts at most', async () => {
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance, CHAIN_OF_FIVE);
    const status = instance.threads[0]?.statuses.find(({ id }) => id === CHAIN_OF_FIVE);
    await page.waitFor('.throughline-note');
    for (const number of [1, 2, 3]) {
      instance.push({ ...status, id: `11629999999999999${number}`, in_reply_to_id: CHAIN_OF_FIVE });
    }
    const batches = () => ours(instance).filter(({ path }) => path.includes('id[]='));
    await expect.poll(() => batches().length).toBe(1);
    for (const { path } of ours(instance)) {
      expect(path.split('id[]=').length - 1).toBeLessThanOrEqual(20);
    }
    expect(ours(instance).length).toBeLessThanOrEqual(30);
  });

  test('other pages of the instance are asked for nothing', async () => {
    const instance = await stage().serve({ loggedIn: true });
    await stage().read(instance);
    await expect.poll(() => ours(instance).length).toBeGreaterThan(0);
    instance.clearLog();
    const page = await stage().open(`${instance.origin}/home`);
    await page.waitFor('.status[data-id]');
    await readerHasStarted(page);
    expect(ours(instance)).toEqual([]);
  });
});
