/** T3: two visits to a thread, and what is new at the second. */
import { expect, test } from '@playwright/test';
import { DATABASE } from '../../utils/storage/database-schema.ts';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost, POST } from '../drivers/page-parts.ts';
import type { Instance } from '../instance/server.ts';
import { findings } from './axe-findings.ts';
import { arriving, HEDGE } from './hedge-thread.ts';
import {
  choose,
  expectAlive,
  expectSeen,
  idsSeenOn,
  laneOf,
  lineOf,
  OPENER,
  ORDERED_VERSIONS,
  tagOf,
} from './ordered-thread.ts';
import { endVisit } from './past-visits.ts';
import { inEachBrowser, type Stage } from './reader-test.ts';
import { store } from './stored-settings.ts';

const MARK = '.throughline-new-posts';
const IN_BAR = '.throughline-thread-bar-new';
const POSTS = HEDGE.statuses?.length ?? 0;

/** The posts that are marked as new, in the order of their ids. */
function markedOn(page: PageUnderTest): Promise<(string | null | undefined)[]> {
  return page.evaluate(
    (mark, post) =>
      [...document.querySelectorAll(mark)]
        .map((one) => one.closest(post)?.getAttribute('data-id'))
        .toSorted(),
    MARK,
    POST,
  );
}

const newInBar = (page: PageUnderTest) =>
  page.evaluate((one) => document.querySelector(one)?.textContent ?? null, IN_BAR);

/** A first visit, in which all of the thread was on the page; then things happen. */
async function visitBefore(stage: Stage, instance: Instance): Promise<void> {
  const first = await stage.read(instance);
  await first.waitFor(OPENER);
  expect(await markedOn(first)).toEqual([]);
  await endVisit(stage.browser, first, POSTS);
  instance.push(arriving('321', 'Joy', '304', 'Goats climb thorn as well.'));
  instance.push(arriving('322', 'Kit', '301', 'What does a stem weigh?'));
  instance.push({ id: '307', content: '<p>Ours took four winters.</p>' });
  instance.remove('306');
}

inEachBrowser('what is new since the last visit', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const version of ORDERED_VERSIONS) {
    test(`T3: ${version}: what has come, in every order and live; nothing else, and nothing twice`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      await visitBefore(stage(), instance);
      const page = await stage().read(instance);
      await expect.poll(() => markedOn(page)).toEqual(['321', '322']);
      for (const order of ['restored', 'branches'] as const) {
        await choose(page, order);
        await expect.poll(() => markedOn(page), order).toEqual(['321', '322']);
      }
      await page.click(laneOf('302'));
      await page.waitFor(lineOf('302'));
      expect(
        await page.evaluate((line) => document.querySelector(line)?.textContent, lineOf('302')),
      ).toContain('1 new');
      await page.click(lineOf('302'));
      instance.push(arriving('323', 'Lou', '322', 'More than one thinks.'));
      await expect.poll(() => markedOn(page)).toEqual(['321', '322', '323']);
      instance.push({ id: '322', content: '<p>What does a green stem weigh?</p>' });
      await expect
        .poll(() =>
          page.evaluate((one) => document.querySelector(one)?.textContent, listedPost('322')),
        )
        .toContain('green');
      await expect.poll(() => markedOn(page)).toEqual(['321', '322', '323']);
      await choose(page, 'page');
      await expect.poll(() => markedOn(page)).toEqual(['321', '322', '323']);
      await expectAlive(page, '304');
    });

    test(`T3: ${version}: catching up shows what is new below what it answers, and then all again`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      await visitBefore(stage(), instance);
      const page = await stage().read(instance);
      await page.waitFor(MARK);
      const before = await idsSeenOn(page);
      await page.click(OPENER);
      await page.click({ role: 'button', name: 'Catch up: only what is new' });
      await page.press('Escape');
      await expectSeen(page, ['301', '304', '321', '322']);
      instance.push(arriving('323', 'Lou', '322', 'More than one thinks.'));
      await expectSeen(page, ['301', '304', '321', '322', '323']);
      await page.click('.throughline-thread-bar-all');
      await expect
        .poll(async () => (await idsSeenOn(page)).filter((id) => id !== '323'))
        .toEqual(before);
      await expectAlive(page, '304');
    });
  }

  test('T3: a click in the bar goes from one to the next; what was in view does not count any more', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    await visitBefore(stage(), instance);
    const page = await stage().read(instance, undefined, {
      viewport: { width: 1_000, height: 420 },
    });
    await expect.poll(() => newInBar(page)).toBe('2 new');
    await page.click(IN_BAR);
    await expect.poll(() => newInBar(page)).toBe('1 new');
    await page.click(IN_BAR);
    await page.waitFor(IN_BAR, 'absent');
    // Seen is not old: the marks stay for this visit, and so does the way to only these.
    expect(await markedOn(page)).toEqual(['321', '322']);
    await page.reload();
    await expect.poll(() => markedOn(page)).toEqual(['321', '322']);
    expect(await newInBar(page)).toBeNull();
  });

  test('T3: two tabs on one thread are one visit', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    await visitBefore(stage(), instance);
    const one = await stage().read(instance);
    await expect.poll(() => markedOn(one)).toEqual(['321', '322']);
    const other = await stage().read(instance);
    await expect.poll(() => markedOn(other)).toEqual(['321', '322']);
    instance.push(arriving('323', 'Lou', '322', 'More than one thinks.'));
    await expect.poll(() => markedOn(other)).toEqual(['321', '322', '323']);
    await other.close();
    await endVisit(stage().browser, one, 3);
    const later = await stage().read(instance);
    await later.waitFor(listedPost('323'));
    await later.waitFor('.throughline-answer-line');
    expect(await markedOn(later)).toEqual([]);
  });

  test('T3: what cannot be read of earlier visits is as if nobody had been there, and the thread is read', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    await visitBefore(stage(), instance);
    const ours = await stage().openOurs('options.html');
    await ours.evaluate(async (name) => {
      const asked = indexedDB.open(name);
      const database = await new Promise<IDBDatabase>((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
      const threads = database.transaction('threads', 'readwrite').objectStore('threads');
      const found: IDBRequest<{ memory: unknown }[]> = threads.getAll();
      const all = await new Promise<{ memory: unknown }[]>((resolve) => {
        found.onsuccess = () => resolve(found.result);
      });
      for (const record of all) {
        threads.put({ ...record, memory: { order: 7, folded: null, visit: 'yesterday' } });
      }
      database.close();
    }, DATABASE);
    const page = await stage().read(instance);
    await page.waitFor(listedPost('321'));
    await page.waitFor('.throughline-answer-line');
    expect(await markedOn(page)).toEqual([]);
    await choose(page, 'branches');
    await page.reload();
    await page.waitFor(laneOf('302'));
    expect(page.consoleErrors()).toEqual([]);
  });

  test('T3: where the site’s visits are not to be kept, nothing is marked, counted or kept', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    await visitBefore(stage(), instance);
    await store(stage().browser, { everywhere: { newPosts: false } });
    const page = await stage().read(instance);
    await page.waitFor(listedPost('321'));
    await page.waitFor('.throughline-answer-line');
    expect([await markedOn(page), await newInBar(page)]).toEqual([[], null]);
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`T3: ${theme}: a post is said to be new once, with its place and what it answers; axe finds nothing`, async () => {
      const instance = await stage().serve({ theme, threads: [HEDGE], loggedIn: true });
      await visitBefore(stage(), instance);
      const page = await stage().read(instance, undefined, { colorScheme: theme });
      await page.waitFor(`${listedPost('321')} ${MARK}`);
      const described = await page.evaluate((one) => {
        const root = document.querySelector(one)?.closest('[aria-describedby]');
        const ids = root?.getAttribute('aria-describedby')?.split(' ') ?? [];
        return ids.map((id) => document.getElementById(id)?.textContent);
      }, listedPost('321'));
      expect(described.filter((said) => said?.includes('New since'))).toHaveLength(1);
      expect(described.filter((said) => said?.includes('In reply to Cleo'))).toHaveLength(1);
      expect(await findings(page, MARK)).toEqual([]);
      expect(await findings(page, '.throughline-thread-bar')).toEqual([]);
    });
  }
});
