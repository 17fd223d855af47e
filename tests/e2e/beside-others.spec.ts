import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { CHIP, chipOf, expectFolded, OURS, post, seenText } from './folded-page.ts';
import { inEachBrowser } from './reader-test.ts';

const CHAIN_OF_SIX = '116221309268868039';

/** What the browser's own translation does to a page: every text is wrapped, twice, and replaced. */
function translate(page: PageUnderTest): Promise<void> {
  return page.evaluate((selector) => {
    for (const root of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) {
        const { currentNode } = walker;
        if (currentNode instanceof Text && currentNode.data.trim() !== '') texts.push(currentNode);
      }
      for (const text of texts) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = text.data.toUpperCase();
        outer.append(inner);
        text.replaceWith(outer);
      }
    }
  }, '.status__content__text');
}

inEachBrowser('beside others', (stage) => {
  test('a page that the browser translates stays folded, and unfolds', async () => {
    const page = await stage().read(await stage().serve());
    await expectFolded(page, CHAIN_OF_SIX);
    await translate(page);
    await expect.poll(() => seenText(page, CHAIN_OF_SIX)).toMatch(/^OH HELLO/);
    await page.waitFor(chipOf(CHAIN_OF_SIX));
    await page.click(chipOf(CHAIN_OF_SIX));
    await expect.poll(() => seenText(page, CHAIN_OF_SIX)).toMatch(/^@\s*HAMISH/i);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('an extension that colours every element makes us do nothing again', async () => {
    const page = await stage().read(await stage().serve());
    await expectFolded(page, CHAIN_OF_SIX);
    const kept = await page.evaluate(async (chip) => {
      const before = [...document.querySelectorAll(chip)];
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        element.setAttribute('data-darkreader-inline-color', '');
        element.style.setProperty('--darkreader-inline-color', '#eee');
      }
      const style = document.createElement('style');
      style.textContent = '* { scroll-behavior: auto } .status { filter: none }';
      document.head.append(style);
      for (let frame = 0; frame < 10; frame += 1) {
        await new Promise((next) => requestAnimationFrame(next));
      }
      return before.length > 0 && before.every((element) => element.isConnected);
    }, CHIP);
    expect(kept).toBe(true);
  });

  test('a blocker that takes our nodes away does not end in a fight', async () => {
    const page = await stage().read(await stage().serve());
    await expectFolded(page, CHAIN_OF_SIX);
    const removals = await page.evaluate(async (ours) => {
      let count = 0;
      for (let round = 0; round < 30; round += 1) {
        for (const element of document.querySelectorAll(ours)) {
          element.remove();
          count += 1;
        }
        await new Promise((next) => requestAnimationFrame(next));
      }
      return count;
    }, OURS);
    expect(removals).toBeGreaterThan(0);
    // The words are all there, whoever wins.
    expect(await seenText(page, CHAIN_OF_SIX)).toMatch(/Oh hello/);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('what is copied are the words as they are seen, without our marks', async () => {
    const page = await stage().read(await stage().serve());
    await expectFolded(page, CHAIN_OF_SIX);
    const copied = await page.evaluate((selector) => {
      const content = document.querySelector(`${selector} .status__content`);
      if (!content) return null;
      getSelection()?.selectAllChildren(content);
      return getSelection()?.toString().trim() ?? null;
    }, post(CHAIN_OF_SIX));
    expect(copied).toMatch(/^Oh hello/);
    expect(copied).not.toMatch(/@\d|↳/);
  });
});
