/** Issue 18.2: what the welcome page shows of Throughline, on live examples, to be tried there. */
import { expect, test } from '@playwright/test';
import { CHIP } from './folded-page.ts';
import { inEachBrowser } from './reader-test.ts';
import {
  ARTICLE_TITLE,
  BRANCH,
  BRANCHES,
  FOLDED_BRANCH,
  focusFirst,
  HINT,
  LINK_OUT,
  QUOTED,
  READ_HERE,
  seenPosts,
  tryExamples,
} from './welcome-examples.ts';

const WELCOME = 'welcome.html';

inEachBrowser('the welcome page', (stage) => {
  test('shows on a live example what it does, and what Mastodon shows', async () => {
    const page = await stage().openOurs(WELCOME);
    const chip = `.demo-chains ${CHIP}`;
    await page.waitFor(chip);
    await page.click('.demo-chains .demo-switch label:first-of-type');
    await page.waitFor(chip, 'absent');
    await page.click('.demo-chains .demo-switch label:last-of-type');
    await page.waitFor(chip);
  });

  test('shows a thread with its branches: one folds and opens by keyboard; and as Mastodon has it', async () => {
    const page = await stage().openOurs(WELCOME);
    await focusFirst(page, BRANCH);
    const written = ['20', '21', '22', '23', '24', '25'];
    expect(await seenPosts(page, BRANCHES)).toEqual(written);
    await page.press('Enter');
    await page.waitFor(FOLDED_BRANCH);
    expect(await seenPosts(page, BRANCHES)).toEqual(['20', '21', '24', '25']);
    expect(await page.evaluate(focusedText)).toMatch(/^Ada Okafor .* 2 posts, 2 people$/);
    await page.press('Enter');
    await page.waitFor(FOLDED_BRANCH, 'absent');
    expect(await seenPosts(page, BRANCHES)).toEqual(written);
    await page.click(`${BRANCHES} .demo-switch label:first-of-type`);
    await page.waitFor(BRANCH, 'absent');
    expect(await seenPosts(page, BRANCHES)).toEqual(['20', '25', '21', '22', '23', '24']);
    await page.click(`${BRANCHES} .demo-switch label:last-of-type`);
    await page.waitFor(BRANCH);
    expect(await seenPosts(page, BRANCHES)).toEqual(written);
  });

  // That nobody is asked for it, every-request.spec.ts holds.
  test('shows an article that is read where it is linked, by keyboard; its links say that it is invented', async () => {
    const page = await stage().openOurs(WELCOME);
    const address = page.puppeteer.url();
    await focusFirst(page, READ_HERE);
    await page.press('Enter');
    await page.waitFor(ARTICLE_TITLE);
    await page.waitFor(QUOTED);
    expect(await page.count(QUOTED)).toBe(1);
    await expect.poll(() => page.evaluate(focusedText)).toBe('Dough by night');
    await page.click(LINK_OUT);
    await expect.poll(() => page.text(HINT)).toMatch(/no page to open/);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    expect(page.puppeteer.url()).toBe(address);
    await page.press('Escape');
    await page.waitFor(ARTICLE_TITLE, 'absent');
    expect(await page.evaluate(focusedText)).toBe('Read here');
  });

  test('has room for its examples in 320 px, from either side, with all opened', async () => {
    const page = await stage().openOurs(WELCOME, { viewport: { width: 320, height: 700 } });
    await tryExamples(page);
    const beyondEdges = (direction: string) =>
      page.evaluate((dir) => {
        document.documentElement.dir = dir;
        const { clientWidth, scrollWidth } = document.documentElement;
        const parts = [...document.querySelectorAll('.demo *')].filter((part) => {
          const { left, right, width } = part.getBoundingClientRect();
          return width > 1 && (left < 0 || right > innerWidth) && !part.closest('[hidden]');
        });
        return [Math.max(0, scrollWidth - clientWidth), ...parts.map(({ outerHTML }) => outerHTML)];
      }, direction);
    for (const direction of ['ltr', 'rtl']) {
      expect(await beyondEdges(direction), direction).toEqual([0]);
    }
    await page.evaluate(() => {
      const wide = document.createElement('p');
      wide.style.width = '400px';
      document.querySelector('.demo')?.append(wide);
    });
    expect(await beyondEdges('ltr')).toHaveLength(2);
  });

  test('draws its branches in forced colours as well: lanes, and arrows that are no blocks', async () => {
    const { browser, openOurs } = stage();
    const page = await openOurs(WELCOME);
    await tryExamples(page);
    await browser.forceColors(page, true);
    try {
      const drawn = () =>
        page.evaluate(
          (lane, line) => {
            const of = (selector: string, part: string) => {
              const found = document.querySelector(selector);
              if (!found) throw new Error(`There is no ${selector}.`);
              return getComputedStyle(found, part);
            };
            const probe = document.createElement('div');
            document.body.append(probe);
            const shown = (color: string) => {
              probe.style.color = color;
              return getComputedStyle(probe).color;
            };
            const expected = shown('ButtonText');
            probe.remove();
            const isClear = (color: string) => /, 0\)$/.test(color) || color === 'transparent';
            const down = of(lane, '::after');
            const ahead = of(line, '::before');
            return {
              isForced: matchMedia('(forced-colors: active)').matches,
              lane: of(lane, '::before').backgroundColor === expected,
              down: down.borderTopColor === expected && isClear(down.borderLeftColor),
              ahead: ahead.borderLeftColor === expected && isClear(ahead.borderTopColor),
            };
          },
          BRANCH,
          FOLDED_BRANCH,
        );
      await expect.poll(drawn).toEqual({ isForced: true, lane: true, down: true, ahead: true });
    } finally {
      await browser.forceColors(page, false);
    }
  });
});

/** Runs in a page: the words of what has the focus. */
function focusedText(): string {
  return document.activeElement?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
}
