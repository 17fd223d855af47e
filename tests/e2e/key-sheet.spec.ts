/** T4: the sheet that lists the keys of a thread, and where they are set (issue 16). */
import { expect, test } from '@playwright/test';
import { findings } from './axe-findings.ts';
import { HEDGE } from './hedge-thread.ts';
import { focusedPost, focusPost, KEYED_VERSIONS, readWithKeys, SAID } from './keyed-thread.ts';
import { OPENER, PANEL, tagOf } from './ordered-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { control, row } from './settings-on-page.ts';
import { store, storedIn } from './stored-settings.ts';

const SHEET = '.throughline-key-sheet';
/** Each page with a theme and a size, and both of each among them. */
const LOOKS = {
  '4.3': { theme: 'light', width: 360 },
  '4.6': { theme: 'dark', width: 360 },
  glitch: { theme: 'light', width: 1280 },
  '5.0': { theme: 'dark', width: 1280 },
} as const;
const HEIGHT = 740;

inEachBrowser('the sheet of keys', (stage, name) => {
  for (const version of KEYED_VERSIONS) {
    test(`${version}: it lists the keys; Escape closes it, and the focus returns`, {
      tag: tagOf(name, version),
    }, async () => {
      const { theme, width } = LOOKS[version];
      const page = await readWithKeys(
        stage(),
        { version, theme },
        { keyFold: 'none', keyNew: 'z' },
        { colorScheme: theme, viewport: { width, height: HEIGHT } },
      );
      await page.evaluate((opener) => document.querySelector<HTMLElement>(opener)?.focus(), OPENER);
      await page.press('Enter');
      await page.waitFor(PANEL);
      await page.click({ role: 'button', name: 'Show the keys' });
      await page.waitFor(SHEET);
      expect(await page.count(PANEL)).toBe(0);
      const rows = await page.evaluate(
        (sheet) =>
          [...document.querySelectorAll(`${sheet} dl > div`)].map((one) =>
            [...one.children].map((part) => part.textContent).join(': '),
          ),
        SHEET,
      );
      expect(rows).toEqual([
        'i: Go to the post that this one answers.',
        'z: Go back to where you were.',
        'c: Go to the reply before this one, to the same post. While you have chosen people: to their post before.',
        'v: Go to the reply after this one, to the same post. While you have chosen people: to their next post.',
        // `z` was set for two, by a file: the first one has it.
        'no key: Go to the next new post.',
        'no key: Fold the branch that you are reading, or open it.',
        'jk: Go to the next post, or to the one before.',
        'o: Open the post.',
        'x: Show or hide what is behind a content warning.',
        '?: Show the list of all of Mastodon’s keys.',
      ]);
      expect(await findings(page, SHEET)).toEqual([]);
      const isWithin = await page.evaluate((sheet) => {
        const dialog = document.querySelector(sheet);
        const box = dialog?.getBoundingClientRect();
        return dialog && box
          ? dialog.scrollWidth <= dialog.clientWidth && box.left >= 0 && box.right <= innerWidth
          : null;
      }, SHEET);
      expect(isWithin).toBe(true);
      // Nothing goes on behind it.
      await page.press('i');
      expect(
        await page.evaluate((sheet) => document.activeElement?.closest(sheet) !== null, SHEET),
      ).toBe(true);
      await page.press('Escape');
      await page.waitFor(SHEET, 'absent');
      const isOnOpener = () =>
        page.evaluate((one) => document.activeElement?.matches(one) ?? false, OPENER);
      await expect.poll(isOnOpener).toBe(true);
      expect(page.consoleErrors()).toEqual([]);
    });
  }

  test('they are off by default, and the sheet says so', async () => {
    await store(stage().browser, {});
    const page = await stage().read(await stage().serve({ threads: [HEDGE] }));
    await page.waitFor(OPENER);
    await focusPost(page, '304');
    await page.press('i');
    expect(await page.count(SAID)).toBe(0);
    expect(await focusedPost(page)).toBe('304');
    await page.click(OPENER);
    await page.click({ role: 'button', name: 'Show the keys' });
    expect(await page.text(`${SHEET} p`)).toMatch(/^These keys are off\./);
    await page.click({ role: 'button', name: 'Close' });
    await page.waitFor(SHEET, 'absent');
  });

  test('a key is changed in the settings, and holds at once; one that is taken is told', async () => {
    const thread = await readWithKeys(stage(), {});
    const page = await stage().openOurs('options.html#setting-keyParent');
    const field = `#everywhere ${control('keyParent')}`;
    const refused = `#everywhere ${row('keyParent')} [role="alert"]`;
    await page.click(field);
    await page.press('j');
    expect(await page.text(refused)).toMatch(/^Mastodon uses “j” itself\./);
    await page.press('z');
    expect(await page.text(refused)).toMatch(/^“z” is set for “Key for the way back” already\./);
    expect(await storedIn(page)).toEqual({ everywhere: { threadKeys: true } });
    await page.press('a');
    await page.waitFor(refused, 'absent');
    await expect
      .poll(() => storedIn(page))
      .toMatchObject({ everywhere: { threadKeys: true, keyParent: 'a' } });
    await page.press('Backspace');
    await expect.poll(() => storedIn(page)).toMatchObject({ everywhere: { keyParent: 'none' } });
    await page.puppeteer.keyboard.down('Alt');
    await page.press('a');
    await page.puppeteer.keyboard.up('Alt');
    await expect.poll(() => storedIn(page)).toMatchObject({ everywhere: { keyParent: 'Alt+A' } });
    await thread.puppeteer.bringToFront();
    await focusPost(thread, '304');
    await thread.puppeteer.keyboard.down('Alt');
    await thread.press('a');
    await thread.puppeteer.keyboard.up('Alt');
    await expect.poll(() => focusedPost(thread)).toBe('302');
  });
});
