import { expect, test } from '@playwright/test';
import { listedPost } from '../drivers/page-parts.ts';
import { PANEL as ANSWER_PANEL, lineOf as answerOf } from './answers-on-page.ts';
import { arriving, BRANCHED, CLEO_FOLDED, HEDGE } from './hedge-thread.ts';
import { threadOf } from './invented-thread.ts';
import { expectSeen, laneOf, lineOf, OPENER, PANEL, readIn } from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

const ALL_FOLDED = [
  ...['301', '303', '305'],
  ...['▸ 312', '▸ 302', '▸ 307', '▸ 309', '▸ 310', '▸ 311'],
];

inEachBrowser('folded branches', (stage) => {
  test.beforeEach(() => store(stage().browser, {}));

  test('T2: “Fold all branches” and “Open all branches” do so, and the focus stays in the panel', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await readIn(stage(), instance, 'branches');
    await page.click(OPENER);
    await page.click({ role: 'button', name: 'Fold all branches' });
    await expectSeen(page, ALL_FOLDED);
    await page.waitFor({ role: 'button', name: 'Open all branches' });
    expect(
      await page.evaluate((panel) => document.activeElement?.closest(panel) !== null, PANEL),
    ).toBe(true);
    // One that is opened by itself is one to be folded with all.
    await page.press('Escape');
    await page.click(lineOf('302'));
    await page.click(OPENER);
    await page.click({ role: 'button', name: 'Fold all branches' });
    await expectSeen(page, ALL_FOLDED);
    await page.click({ role: 'button', name: 'Open all branches' });
    await expectSeen(page, BRANCHED);
  });

  test('T2: what is folded is remembered for the thread, in whichever order it was left', async () => {
    const instance = await stage().serve({ threads: [HEDGE], loggedIn: true });
    const page = await readIn(stage(), instance, 'branches');
    await page.click(laneOf('304'));
    await expectSeen(page, CLEO_FOLDED);
    await page.reload();
    await expectSeen(page, CLEO_FOLDED);
    await page.click(lineOf('304'));
    await expectSeen(page, BRANCHED);
    await page.reload();
    await page.waitFor(laneOf('304'));
    await expectSeen(page, BRANCHED);
  });

  test('A7: “Go to post” opens the branch that the post is in', async () => {
    const instance = await stage().serve({
      threads: [
        threadOf([
          ...(HEDGE.statuses ?? []),
          {
            ...arriving('314', 'Ned', '311', ''),
            content:
              '<blockquote><p>Thorn keeps the goats out.</p></blockquote><p>And the neighbours.</p>',
          },
        ]),
      ],
      loggedIn: true,
    });
    const page = await readIn(stage(), instance, 'branches');
    await page.click(laneOf('304'));
    await page.click(laneOf('302'));
    await expect.poll(() => page.count(listedPost('314'))).toBe(1);
    await page.click(answerOf('314'));
    await page.waitFor(ANSWER_PANEL);
    await page.click({ role: 'button', name: 'Go to post' });
    await expectSeen(page, [...BRANCHED, '  314']);
    const isInView = await page.evaluate((one) => {
      const { top, bottom } = document.querySelector(one)?.getBoundingClientRect() ?? new DOMRect();
      return top > 0 && bottom < innerHeight;
    }, listedPost('304'));
    expect(isInView).toBe(true);
  });
});
