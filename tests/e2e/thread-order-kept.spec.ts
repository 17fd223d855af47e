/** What the order of a thread outlives, and what it leaves behind. */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { BRANCHED, HEDGE, tornOrder, WRITTEN } from './hedge-thread.ts';
import {
  choose,
  controlPage,
  expectAlive,
  expectSeen,
  FOLDED,
  goInApp,
  idsSeenOn,
  laneOf,
  leftOn,
  ORDERED_VERSIONS,
  readIn,
  tagOf,
} from './ordered-thread.ts';
import { inEachBrowser, longInFirefox } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** The branch of 302, opened on its own, and the thread as a whole. */
const STAGES = {
  page: { whole: null, branch: null },
  restored: { whole: WRITTEN, branch: ['301', '302', '308', '304', '313', '306'] },
  branches: { whole: BRANCHED, branch: ['301', '302', '308', '  304', '  313', '  306'] },
} as const;

const PLAIN = '.throughline-thread-bar-plain';
const WAY_BACK = '.throughline-thread-bar-not-plain';

const goBack = (page: PageUnderTest) => page.evaluate(() => history.back());

inEachBrowser('the order of a thread is kept', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const version of ORDERED_VERSIONS) {
    const tag = tagOf(name, version);
    for (const order of ['page', 'restored', 'branches'] as const) {
      test(`T2: ${version}, ${order}: when one goes to another post of the thread and back`, {
        tag,
      }, async () => {
        const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
        const page = await readIn(stage(), instance, order);
        const whole = STAGES[order].whole ?? tornOrder(version);
        await expectSeen(page, whole);
        await goInApp(page, '302');
        const torn = ['301', '302', '304', '313', ...['308', '306']];
        const old = ['301', '302', '304', '313', ...['306', '308']];
        await expectSeen(page, STAGES[order].branch ?? (version === '4.3' ? old : torn));
        await goBack(page);
        await expectSeen(page, whole);
        await goInApp(page, '303');
        await expectSeen(page, ['301', '303', '305', order === 'branches' ? '  312' : '312']);
        await goBack(page);
        await expectSeen(page, whole);
        await expectAlive(page, '304');
      });
    }

    test(`T2: ${version}: with the site turned off nothing is left, and the page is as if nobody had been there`, {
      tag,
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await page.click(laneOf('302'));
      await page.waitFor(FOLDED);
      await stage().turnOff();
      await page.waitFor('[data-throughline]', 'absent');
      await expect.poll(() => leftOn(page)).toEqual([]);
      await expectSeen(page, tornOrder(version));
      await expectAlive(page, '304');
    });
  }

  test('T2: in the advanced layout, and the columns beside it stay as they are', async () => {
    const instance = await stage().serve({
      threads: [HEDGE],
      layout: 'advanced',
      loggedIn: true,
    });
    const page = await stage().read(instance);
    const home = () =>
      page.evaluate(() =>
        [...(document.querySelector('.column')?.querySelectorAll('article') ?? [])].map((place) =>
          place.getAttribute('data-id'),
        ),
      );
    const before = await home();
    expect(before.length).toBeGreaterThan(0);
    await choose(page, 'branches');
    // A column has room for one step.
    await expectSeen(
      page,
      BRANCHED.map((said) => said.replace('    ', '  ')),
    );
    expect(await home()).toEqual(before);
    await goInApp(page, '302');
    await expectSeen(page, STAGES.branches.branch);
    await goBack(page);
    await choose(page, 'page');
    await expectSeen(page, tornOrder('4.6'));
    expect(page.consoleErrors()).toEqual([]);
  });

  for (const version of ['4.6', '5.0'] as const) {
    test(`T2: ${version}: over a plain page, which is as Mastodon has it`, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const control = await controlPage(stage(), instance, '301');
      const page = await readIn(stage(), instance, 'branches');
      await page.click(laneOf('302'));
      await page.waitFor(FOLDED);
      const folded = [...BRANCHED.slice(0, 4), '▸ 302', ...BRANCHED.slice(9)];
      await expectSeen(page, folded);
      await page.click('.throughline-thread-bar-opener');
      await page.click(PLAIN);
      await page.waitFor(WAY_BACK);
      await expectSeen(page, await idsSeenOn(control));
      expect((await leftOn(page)).filter((left) => /order|hidden/.test(left))).toEqual([]);
      await page.click(WAY_BACK);
      await page.waitFor(FOLDED);
      await expectSeen(page, folded);
      await expectAlive(page, '307');
    });

    test(`T2: ${version}: over an update of the extension, and off is then as Mastodon has it`, {
      // On two busy cores a Firefox has once woken its background later than a remembered order is waited for (1 s).
      tag: version === '5.0' ? longInFirefox(name) : [],
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await page.click(laneOf('302'));
      await page.waitFor(FOLDED);
      await page.evaluate(() => {
        for (const ours of document.querySelectorAll('[data-throughline]')) {
          ours.setAttribute('data-before', '');
        }
      });
      await stage().browser.updateExtension();
      await page.waitFor('[data-before]', 'absent');
      await page.waitFor(FOLDED);
      await expectSeen(page, [...BRANCHED.slice(0, 4), '▸ 302', ...BRANCHED.slice(9)]);
      await choose(page, 'page');
      await expectSeen(page, tornOrder(version));
      expect((await leftOn(page)).filter((left) => left.endsWith(' hidden'))).toEqual([]);
    });
  }

  test('T2: when the extension is removed, every post is there, and no control that does nothing', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await readIn(stage(), instance, 'branches');
    await page.click(laneOf('302'));
    await page.waitFor(FOLDED);
    await stage().browser.uninstallExtension();
    // Firefox kills the script without a word: there it all goes by style sheets.
    const left = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('[data-throughline]')].filter((own) =>
            own.checkVisibility({ visibilityProperty: true }),
          ).length,
      );
    await expect.poll(left).toBe(0);
    const seen = async () => (await idsSeenOn(page)).toSorted();
    await expect.poll(seen).toEqual([...WRITTEN].toSorted());
    expect(page.consoleErrors()).toEqual([]);
  });
});
