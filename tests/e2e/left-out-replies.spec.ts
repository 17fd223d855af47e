import { expect, test } from '@playwright/test';
import { answersOn, lineOf, PANEL, PANEL_WORDS, spokenAt } from './answers-on-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { inEachBrowser } from './reader-test.ts';

/**
 * The reader may not see 403. The API leaves it out and sends what stands below it, 404 and 405; the page
 * has no way to get there and shows neither.
 */
const BELOW_A_HIDDEN_POST = threadOf([
  invented('401', 'Ada', null, 'Our choir looks for a second tenor.'),
  invented('402', 'Ben', '401', 'What do you sing in summer?'),
  invented('403', 'Cleo', '402', 'Somebody you have muted says this.', { _hidden: true }),
  invented('404', 'Dan', '403', 'The madrigals are the part that everybody stays for afterwards.'),
  invented('405', 'Eva', '404', 'With cake.'),
  invented('406', 'Fay', '402', 'Mostly rounds, out in the yard.'),
  invented('407', 'Gus', '406', 'May one just listen?'),
  invented('408', 'Hal', '402', 'Whatever the birds leave to us.'),
  invented(
    '409',
    'Ivy',
    '401',
    'Somebody said that “the madrigals are the part that everybody stays for afterwards”.',
  ),
]);

const LEFT_OUT = { role: 'button', name: 'Thread: 2 not shown and your visits are remembered' };
const BAR_PANEL = '.throughline-thread-bar-panel';

inEachBrowser('replies that the page leaves out', (stage) => {
  for (const loggedIn of [false, true]) {
    const reader = loggedIn ? 'logged in' : 'logged out';

    test(`A8: they break nothing, and the distance counts what is on the page: ${reader}`, async () => {
      const instance = await stage().serve({ threads: [BELOW_A_HIDDEN_POST], loggedIn });
      const page = await stage().read(instance);
      await expect
        .poll(() => answersOn(page))
        .toEqual([
          '401',
          '402',
          '406 name: ↳ Ben',
          '407 name: ↳ Fay',
          '408 row: ↳ Ben · What do you sing in summer?',
          '409 row: ↳ Dan · “The madrigals are the part that everybody stays for afterwards”',
        ]);
      expect(await spokenAt(page, '408')).toBe('In reply to Ben, 3 above');

      // A4: the two below the hidden post are told above the thread, and listed.
      await page.click(LEFT_OUT);
      expect(await page.text(BAR_PANEL)).toContain('2 not shown');
      const listed = await page.evaluate(
        (panel) => [...document.querySelectorAll(`${panel} li a`)].map((link) => link.textContent),
        BAR_PANEL,
      );
      expect(listed).toEqual(['Dan', 'Eva']);

      // A2: 409 answers what it quotes, which can be read here and not be gone to.
      expect(await spokenAt(page, '409')).toBe('In reply to Dan');
      await page.click(lineOf('409'));
      expect(await page.text(PANEL_WORDS)).toContain('The madrigals are the part');
      expect(await page.count(`${PANEL} button`)).toBe(0);
      expect(page.consoleErrors()).toEqual([]);
    });
  }

  test('A4: opened at such a reply, what it answers is "a post not shown here"', async () => {
    const instance = await stage().serve({ threads: [BELOW_A_HIDDEN_POST], loggedIn: true });
    const page = await stage().read(instance, '405');
    await expect
      .poll(() => answersOn(page))
      .toEqual(['404 row: ↳ a post not shown here', '405 name: ↳ Dan']);
  });
});
