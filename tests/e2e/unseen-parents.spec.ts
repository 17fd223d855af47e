import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { answersOn, LINE, lineOf, PANEL, PANEL_WORDS, spokenAt } from './answers-on-page.ts';
import { OURS, post, seenText } from './folded-page.ts';
import { invented, mentioning, threadOf } from './invented-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** 302 is on the instance, and not for this reader. */
const PARENT_MISSING = threadOf(
  [
    invented('301', 'Ada', null, 'Who has a ladder to lend?'),
    invented('302', 'Ben', '301', 'Somebody you have blocked says this.', { _hidden: true }),
    invented('303', 'Cleo', '302', 'That one is too short for a gable.'),
    invented('304', 'Dan', '303', 'Two of them, then, tied together.'),
  ],
  '304',
);

/** Mastodon empties `in_reply_to_id` of what answered a deleted post; the account stays. */
const PARENT_DELETED = threadOf([
  invented('311', 'Ada', null, 'So it was the fuse after all.', { in_reply_to_account_id: '77' }),
  invented('312', 'Ben', '311', 'It always is.'),
]);

const FILTER = { title: 'Spoilers', context: ['thread'] };
/** 322 and 323 are answered both from directly below and from further down. */
const PARENT_FILTERED = threadOf([
  invented('321', 'Ada', null, 'We are half way through the lighthouse book.'),
  invented('322', 'Ben', '321', 'The keeper turns out to be her brother.', {
    filtered: [{ filter: FILTER }],
  }),
  invented('323', 'Cleo', '322', 'I had not got there yet!'),
  invented('324', 'Dan', '323', 'Read faster.'),
  invented('325', 'Eva', '322', 'One sees it coming from the boat on.'),
]);

const PARENT_BEHIND_WARNING = threadOf([
  invented('331', 'Ada', null, 'What did you find under the floor?'),
  invented('332', 'Ben', '331', 'Eleven of them, each as large as a hand.', {
    spoiler_text: 'Spiders',
    sensitive: true,
  }),
  invented('333', 'Cleo', '332', 'Leave them, they eat the moths.'),
  invented('334', 'Dan', '333', 'Not in my house.'),
  invented('335', 'Eva', '332', 'Put a glass over each.'),
]);

/** Gus was told 347 as one of Fay's followers, and repeats more than eight words of it (A2). */
const WRITTEN_TO_FEW = threadOf([
  invented('341', 'Ada', null, 'When shall we three meet again?'),
  invented('342', 'Ben', '341', 'At the old mill, and tell nobody else.', {
    visibility: 'private',
  }),
  invented('343', 'Cleo', '342', 'I will bring the lamp.'),
  invented('344', 'Dan', '341', 'This is not for you.', { _hidden: true }),
  invented(
    '347',
    'Fay',
    '344',
    'My sister sells the blue boat in spring for nine hundred crowns.',
    { visibility: 'private' },
  ),
  invented(
    '348',
    'Gus',
    '341',
    'Is it true: “sells the blue boat in spring for nine hundred crowns”?',
  ),
  invented('349', 'Hal', '341', `${mentioning('Reader')}Come on Friday, and by yourself.`, {
    visibility: 'direct',
    mentions: [{ acct: 'reader' }],
  }),
  invented(
    '350',
    'Ada',
    '349',
    `${mentioning('Hal')}${mentioning('Reader')}I shall come as well.`,
    {
      visibility: 'direct',
      mentions: [{ acct: 'hal' }, { acct: 'reader' }],
    },
  ),
]);

/** All that we have put into the page, as text. */
function oursAsText(page: PageUnderTest): Promise<string> {
  return page.evaluate(
    (ours) => [...document.querySelectorAll(ours)].map((element) => element.textContent).join('\n'),
    OURS,
  );
}

inEachBrowser(
  'answers to what is not seen',
  (stage) => {
    for (const loggedIn of [false, true]) {
      const reader = loggedIn ? 'logged in' : 'logged out';

      test(`A4: a missing parent is "a post not shown here", and so is a deleted one: ${reader}`, async () => {
        const instance = await stage().serve({
          threads: [PARENT_MISSING, PARENT_DELETED],
          loggedIn,
        });
        const page = await stage().read(instance);
        await expect
          .poll(() => answersOn(page))
          .toEqual(['303 row: ↳ a post not shown here', '304 name: ↳ Cleo']);
        expect(await spokenAt(page, '303')).toBe('a post not shown here');

        const deleted = await stage().read(instance, '311');
        await expect
          .poll(() => answersOn(deleted))
          .toEqual(['311 row: ↳ a post not shown here', '312']);
        expect(await deleted.text('body')).not.toMatch(/blocked|deleted/i);
      });

      test(`A6: a content warning stands for the words until they are asked for: ${reader}`, async () => {
        const instance = await stage().serve({ threads: [PARENT_BEHIND_WARNING], loggedIn });
        const page = await stage().read(instance);
        await expect
          .poll(() => answersOn(page))
          .toEqual([
            '331',
            '332',
            '333 name: ↳ Ben',
            '334 name: ↳ Cleo',
            '335 row: ↳ Ben · Content warning: Spiders',
          ]);
        await page.click(lineOf('335'));
        expect(await page.text(PANEL_WORDS)).toContain('Spiders');
        expect(await oursAsText(page)).not.toContain('Eleven of them');
        await page.click(`${PANEL_WORDS} button`);
        expect(await page.text(PANEL_WORDS)).toBe('Eleven of them, each as large as a hand.');
      });
    }

    test('A6: the words of a filtered post are not shown again, only its author', async () => {
      const instance = await stage().serve({ threads: [PARENT_FILTERED], loggedIn: true });
      const page = await stage().read(instance);
      await expect
        .poll(() => answersOn(page))
        .toEqual(['321', '322', '323 name: ↳ Ben', '324 name: ↳ Cleo', '325 row: ↳ Ben']);
      await page.click(lineOf('325'));
      await page.waitFor(PANEL);
      expect(await page.text('body')).toContain('Matches filter “Spoilers”');
      expect(await oursAsText(page)).not.toContain('brother');
    });

    test('A6: a private post is not repeated where it was not to be seen', async () => {
      const instance = await stage().serve({ threads: [WRITTEN_TO_FEW], loggedIn: true });
      const page = await stage().read(instance);
      await page.waitFor(lineOf('348'));
      expect(await page.count(post('347'))).toBe(0);
      expect(await answersOn(page)).toContain('348 row: ↳ Fay');
      await page.click(lineOf('348'));
      await page.waitFor(PANEL);
      expect(await oursAsText(page)).not.toMatch(/sister|blue boat/);
    });

    test('M6: a reply to a private mention says whom it answers, and folds nobody', async () => {
      // It is a conversation of two, which goes without names unless one wants them (A5).
      await store(stage().browser, { everywhere: { answerLine: 'names' } });
      const instance = await stage().serve({ threads: [WRITTEN_TO_FEW], loggedIn: true });
      const page = await stage().read(instance);
      await expect.poll(() => answersOn(page)).toContain('350 name: ↳ Hal');
      await store(stage().browser, {});
      expect(await seenText(page, '350')).toBe('@hal @reader I shall come as well.');
    });

    test('A6: logged out, a reply to a followers-only post tells nothing of it', async () => {
      const instance = await stage().serve({ threads: [WRITTEN_TO_FEW] });
      const page = await stage().read(instance, '343');
      await page.waitFor(`.detailed-status ${LINE}`);
      expect(await answersOn(page)).toEqual(['343 row: ↳ a post not shown here']);
      expect(await page.evaluate(() => document.body.innerHTML)).not.toMatch(/Ben|old mill/);
    });
  },
  { isLongInFirefox: true },
);
