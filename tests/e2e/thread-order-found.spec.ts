/** T2: what comes into a folded branch, and what is found in one. */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost, WORDS } from '../drivers/page-parts.ts';
import { arriving, BRANCHED, HEDGE } from './hedge-thread.ts';
import {
  choose,
  expectAlive,
  expectSeen,
  laneOf,
  lineOf,
  readIn,
  tagOf,
} from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

const BEN_FOLDED = [...BRANCHED.slice(0, 4), '▸ 302', ...BRANCHED.slice(9)];
/** A page that is this old has had the time that a reader gives it (`PATIENCE_MS` of the thread's, and its loading). */
const SETTLED_MS = 6_500;
const NEW = '.throughline-thread-order-new';

/** What the line of a branch says is new in it; null where it says nothing of the kind. */
function newIn(page: PageUnderTest, head: string): Promise<string | null> {
  return page.evaluate(
    (one) => document.querySelector(one)?.textContent?.trim() ?? null,
    `${lineOf(head)} ${NEW}`,
  );
}

function countsOf(page: PageUnderTest, head: string): Promise<string | null> {
  return page.evaluate(
    (one) => document.querySelector(one)?.textContent ?? null,
    `${lineOf(head)} .throughline-thread-order-counts`,
  );
}

/**
 * Goes to the words of a post by the address, which is what opens hidden text without a search of the browser's,
 * whose window no driver reaches: the same steps (HTML, "ancestor revealing algorithm").
 */
async function find(page: PageUnderTest, id: string): Promise<void> {
  await page.evaluate(
    (words, name) => {
      document.querySelector(words)?.setAttribute('id', name);
      location.hash = name;
    },
    `${listedPost(id)} ${WORDS}`,
    `found-${id}`,
  );
}

/** Until then what is there is what the page had to show: only what comes later is new. */
async function settled(page: PageUnderTest): Promise<void> {
  await expect.poll(() => page.evaluate(() => performance.now())).toBeGreaterThan(SETTLED_MS);
}

/** Posts that have the mark of what is folded away and are seen, or are hidden and have none. */
function halfHidden(page: PageUnderTest): Promise<number> {
  return page.evaluate(
    () =>
      document.querySelectorAll(
        '[data-throughline-thread-order-away]:not([hidden]), [hidden="until-found"]:not([data-throughline-thread-order-away])',
      ).length,
  );
}

inEachBrowser('a folded branch', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const version of ['4.3', '4.6', 'glitch', '5.0'] as const) {
    test(`T2: ${version}: what comes into it is counted as new there, until it is opened`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await page.click(laneOf('302'));
      await page.waitFor(lineOf('302'));
      expect(await newIn(page, '302')).toBeNull();
      await settled(page);
      instance.push(arriving('321', 'Kim', '304', 'Goats find a way.'));
      await expect.poll(() => newIn(page, '302')).toBe('1 new');
      expect(await countsOf(page, '302')).toBe('6 posts, 5 people');
      await expectSeen(page, BEN_FOLDED);
      instance.push(arriving('322', 'Kim', '302', 'So do hens.'));
      await expect.poll(() => newIn(page, '302')).toBe('2 new');
      instance.remove('306');
      await expect.poll(() => countsOf(page, '302')).toBe('6 posts, 4 people');
      await page.click(lineOf('302'));
      await page.waitFor(laneOf('302'));
      await expectSeen(page, [
        ...BRANCHED.slice(0, 6),
        ...['    304', '      313', '      321', '    322'],
        ...BRANCHED.slice(9),
      ]);
      await page.click(laneOf('302'));
      await page.waitFor(lineOf('302'));
      expect(await newIn(page, '302')).toBeNull();
      await expectAlive(page, '307');
    });

    test(`T2: ${version}: what is hidden is found by the page’s search, which opens all that hides it`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await page.click(laneOf('302'));
      await expectSeen(page, BEN_FOLDED);
      const hidden = await page.evaluate(() =>
        [...document.querySelectorAll('[hidden]')].map((part) => part.getAttribute('hidden')),
      );
      expect(hidden.length).toBeGreaterThan(4);
      expect(new Set(hidden)).toEqual(new Set(['until-found']));
      await find(page, '306');
      await expectSeen(page, BRANCHED);
      expect(await halfHidden(page)).toBe(0);

      // One in another: both are opened.
      await page.click(laneOf('304'));
      await page.click(laneOf('302'));
      await expectSeen(page, BEN_FOLDED);
      await find(page, '313');
      await expectSeen(page, BRANCHED);
      expect(await halfHidden(page)).toBe(0);

      // Its first post as well.
      await page.click(laneOf('302'));
      await expectSeen(page, BEN_FOLDED);
      await find(page, '302');
      await expectSeen(page, BRANCHED);
      expect(await halfHidden(page)).toBe(0);
    });
  }

  test('T2: after a visit, nothing in it is new that was there before', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await readIn(stage(), instance, 'branches');
    await page.click(laneOf('302'));
    await page.waitFor(lineOf('302'));
    await page.reload();
    await page.waitFor(lineOf('302'));
    expect(await newIn(page, '302')).toBeNull();
    await choose(page, 'page');
    await page.reload();
    await page.waitFor('.throughline-thread-bar');
    await settled(page);
    await choose(page, 'branches');
    await page.waitFor(lineOf('302'));
    expect(await newIn(page, '302')).toBeNull();
  });

  test('T2: what came while all was open is not new when it is folded', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await stage().read(instance);
    await page.waitFor('.throughline-thread-bar');
    await settled(page);
    instance.push(arriving('321', 'Kim', '304', 'Goats find a way.'));
    await page.waitFor(listedPost('321'));
    await choose(page, 'branches');
    await page.click(laneOf('302'));
    await expect.poll(() => countsOf(page, '302')).toBe('6 posts, 5 people');
    expect(await newIn(page, '302')).toBeNull();
  });
});
