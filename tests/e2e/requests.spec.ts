import { expect, test } from '@playwright/test';
import type { Instance, LoggedRequest } from '../instance/server.ts';
import { answersOn } from './answers-on-page.ts';
import { expectFolded, readerHasStarted } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { DEMO, inEachBrowser, longInFirefox } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
const CHAIN_OF_FIVE = '116232899622412905';

const NAVIGATIONS = 1_000;
/** Ours, in five minutes. */
const MOST_OF_OURS = 30;
/** Well within the five minutes. */
const WALK_MS = 200_000;
/** The page's own answers come one after the other, and those for the last place come last. */
const QUEUE_MS = 60_000;
const SMALL = { width: 320, height: 240 };
/** What the walk costs the page itself is more than an instance allows; that is not ours. */
const NO_LIMIT = { limit: 10_000 };
/** More threads than we may ask for. */
const STREETS = Array.from({ length: 60 }, (_, number) =>
  threadOf([
    invented(`${number + 100}1`, 'Ada', null, `What is new in street number ${number}?`),
    invented(`${number + 100}2`, 'Ben', `${number + 100}1`, 'They have planted limes.'),
    invented(`${number + 100}3`, 'Cleo', `${number + 100}2`, 'At last.'),
  ]),
);

/** The page's own requests accept more kinds of answers than ours (Mastodon's axios, our fetch). */
function ours({ log }: Instance): LoggedRequest[] {
  return log.filter(
    ({ path, accept }) => path.startsWith('/api/') && accept === 'application/json',
  );
}

inEachBrowser('what an instance is asked', (stage, name) => {
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

  test('1,000 navigations in the app stay within 30 requests, and the page goes on working', {
    tag: longInFirefox(name),
  }, async () => {
    test.setTimeout(WALK_MS);
    const instance = await stage().serve({
      threads: STREETS,
      loggedIn: true,
      rateLimit: NO_LIMIT,
    });
    // What is not drawn costs nothing: this is about requests.
    const page = await stage().read(instance, undefined, { viewport: SMALL });
    const home = ['1001', '1002', '1003 name: ↳ Ben'];
    await expect.poll(() => answersOn(page)).toEqual(home);
    const paths = instance.threads.flatMap(({ statuses }) =>
      statuses.map(({ id }) => new URL(instance.threadUrl(id)).pathname),
    );
    expect(await page.evaluate(walk, paths, NAVIGATIONS)).toBe(NAVIGATIONS);
    // What is known is still shown, and what is not leaves the page as Mastodon made it.
    await page.evaluate(walk, paths.slice(0, 1), 1);
    await expect.poll(() => answersOn(page), { timeout: QUEUE_MS }).toEqual(home);
    await page.evaluate(walk, paths.slice(-1), 1);
    expect(await page.text('.detailed-status .status__content__text')).toBe('At last.');
    expect(ours(instance).length).toBeLessThanOrEqual(MOST_OF_OURS);
    // The reader has seen the walk: it asked for more than the first thread.
    expect(ours(instance).length).toBeGreaterThan(2);
    expect(new Set(ours(instance).map(({ path }) => path)).size).toBe(ours(instance).length);
    expect(page.consoleErrors()).toEqual([]);
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

/**
 * Runs in the page: opens one address after the other in the app, as fast as the page can follow. It has
 * drawn its column anew each time; it need not have its answers.
 */
async function walk(paths: readonly string[], steps: number): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  for (let step = 0; step < steps; step++) {
    history.pushState({}, '', paths[step % paths.length] ?? '');
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
  return steps;
}
