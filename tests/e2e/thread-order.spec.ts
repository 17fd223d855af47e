import { expect, test } from '@playwright/test';
import { answersOn } from './answers-on-page.ts';
import { BRANCHED, HEDGE, tornOrder, WRITTEN } from './hedge-thread.ts';
import { choose, expectSeen, ORDERED_VERSIONS, readIn, tagOf } from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** The one whose order is asked for in Firefox at every run. */
const MOST_USED = '4.6';

inEachBrowser('the order of a thread', (stage, name) => {
  test.beforeEach(() => store(stage().browser, {}));

  for (const version of ORDERED_VERSIONS) {
    for (const loggedIn of [false, true]) {
      const reader = loggedIn ? 'logged in' : 'logged out';

      test(`T2: ${version}, ${reader}: what is torn stands as it was written, with its branches, and torn again`, {
        tag: name === 'chromium' || version === MOST_USED ? [] : tagOf(name, version),
      }, async () => {
        const instance = await stage().serve({ version, threads: [HEDGE], loggedIn });
        const page = await stage().read(instance);
        await expectSeen(page, tornOrder(version));
        await choose(page, 'restored');
        await expectSeen(page, WRITTEN);
        await choose(page, 'branches');
        await expectSeen(page, BRANCHED);
        await choose(page, 'page');
        await expectSeen(page, tornOrder(version));
        expect(page.consoleErrors()).toEqual([]);
      });
    }

    test(`T2: ${version}: opened in its midst, the posts above stay, and those below stand as they were written`, {
      tag: name === 'chromium' || version === MOST_USED ? [] : tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [HEDGE], loggedIn: true });
      const page = await readIn(stage(), instance, 'branches', '302');
      await expectSeen(page, ['301', '302', '308', '  304', '  313', '  306']);
      expect(page.consoleErrors()).toEqual([]);
    });
  }

  test('A5: who stands below what they answer, and goes on there, needs no words of it', async () => {
    const instance = await stage().serve({ threads: [HEDGE] });
    const page = await stage().read(instance);
    await expect
      .poll(() => answersOn(page))
      .toContain('308 row: ↳ continues own post, 3 above · With hazel or with thorn?');
    await choose(page, 'restored');
    await expect
      .poll(() => answersOn(page))
      .toEqual([
        '301',
        '303',
        '305',
        '312 row: ↳ Ada · Every stem is cut nearly through, and bent over.',
        '302 name: ↳ Ada, opened post',
        '308',
        '304 row: ↳ Ben · With hazel or with thorn?',
        '313 name: ↳ Cleo',
        '306 row: ↳ Ben · With hazel or with thorn?',
        '307 name: ↳ Ada, opened post',
        '309',
        '310',
        '311',
      ]);
  });
});
