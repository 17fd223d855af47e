import { expect, test } from '@playwright/test';
import { answersOn, spokenAt } from './answers-on-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { inEachBrowser } from './reader-test.ts';

const FROST = 'The first hard frost will push it over, I am afraid.';

/**
 * A branch that stands torn on the page. Mastodon lifts what Ada writes below her own root to the front
 * (mastodon#21879): 103, 105, 106 and 110 stand before what was written earlier, and Cleo's answer to 103
 * is left behind. Ben's own continuation, 109, is not lifted: Dan's branch tears it from 102.
 */
const TORN = threadOf([
  invented('101', 'Ada', null, 'I am rebuilding the garden wall without any mortar.'),
  invented('102', 'Ben', '101', FROST),
  invented('103', 'Ada', '101', 'First the old stones come out, one row after the other.'),
  invented('104', 'Cleo', '103', 'Number them with chalk before you lift them.'),
  invented(
    '105',
    'Ada',
    '103',
    'A word on the weather.</p><blockquote><p>The first hard frost will push it over, I am afraid.</p></blockquote><p>It leans inward for that.',
  ),
  invented('106', 'Ada', '103', 'Then the trench is dug, two hands deep.'),
  invented('107', 'Dan', '102', 'Ours has stood for thirty winters.'),
  invented('108', 'Ben', '107', 'Then you have better ground than we do.'),
  invented('109', 'Ben', '102', 'Unless the foot of it is drained, of course.'),
  invented('110', 'Ada', '101', 'A week later: the first metre stands.'),
]);

/** Two replies to one nested post, next to each other and with a deeper branch between them. */
const TWO_REPLIES = threadOf([
  invented('201', 'Ada', null, 'Which apple keeps longest in a cellar?'),
  invented('202', 'Ben', '201', 'Ours last until April on straw.'),
  invented('203', 'Cleo', '202', 'Which sort is that?'),
  invented('204', 'Dan', '202', 'Straw brings the mice in, though.'),
  invented('205', 'Eva', '201', 'The green ones, wrapped in paper. They shrink a little.'),
  invented('206', 'Fay', '205', 'Does newspaper do?'),
  invented('207', 'Eva', '206', 'It does, without the glossy pages.'),
  invented('208', 'Gus', '205', 'Mine went soft in a month.'),
]);

inEachBrowser(
  'torn branches',
  (stage) => {
    for (const loggedIn of [false, true]) {
      const reader = loggedIn ? 'logged in' : 'logged out';

      test(`A5: own posts torn apart say so at both ends, with the distance on the page: ${reader}`, async () => {
        const page = await stage().read(await stage().serve({ threads: [TORN], loggedIn }));
        await expect
          .poll(() => answersOn(page))
          .toEqual([
            '101',
            '103 row: ↳ continued, 2 below · Then the trench is dug, two hands deep.',
            '105 row: ↳ Ben · “The first hard frost will push it over, I am afraid”',
            '106 row: ↳ continues own post, 2 above · First the old stones come out, one row after the other.',
            '110 row: ↳ continues own post, 4 above · I am rebuilding the garden wall without any mortar.',
            '102 row: ↳ continued, 3 below · Unless the foot of it is drained, of course.',
            '107 name: ↳ Ben',
            // A conversation of two needs no name.
            '108',
            `109 row: ↳ continues own post, 3 above · ${FROST}`,
            '104 row: ↳ Ada · 8 above · First the old stones come out, one row after the other.',
          ]);
        expect(await spokenAt(page, '105')).toBe('In reply to Ben, 3 below');
        expect(await spokenAt(page, '109')).toBe('continues own post, 3 above');
        expect(await spokenAt(page, '104')).toBe('In reply to Ada, 8 above');
        expect(page.consoleErrors()).toEqual([]);
      });

      test(`A5: the second reply to a nested post says "also", after a deeper branch a line: ${reader}`, async () => {
        const page = await stage().read(await stage().serve({ threads: [TWO_REPLIES], loggedIn }));
        await expect
          .poll(() => answersOn(page))
          .toEqual([
            '201',
            '202',
            '203 name: ↳ Ben',
            '204 name: ↳ also Ben',
            '205 name: ↳ Ada, opened post',
            '206 name: ↳ Eva',
            '207',
            '208 row: ↳ Eva · The green ones, wrapped in paper. They shrink a little.',
          ]);
        expect(await spokenAt(page, '204')).toBe('In reply to Ben, 2 above');
      });
    }

    test('A5: both ends follow when a post between them is deleted', async () => {
      const instance = await stage().serve({ threads: [TORN], loggedIn: true });
      const page = await stage().read(instance);
      await expect
        .poll(() => answersOn(page))
        .toContain(`109 row: ↳ continues own post, 3 above · ${FROST}`);
      instance.remove('108');
      await expect
        .poll(() => answersOn(page))
        .toEqual(
          expect.arrayContaining([
            '102 row: ↳ continued, 2 below · Unless the foot of it is drained, of course.',
            `109 row: ↳ continues own post, 2 above · ${FROST}`,
          ]),
        );
      await expect.poll(() => spokenAt(page, '104')).toBe('In reply to Ada, 7 above');
    });
  },
  { isLongInFirefox: true },
);
