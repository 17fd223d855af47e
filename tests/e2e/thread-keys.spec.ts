/** T4: keys in a thread (issue 16). */
import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { POST } from '../drivers/page-parts.ts';
import { findings } from './axe-findings.ts';
import { arriving, HEDGE } from './hedge-thread.ts';
import {
  focusedPost,
  focusPost,
  KEYED_VERSIONS,
  pressTo,
  pressToHear,
  readWithKeys,
  SAID,
} from './keyed-thread.ts';
import { FOLDED, OPENER, tagOf } from './ordered-thread.ts';
import { endVisit } from './past-visits.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

const ROOT = '301';
const WAY_BACK = '.throughline-answer-line-back';

/** Types where a page has something to be typed in. */
async function typeInto(page: PageUnderTest, markup: string): Promise<string | null> {
  await page.evaluate((html) => {
    const holder = document.createElement('div');
    holder.id = 'typed-in';
    holder.style.cssText = 'position: fixed; inset: 40% 0 auto 0; z-index: 99';
    holder.innerHTML = html;
    document.querySelector('#typed-in')?.remove();
    document.body.append(holder);
    const field = holder.querySelector<HTMLElement>('input, textarea, [contenteditable]');
    field?.focus();
  }, markup);
  for (const key of ['i', 'v', 'z']) await page.press(key);
  return page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#typed-in > *');
    return field?.value ?? field?.textContent ?? null;
  });
}

inEachBrowser('keys in a thread', (stage, name) => {
  for (const version of KEYED_VERSIONS) {
    test(`${version}: by keyboard alone to what a post answers, to its siblings, and back`, {
      tag: tagOf(name, version),
    }, async () => {
      const page = await readWithKeys(stage(), { version });
      // Nothing has the focus yet: the topmost post is the current one.
      await page.press('i');
      await expect.poll(() => page.text(SAID)).toBe('This post answers no other.');
      expect(await findings(page, SAID)).toEqual([]);
      await focusPost(page, '304');
      await pressTo(page, 'i', '302');
      await pressTo(page, 'i', ROOT);
      await pressTo(page, 'z', '302');
      await pressTo(page, 'z', '304');
      await pressToHear(page, 'z', /^There is no way back from here\.$/);
      await pressToHear(page, 'c', /^No earlier reply/);
      await pressTo(page, 'v', '306');
      expect(await page.evaluate((said) => document.querySelector(said)?.textContent, SAID)).toBe(
        '',
      );
      await pressTo(page, 'v', '308');
      await pressToHear(page, 'v', /^No later reply/);
      await pressTo(page, 'c', '306');
      await pressToHear(page, 'w', /^Nothing else is new here\.$/);
      await pressToHear(page, 'y', /^Branches fold in a thread/);
      expect(page.consoleErrors()).toEqual([]);
    });

    test(`${version}: a branch folds and opens by its key, and a way leads into it`, {
      tag: tagOf(name, version),
    }, async () => {
      const settings = { threadOrder: 'branches' };
      const page = await readWithKeys(stage(), { version }, settings);
      await page.waitFor('[data-throughline-thread-order-row]');
      await focusPost(page, '313');
      await page.press('y');
      await page.waitFor(FOLDED);
      const isOnLine = () =>
        page.evaluate((line) => document.activeElement?.matches(line) ?? false, FOLDED);
      expect(await isOnLine()).toBe(true);
      await page.press('y');
      await page.waitFor(FOLDED, 'absent');
      expect(await page.evaluate(() => document.activeElement?.ariaExpanded)).toBe('true');
      await page.press('y');
      await page.waitFor(FOLDED);
      // Its line stands for the post that began it.
      await pressTo(page, 'i', '302');
      expect(page.consoleErrors()).toEqual([]);
    });
  }

  test('T3: by keyboard alone through all that is new since the last visit, and back', async () => {
    const { browser, serve, read } = stage();
    await store(browser, { everywhere: { threadKeys: true } });
    const instance = await serve({ threads: [HEDGE] });
    const first = await read(instance);
    await first.waitFor(OPENER);
    await endVisit(browser, first, HEDGE.statuses?.length ?? 0);
    instance.push(arriving('314', 'Joy', '304', 'Goats climb thorn as well.'));
    instance.push(arriving('315', 'Kit', ROOT, 'What does a stem weigh?'));
    const page = await read(instance);
    await page.waitFor('.throughline-new-posts');
    await focusPost(page, '303');
    const order = await page.evaluate(
      (posts) => [...document.querySelectorAll(posts)].map((post) => post.getAttribute('data-id')),
      POST,
    );
    const news = order.filter((id) => id === '314' || id === '315');
    expect(news).toHaveLength(2);
    const [one = '', other = ''] = news;
    await pressTo(page, 'w', one);
    await pressTo(page, 'w', other);
    await pressToHear(page, 'w', /^Nothing else is new here\.$/);
    await pressTo(page, 'z', one);
    await pressTo(page, 'z', '303');
    expect(page.consoleErrors()).toEqual([]);
  });

  test('in a text field, in a dialog and with a modifier nothing happens', async () => {
    const page = await readWithKeys(stage(), {});
    await focusPost(page, '304');
    expect(await typeInto(page, '<input aria-label="in">')).toBe('ivz');
    expect(await typeInto(page, '<textarea aria-label="in"></textarea>')).toBe('ivz');
    expect(await typeInto(page, '<p contenteditable role="textbox"></p>')).toBe('ivz');
    expect(await page.count(WAY_BACK)).toBe(0);
    await page.evaluate(() => {
      document.querySelector('#typed-in')?.remove();
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<button>Well</button>';
      document.body.append(dialog);
      dialog.showModal();
    });
    await page.press('i');
    await page.evaluate(() => document.querySelector('dialog')?.remove());
    await focusPost(page, '304');
    for (const modifier of ['Alt', 'Shift'] as const) {
      await page.puppeteer.keyboard.down(modifier);
      await page.press('i');
      await page.puppeteer.keyboard.up(modifier);
    }
    await focusPost(page, '304');
    expect(await page.count(WAY_BACK)).toBe(0);
    // And where the page has done something with the key.
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => event.preventDefault());
    });
    await page.press('i');
    expect(await focusedPost(page)).toBe('304');
    expect(await page.count(WAY_BACK)).toBe(0);
  });

  test('in the advanced layout they go about in the column of the thread', async () => {
    const page = await readWithKeys(stage(), { layout: 'advanced', loggedIn: true });
    await focusPost(page, '304');
    await pressTo(page, 'i', '302');
    await pressTo(page, 'v', '303');
    await pressTo(page, 'z', '302');
    await pressTo(page, 'z', '304');
    expect(page.consoleErrors()).toEqual([]);
  });
});
