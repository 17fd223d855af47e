import { expect, test } from '@playwright/test';
import { LINE, lineOf, PANEL } from './answers-on-page.ts';
import { findings } from './axe-findings.ts';
import { CHIP, expectFolded, post } from './folded-page.ts';
import { inEachBrowser } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';
/** Its parent stands directly above. */
const NESTED_REPLY = '116221330073762274';

inEachBrowser('accessibility', (stage, name) => {
  // 4.6 in Chromium, in each theme and all at once: every-theme.spec.ts.
  const versions = name === 'firefox' ? (['4.6', '5.0'] as const) : (['5.0'] as const);
  for (const version of versions) {
    test(`axe finds nothing in what we add to ${version}, its panels, its bar and what “Thread” opens`, async () => {
      const page = await stage().read(await stage().serve({ version }));
      await expectFolded(page, CHAIN_OF_SIX);
      await page.waitFor('.throughline-thread-bar');
      await page.click(lineOf(NESTED_REPLY));
      await page.waitFor(PANEL);
      for (const ours of ['.throughline-note', PANEL, '.throughline-thread-bar']) {
        expect(await findings(page, ours)).toEqual([]);
      }
      await page.click('.throughline-thread-bar-opener');
      await page.waitFor('.throughline-thread-bar-panel');
      expect(await findings(page, '.throughline-thread-bar')).toEqual([]);
    });
  }

  const forced: [string, string[]][] = [
    ['the name and the count', [`${post(NESTED_REPLY)} ${LINE}`, `${post(NESTED_REPLY)} ${CHIP}`]],
    ['what can be done with the opened post', [`${PANEL} button`]],
  ];
  for (const [buttons, selectors] of forced) {
    test(`in forced colours ${buttons}: seen as buttons`, async () => {
      const { browser, serve, read } = stage();
      const page = await read(await serve());
      await expectFolded(page, CHAIN_OF_SIX);
      await browser.forceColors(page, true);
      try {
        await expect
          .poll(() => page.evaluate(() => matchMedia('(forced-colors: active)').matches))
          .toBe(true);
        await page.click(lineOf(NESTED_REPLY));
        for (const selector of selectors) {
          await page.waitFor(selector);
          const { words, ground, isMarked } = await page.evaluate(lookOf, selector);
          // Colours are the reader's now: only a border or an underline tells a button from text.
          expect(isMarked, selector).toBe(true);
          expect(words, selector).not.toBe(ground);
        }
      } finally {
        await browser.forceColors(page, false);
      }
    });
  }
});

/** Runs in the page: the colours of a button and of what it stands on, and whether it looks like one. */
function lookOf(selector: string): { words: string; ground: string; isMarked: boolean } {
  const button = document.querySelector(selector) ?? document.body;
  const style = getComputedStyle(button);
  const isFramed = style.borderTopStyle === 'solid' && Number.parseFloat(style.borderTopWidth) > 0;
  return {
    words: style.color,
    ground: getComputedStyle(document.body).backgroundColor,
    isMarked: isFramed || style.textDecorationLine.includes('underline'),
  };
}
