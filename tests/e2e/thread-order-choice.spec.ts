import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { BRANCHED, HEDGE, tornOrder, WRITTEN } from './hedge-thread.ts';
import { invented, threadOf } from './invented-thread.ts';
import { choose, expectSeen, OPENER, PANEL, ROW, radioOf, tagOf } from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { PAGES, pressStill, scrollPostTo, topOf } from './reading-place.ts';
import { store, storedIn } from './stored-settings.ts';

/** Another thread of the same site, as torn as that one. */
const ORCHARD = threadOf([
  invented('601', 'Ada', null, 'Three pears and a quince go in this autumn.'),
  ...['602', '603', '604', '605', '606', '607', '608', '609'].map((id, index) =>
    invented(id, `Guest${index}`, '601', `Word ${id} of the orchard.`),
  ),
  invented('610', 'Kim', '602', 'What is said to the first of them.'),
]);
const ORCHARD_TORN = ['601', '602', '610', '609', '608', '607', '606', '605', '604', '603'];
const ORCHARD_WRITTEN = ['601', '602', '610', '603', '604', '605', '606', '607', '608', '609'];

const FOR_SITE = { role: 'button', name: 'Use this order for every thread on this site' } as const;

/** So far down the view, in CSS pixels. */
const READ_AT = 130;
/** Less is rounding. */
const NEARLY = 2;

/** Brings a post to where one reads, a little below what stays in view, and opens the panel. */
async function readAt(page: PageUnderTest, id: string): Promise<number> {
  await scrollPostTo(page, id, READ_AT);
  await pressStill(page, OPENER);
  await page.waitFor(PANEL);
  return topOf(page, id);
}

const isInPanel = (page: PageUnderTest) =>
  page.evaluate((panel) => document.activeElement?.closest(panel) !== null, PANEL);

inEachBrowser('the choice of an order', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const [named, options] of PAGES) {
    const tag = tagOf(name, options.version ?? '4.6');
    test(`T2: ${named}: what is being read stays where it is, and the focus in the panel`, {
      tag,
    }, async () => {
      const instance = await stage().serve({ ...options, threads: [HEDGE], loggedIn: true });
      const page = await stage().read(instance);
      await page.waitFor('.throughline-thread-bar');
      for (const id of ['308', '304']) {
        for (const order of ['restored', 'branches', 'page'] as const) {
          const before = await readAt(page, id);
          const place = ['page', 'restored', 'branches'].indexOf(order) + 1;
          await pressStill(page, `${PANEL} label:nth-of-type(${place}) input`);
          if (order === 'page') await page.waitFor(ROW, 'absent');
          else await page.waitFor(ROW);
          await expect
            .poll(async () => Math.abs((await topOf(page, id)) - before), `${id}, ${order}`)
            .toBeLessThanOrEqual(NEARLY);
          expect(await isInPanel(page)).toBe(true);
          await page.press('Escape');
          await page.waitFor(PANEL, 'absent');
        }
      }
      expect(page.consoleErrors()).toEqual([]);
    });
  }

  test('T2: by keys: arrows choose, the focus goes with the choice, and the post stays', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await stage().read(instance);
    await page.waitFor('.throughline-thread-bar');
    const before = await readAt(page, '304');
    await page.evaluate(
      (panel) => document.querySelector<HTMLElement>(`${panel} input:checked`)?.focus(),
      PANEL,
    );
    for (const expected of [WRITTEN, BRANCHED, tornOrder('4.6')]) {
      await page.press('ArrowDown');
      await expectSeen(page, expected);
      expect(
        await page.evaluate((panel) => document.activeElement?.matches(`${panel} :checked`), PANEL),
      ).toBe(true);
    }
    expect(Math.abs((await topOf(page, '304')) - before)).toBeLessThanOrEqual(NEARLY);
  });

  test('T2: it is remembered for the thread, and for no other', async () => {
    const instance = await stage().serve({ threads: [HEDGE, ORCHARD], loggedIn: true });
    const page = await stage().read(instance);
    await choose(page, 'branches');
    await expectSeen(page, BRANCHED);
    await page.reload();
    await expectSeen(page, BRANCHED);
    await page.goto(instance.threadUrl('601'));
    await page.waitFor('.throughline-thread-bar');
    await expectSeen(page, ORCHARD_TORN);
    // Whichever of its posts it is opened on.
    await page.goto(instance.threadUrl('302'));
    await expectSeen(page, ['301', '302', '308', '  304', '  313', '  306']);
  });

  test('T2: for every thread on this site: the others follow, and the one stays', async () => {
    const instance = await stage().serve({ threads: [HEDGE, ORCHARD], loggedIn: true });
    const page = await stage().read(instance);
    await page.click(OPENER);
    expect(await page.count(FOR_SITE)).toBe(0);
    await page.click(radioOf('restored'));
    await page.click(FOR_SITE);
    await page.waitFor(FOR_SITE, 'absent');
    expect(await isInPanel(page)).toBe(true);
    await expectSeen(page, WRITTEN);
    await page.goto(instance.threadUrl('601'));
    await expectSeen(page, ORCHARD_WRITTEN);
    // Chosen otherwise for one, it is otherwise for that one alone.
    await choose(page, 'page');
    await expectSeen(page, ORCHARD_TORN);
    await page.reload();
    await page.waitFor('.throughline-thread-bar');
    await expectSeen(page, ORCHARD_TORN);
    await page.goto(instance.threadUrl('301'));
    await expectSeen(page, WRITTEN);
    const options = await stage().openOurs('options.html');
    const host = new URL(instance.origin).host;
    expect(await storedIn(options)).toMatchObject({
      sites: { [host]: { threadOrder: 'restored' } },
    });
  });

  test('T2: a thread that is open elsewhere follows its site, unless it has an order of its own', async () => {
    const instance = await stage().serve({ threads: [HEDGE, ORCHARD], loggedIn: true });
    const own = await stage().read(instance, '301');
    await choose(own, 'page');
    await choose(own, 'branches');
    const other = await stage().read(instance, '601');
    await choose(other, 'restored');
    await other.click(OPENER);
    await other.click(FOR_SITE);
    await other.waitFor(FOR_SITE, 'absent');
    const third = await stage().read(instance, '601');
    await expectSeen(third, ORCHARD_WRITTEN);
    await expectSeen(own, BRANCHED);
    await other.click(radioOf('page'));
    await other.click(FOR_SITE);
    await expectSeen(third, ORCHARD_TORN);
    await expectSeen(own, BRANCHED);
  });

  test('T2: there is none where no posts can be moved', async () => {
    const lonely = threadOf([
      invented('701', 'Ada', null, 'Nobody has answered this https://garden.example/ yet.', {
        content: '<p>Read <a href="https://garden.example/">garden.example</a>.</p>',
      }),
    ]);
    const instance = await stage().serve({ threads: [lonely], loggedIn: true });
    const page = await stage().read(instance);
    await page.click(OPENER);
    await page.waitFor(PANEL);
    expect(await page.count(`${PANEL} input[type="radio"]`)).toBe(0);
  });
});
