/** Issue 16: only the posts of one or two people stand out, in real layouts. */
import { expect, test } from '@playwright/test';
import { FOCUSED, listedPost, POST } from '../drivers/page-parts.ts';
import {
  BAR,
  choose,
  expectAll,
  heard,
  KITE,
  leftOn,
  OF_BO,
  OF_BO_AND_CLEO,
  OPENER,
  PANEL,
  PERSON,
  SAID,
  standingOut,
  WHOSE,
} from './chosen-people.ts';
import { invented } from './invented-thread.ts';
import { focusPost, pressTo } from './keyed-thread.ts';
import { tagOf } from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** Written after all that is there. */
const LATER = { created_at: '2026-05-01T10:00:00.000Z' };

inEachBrowser('the people of a thread', (stage, name) => {
  for (const version of ['4.3', '4.6', 'glitch', '5.0'] as const) {
    test(`${version}: one or two stand out, the page says so, and all again`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [KITE], loggedIn: true });
      const page = await stage().read(instance);
      const heights = () =>
        page.evaluate(
          (posts) => [...document.querySelectorAll(posts)].map((post) => post.clientHeight),
          POST,
        );
      await page.click(OPENER);
      const named = await page.evaluate(
        (one) => [...document.querySelectorAll(one)].map((person) => person.ariaLabel),
        PERSON,
      );
      // Who has as many stands as on the page, which differs.
      expect([...named.slice(0, 2), ...named.slice(2).toSorted()]).toEqual([
        'Ada, 2 posts',
        'Bo, 3 posts',
        'Cleo, 2 posts',
        'Dan, 2 posts',
        'Eva, 2 posts',
      ]);
      await page.click(OPENER);
      const before = await heights();

      await choose(page, 'Bo');
      await expect.poll(() => standingOut(page)).toEqual(OF_BO.toSorted());
      await choose(page, 'Cleo');
      await expect.poll(() => standingOut(page)).toEqual(OF_BO_AND_CLEO.toSorted());
      expect(await heights()).toEqual(before);
      expect(await heard(page)).toBe('Only Bo and Cleo: 5 posts');
      const said = () => page.evaluate((one) => document.querySelector(one)?.textContent, SAID);
      await expect.poll(said).toBe('Only Bo and Cleo: 5 of 11 posts stand out.');

      await page.click({ role: 'button', name: 'Next of their posts' });
      const focusedPost = () =>
        page.evaluate((posts) => {
          const { activeElement } = document;
          const post = activeElement?.closest(posts) ?? activeElement?.querySelector(posts);
          return post?.getAttribute('data-id');
        }, POST);
      await expect.poll(focusedPost).toBe('402');
      await page.click({ role: 'button', name: 'Next of their posts' });
      await expect.poll(focusedPost).toBe('403');
      await page.click({ role: 'button', name: 'Previous of their posts' });
      await expect.poll(focusedPost).toBe('402');

      await page.click({ role: 'button', name: 'Show all' });
      await expectAll(page);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Thread');
    });

    test(`${version}: what arrives is dimmed or not; who has the focus is not`, {
      tag: tagOf(name, version),
    }, async () => {
      const instance = await stage().serve({ version, threads: [KITE], loggedIn: true });
      const page = await stage().read(instance);
      await choose(page, 'Bo');
      await expect.poll(() => standingOut(page)).toEqual(OF_BO.toSorted());
      instance.push(invented('420', 'Bo', '411', 'A basket is here.', LATER));
      instance.push(invented('421', 'Dan', '411', 'Mine is larger.', LATER));
      for (const id of ['420', '421']) await page.waitFor(listedPost(id));
      await expect.poll(() => standingOut(page)).toEqual([...OF_BO, '420'].toSorted());
      await expect.poll(() => heard(page)).toBe('Only Bo: 4 posts');

      await page.evaluate((posts) => {
        const post = document.querySelector<HTMLElement>(posts);
        (post?.closest<HTMLElement>('[tabindex]') ?? post)?.focus();
      }, listedPost('405'));
      await expect.poll(() => standingOut(page)).toContain('405');
      await page.evaluate((bar) => document.querySelector<HTMLElement>(bar)?.focus(), OPENER);
      await expect.poll(() => standingOut(page)).not.toContain('405');
      await page.press('Escape');
      await expectAll(page);
      expect(await page.count(FOCUSED)).toBe(1);
    });
  }

  test('from the name at a post: whom it answers and its author', async () => {
    const page = await stage().read(await stage().serve({ threads: [KITE] }));
    await page.click(`${listedPost('410')} .throughline-answer-line`);
    await page.click({ role: 'button', name: 'Only Eva and Cleo' });
    await page.hover(OPENER);
    // The focus is in a post of theirs.
    await expect.poll(() => standingOut(page)).toEqual(['403', '409', '410', '411']);
    await page.click({ role: 'button', name: 'Show all' });
    await expectAll(page);
  });

  test('by keys: to their next post and the one before, and round', async () => {
    await store(stage().browser, { everywhere: { threadKeys: true } });
    const page = await stage().read(await stage().serve({ threads: [KITE] }));
    await page.click(`${listedPost('410')} .throughline-answer-line`);
    await page.click({ role: 'button', name: 'Only Eva and Cleo' });
    await focusPost(page, '403');
    await pressTo(page, 'v', '409');
    await pressTo(page, 'v', '410');
    await pressTo(page, 'c', '409');
    await pressTo(page, 'z', '410');
    expect(page.consoleErrors()).toEqual([]);
  });

  test('another post that is opened begins with all; so does a plain page, and no feature', async () => {
    const { browser, read, serve } = stage();
    // The opened post has but four others around it.
    await store(browser, { everywhere: { threadBarPosts: 2 } });
    for (const version of ['4.3', '5.0'] as const) {
      const page = await read(await serve({ version, threads: [KITE] }));
      await choose(page, 'Bo');
      await page.waitFor(`[${WHOSE}]`);
      await page.evaluate(
        (time) => document.querySelector<HTMLElement>(`${time} a:has(time)`)?.click(),
        listedPost('405'),
      );
      await expectAll(page);
      await choose(page, 'Ada');
      await page.waitFor(`[${WHOSE}]`);
      await page.click(OPENER);
      await page.click({ role: 'button', name: 'Plain page' });
      await page.waitFor(`${BAR}-not-plain`);
      await expect.poll(() => leftOn(page)).toBe(0);
      await page.click(`${BAR}-not-plain`);
      await page.waitFor(`${BAR}-root`);
      expect(await leftOn(page)).toBe(0);
    }
    const page = await read(await serve({ threads: [KITE] }));
    await choose(page, 'Bo');
    await page.waitFor(`[${WHOSE}]`);
    await store(browser, { everywhere: { threadPeople: false } });
    await expectAll(page);
    await page.click(OPENER);
    await page.waitFor(PANEL);
    expect(await page.count(PERSON)).toBe(0);
    await store(browser, {});
  });
});
