import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost } from '../drivers/page-parts.ts';
import { post } from './folded-page.ts';
import { BRANCHED, CLEO_FOLDED, HEDGE } from './hedge-thread.ts';
import { threadOf } from './invented-thread.ts';
import {
  expectAlive,
  expectSeen,
  FOLDED,
  laneOf,
  lineOf,
  readIn,
  tagOf,
} from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** The hedge with the branch of 302 folded. */
const BEN_FOLDED = [...BRANCHED.slice(0, 4), '▸ 302', ...BRANCHED.slice(9)];

/** Ben says something behind a warning; the reader's filters match what Cleo says. */
const GUARDED = threadOf(
  (HEDGE.statuses ?? []).map((status) => {
    if (status.id === '302') return { ...status, spoiler_text: 'Thorns', sensitive: true };
    if (status.id !== '304') return status;
    return { ...status, filtered: [{ filter: { title: 'goats' } }] };
  }),
);

const focusOn = (page: PageUnderTest, selector: string) =>
  page.evaluate((one) => document.querySelector<HTMLElement>(one)?.focus(), selector);

const hasFocus = (page: PageUnderTest, selector: string) =>
  page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);

/** What a line says, part by part. */
function saidBy(page: PageUnderTest, line: string): Promise<(string | null)[]> {
  return page.evaluate(
    (one) =>
      [...(document.querySelector(one)?.children ?? [])]
        .map((part) => part.textContent)
        .filter((text) => text !== ''),
    line,
  );
}

/** Presses, as one would with a mouse, the lane of a branch beside a post of it. */
async function pressLane(page: PageUnderTest, id: string, head: string): Promise<void> {
  const [x = 0, y = 0] = await page.evaluate(
    (selector, branch) => {
      const root = document.querySelector(selector);
      root?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const item = root?.closest('[data-throughline-thread-order-row]');
      const lane = item?.querySelector(`.throughline-thread-order-lane[data-branch="${branch}"]`);
      const { left, top, width, height } = lane?.getBoundingClientRect() ?? new DOMRect();
      return [left + width / 2, top + height / 2];
    },
    listedPost(id),
    head,
  );
  await page.puppeteer.mouse.click(x, y);
}

inEachBrowser('branches', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const version of ['4.3', '4.6', 'glitch', '5.0'] as const) {
    test(`T2: ${version}: Enter and Space fold one to its line and open it again, and the focus goes with it`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      const before = await page.evaluate(() => location.href);
      for (const key of ['Enter', ' ']) {
        await focusOn(page, laneOf('302'));
        await page.press(key);
        await expectSeen(page, BEN_FOLDED);
        await expect.poll(() => hasFocus(page, lineOf('302'))).toBe(true);
        await page.press(key);
        await expectSeen(page, BRANCHED);
        await expect.poll(() => hasFocus(page, laneOf('302'))).toBe(true);
      }
      expect(await page.evaluate(() => location.href)).toBe(before);
      await expectAlive(page, '304');
    });

    test(`T2: ${version}: a click on the lane beside a post deep in it folds it, and its line is in view with the focus`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await pressLane(page, '313', '304');
      await expectSeen(page, CLEO_FOLDED);
      await expect.poll(() => hasFocus(page, lineOf('304'))).toBe(true);
      await pressLane(page, '306', '302');
      await expectSeen(page, BEN_FOLDED);
      await expect.poll(() => hasFocus(page, lineOf('302'))).toBe(true);
      const line = await page.evaluate((one) => {
        const { top, left, bottom } =
          document.querySelector(one)?.getBoundingClientRect() ?? new DOMRect();
        const uncovered = [top + 4, bottom - 4].map((y) =>
          document.elementFromPoint(left + 40, y)?.closest(one),
        );
        return uncovered.every(Boolean);
      }, lineOf('302'));
      expect(line).toBe(true);
      // What was folded in it stays so.
      await page.click(lineOf('302'));
      await expectSeen(page, CLEO_FOLDED);
    });

    test(`T2: ${version}: the line says who, their first words, how many posts and people; of what is guarded only what is on its face`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await page.click(laneOf('302'));
      await expect
        .poll(() => saidBy(page, lineOf('302')))
        .toEqual(['Ben', 'With hazel or with thorn?', '5 posts, 4 people']);

      const guarded = await stage().serve({ version, threads: [GUARDED], loggedIn: true });
      const other = await readIn(stage(), guarded, 'branches');
      await other.click(laneOf('304'));
      await expect.poll(() => saidBy(other, lineOf('304'))).toEqual(['Cleo', '2 posts, 2 people']);
      await other.click(laneOf('302'));
      await expect
        .poll(() => saidBy(other, lineOf('302')))
        .toEqual(['Ben', 'Thorns', '5 posts, 4 people']);
    });

    test(`T2: ${version}: where one is folded nothing but its line is seen, whatever becomes of its first post`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [GUARDED], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await page.waitFor(`${post('302')} .throughline-answer-line`);
      await page.click(laneOf('302'));
      await page.waitFor(lineOf('302'));
      const besidesIt = () =>
        page.evaluate(
          (line, row) => {
            const parts = [
              ...(document.querySelector(line)?.closest(row)?.querySelectorAll('*') ?? []),
            ];
            return parts
              .filter((part) => !part.closest(line) && !part.closest('[hidden]'))
              .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height > 0)
              .map((part) => part.className)
              .filter((name) => !String(name).includes('throughline-thread-order-lane'));
          },
          lineOf('302'),
          '[data-throughline-thread-order-row]',
        );
      expect(await besidesIt()).toEqual([]);
      instance.push({ id: '302', filtered: [{ filter: { title: 'hedges' } }] });
      instance.push({ id: '308', content: '<p>Or both, one beside the other.</p>' });
      await expect
        .poll(() => page.evaluate((one) => document.querySelector(one)?.textContent, post('308')))
        .toContain('one beside the other');
      expect(await besidesIt()).toEqual([]);
      const height = await page.evaluate(
        (line, row) => document.querySelector(line)?.closest(row)?.getBoundingClientRect().height,
        lineOf('302'),
        '[data-throughline-thread-order-row]',
      );
      expect(height).toBeLessThan(60);
    });

    test(`T2: ${version}: what is folded away is not drawn, also not as a line or a gap`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await page.click(laneOf('302'));
      await page.waitFor(FOLDED);
      const drawn = await page.evaluate(() =>
        [...document.querySelectorAll('[data-throughline-thread-order-away]')].map((item) =>
          Math.round(item.getBoundingClientRect().height),
        ),
      );
      expect(drawn.length).toBeGreaterThan(4);
      expect(Math.max(...drawn)).toBe(0);
    });

    test(`T2: ${version}: an edit and a warning of its first post are on the line within a second or two`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches');
      await page.click(laneOf('302'));
      await page.waitFor(FOLDED);
      instance.push({ id: '302', content: '<p>With blackthorn, or not at all?</p>' });
      await expect
        .poll(() => saidBy(page, lineOf('302')))
        .toEqual(['Ben', 'With blackthorn, or not at all?', '5 posts, 4 people']);
      instance.push({ id: '302', spoiler_text: 'Thorns', sensitive: true });
      await expect
        .poll(() => saidBy(page, lineOf('302')))
        .toEqual(['Ben', 'Thorns', '5 posts, 4 people']);
    });
  }
});
