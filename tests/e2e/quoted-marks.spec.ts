import { expect, test } from '@playwright/test';
import { sitePattern } from '../../utils/browser/sites/site-pattern.ts';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { post } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { inEachBrowser } from './reader-test.ts';

const OVEN = 'The oven needs two hours, at least.';
const SAID = `${OVEN} Then bake the rye.`;
const THREAD = threadOf([
  invented('1', 'Ada', null, 'Does anybody bake with rye?'),
  invented('2', 'Ben', '1', SAID),
  invented('3', 'Cleo', '2', '“The oven needs two hours” is a lot.'),
  invented('4', 'Dan', '2', '</p><blockquote><p>then bake the rye</p></blockquote><p>And salt?'),
]);
const BUTTON = `${post('2')} .throughline-quoted-marks button`;

/** What is marked on the page, in its order. */
function marked(page: PageUnderTest): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('throughline-quoted-marks') ?? [])];
    return ranges.map((range) => range.toString()).toSorted();
  });
}

const QUOTED = ['The oven needs two hours', 'Then bake the rye'];

/** A9, issue 12.11. */
inEachBrowser('a post that two others quote', (stage) => {
  test('has their words marked in place, also when the page has built it anew', async () => {
    const instance = await stage().serve({ loggedIn: true, threads: [THREAD] });
    const page = await stage().read(instance);
    await page.waitFor(BUTTON);
    await expect.poll(() => marked(page)).toEqual(QUOTED);

    // The first words go; what is left of the quoted ones stays marked, in new nodes.
    instance.push({ id: '2', content: `<p>As I said: ${SAID}</p>` });
    await expect.poll(() => page.text(post('2'))).toContain('As I said');
    await expect.poll(() => marked(page)).toEqual(QUOTED);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('lists who quotes what, and takes no room at rest', async () => {
    const instance = await stage().serve({ loggedIn: true, threads: [THREAD] });
    const page = await stage().read(instance);
    await page.waitFor(BUTTON);
    const room = await page.evaluate(
      (selector) => document.querySelector(selector)?.closest('.throughline-foot')?.clientHeight,
      BUTTON,
    );
    expect(room).toBe(0);
    await page.click(BUTTON);
    const list = `${post('2')} .throughline-quoted-marks-list`;
    await expect.poll(() => page.text(list)).toContain('Cleo');
    expect(await page.text(list)).toContain('“Then bake the rye”');
  });

  test('keeps nothing when the site is turned off', async () => {
    const instance = await stage().serve({ loggedIn: true, threads: [THREAD] });
    const page = await stage().read(instance);
    await page.waitFor(BUTTON);
    await stage().browser.revokeSite(sitePattern(new URL(instance.origin)));
    await expect.poll(() => marked(page)).toEqual([]);
  });
});
