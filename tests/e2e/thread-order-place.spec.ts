/** T1: while one scrolls through a branch, the bar says where one is. And axe, where all of it is open. */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost } from '../drivers/page-parts.ts';
import { findings } from './axe-findings.ts';
import { arriving, HEDGE } from './hedge-thread.ts';
import { choose, FOLDED, laneOf, lineOf, OPENER, PANEL, readIn, tagOf } from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { PAGES, pressStill, scrollPostTo } from './reading-place.ts';
import { store } from './stored-settings.ts';

const TITLE = '.throughline-thread-bar-root';
const BEGINNING = ['Ada', 'We are laying a hedge along the lower field.'];

/** What stands in the bar, part by part. */
function titleOf(page: PageUnderTest): Promise<string[]> {
  return page.evaluate(
    (title) =>
      [...(document.querySelector(title)?.children ?? [])].map((part) => part.textContent ?? ''),
    TITLE,
  );
}

/** Reads at a post, which begins just below the bar: what stands above it may still grow meanwhile. */
async function expectTitle(page: PageUnderTest, id: string, expected: string[]): Promise<void> {
  await expect
    .poll(async () => {
      await scrollTo(page, id);
      return titleOf(page);
    })
    .toEqual(expected);
}

/** Scrolls until a post begins just below the bar. */
async function scrollTo(page: PageUnderTest, id: string): Promise<void> {
  const bar = await page.evaluate(
    () => document.querySelector('.throughline-thread-bar')?.getBoundingClientRect().bottom ?? 0,
  );
  await scrollPostTo(page, id, bar);
}

inEachBrowser('where one is in a thread', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const [named, options] of PAGES) {
    const tag = tagOf(name, options.version ?? '4.6');
    test(`T1: ${named}: the bar names the branch that is being read, and how far; a click goes to where it begins`, {
      tag,
    }, async () => {
      const instance = await stage().serve({ ...options, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await expect.poll(() => titleOf(page)).toEqual(BEGINNING);
      const ben = ['Ben', 'With hazel or with thorn?'];
      await expectTitle(page, '308', [...ben, '2 of 5']);
      await expectTitle(page, '313', ['Cleo', 'Thorn keeps the goats out.', '2 of 2']);
      // The innermost that one stands in; a name of its own says so to who does not see the bar.
      const label = await page.evaluate(
        (title) => document.querySelector(title)?.getAttribute('aria-label'),
        TITLE,
      );
      expect(label).toBe('To the beginning of this branch: Cleo Thorn keeps the goats out. 2 of 2');
      await expectTitle(page, '308', [...ben, '2 of 5']);
      await pressStill(page, TITLE);
      await page.waitFor('.throughline-answer-line-back');
      const isInView = await page.evaluate((selector) => {
        const root = [...document.querySelectorAll(selector)].at(-1);
        const { top, bottom } = root?.getBoundingClientRect() ?? new DOMRect();
        return top > 0 && bottom < innerHeight;
      }, listedPost('302'));
      expect(isInView).toBe(true);
      await pressStill(page, '.throughline-answer-line-back');
      await expect.poll(() => titleOf(page)).toEqual([...ben, '2 of 5']);
      expect(page.consoleErrors()).toEqual([]);
    });
  }

  test('T1: in order without branches as well, and not where posts stand as Mastodon has them', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await readIn(stage(), instance, 'restored');
    await expectTitle(page, '308', ['Ben', 'With hazel or with thorn?', '2 of 5']);
    await choose(page, 'page');
    await expect.poll(() => titleOf(page)).toEqual(BEGINNING);
    await expectTitle(page, '308', BEGINNING);
  });

  test('T1: a reply that comes into the branch is counted', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await readIn(stage(), instance, 'branches');
    await expectTitle(page, '308', ['Ben', 'With hazel or with thorn?', '2 of 5']);
    instance.push(arriving('321', 'Kim', '304', 'Goats find a way.'));
    await page.waitFor(listedPost('321'));
    await expect.poll(() => titleOf(page)).toContain('2 of 6');
  });
});

inEachBrowser('order and branches, and axe', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const version of ['4.3', '4.6', '5.0'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      test(`axe finds nothing in either order, with a branch folded and the panel open: ${version}, ${theme}`, {
        tag: tagOf(name, version),
      }, async () => {
        const instance = await stage().serve({ version, theme, threads: [HEDGE], loggedIn: true });
        const page = await stage().read(instance, undefined, { colorScheme: theme });
        for (const order of ['restored', 'branches'] as const) {
          await choose(page, order);
          if (order === 'branches') {
            await page.click(laneOf('302'));
            await page.waitFor(FOLDED);
            for (const ours of [lineOf('302'), '.throughline-thread-order-lanes']) {
              expect(await findings(page, ours), ours).toEqual([]);
            }
          }
          await page.click(OPENER);
          await page.waitFor(PANEL);
          expect(await findings(page, '.throughline-thread-bar'), order).toEqual([]);
          await page.click(OPENER);
        }
      });
    }
  }
});
