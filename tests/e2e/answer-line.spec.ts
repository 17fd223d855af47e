import { expect, test } from '@playwright/test';
import { expectFolded, post } from './folded-page.ts';
import { DEMO, inEachBrowser } from './reader-test.ts';

/** Posts of the demo thread `repair-cafe`. */
const CHAIN_OF_SIX = '116221309268868039';
/** Its parent stands directly above. */
const NESTED_REPLY = '116221330073762274';
/** Its author wrote the post above it in the chain, and others stand between. */
const TORN_SELF_REPLY = '116221163420091175';
/** Its parent is not in the thread. */
const PARENT_MISSING = '116223444673111938';
const LINE = '.throughline-answer-line';
const PANEL = '.throughline-answer-line-panel';

const row = (id: string) => `${post(id)} .throughline-note[data-kind="row"] > ${LINE}`;

inEachBrowser('answer line', (stage) => {
  test('A5: where the parent stands directly above, its name is enough', async () => {
    const page = await stage().read(await stage().serve());
    await expectFolded(page, NESTED_REPLY);
    expect(await page.text(`${post(NESTED_REPLY)} .throughline-note`)).toMatch(/↳\s*Anouk\s*@4/);
    expect(await page.count(row(NESTED_REPLY))).toBe(0);
  });

  test('A5: a torn self-reply says so at both ends', async () => {
    const page = await stage().read(await stage().serve());
    await page.waitFor(row(TORN_SELF_REPLY));
    expect(await page.text(row(TORN_SELF_REPLY))).toMatch(/continues own post, \d+ above/);
    const other = await page.evaluate((line) => {
      const texts = [...document.querySelectorAll(line)].map(({ textContent }) => textContent);
      return texts.filter((text) => /continued, \d+ below/.test(text ?? '')).length;
    }, LINE);
    expect(other).toBeGreaterThan(0);
  });

  test('A4: a parent that is not here is said to be that, and no more', async () => {
    // Mastodon shows such a post only by itself: nothing on a thread's page leads to it.
    const page = await stage().read(await stage().serve(), PARENT_MISSING);
    const line = `.detailed-status ${LINE}`;
    await page.waitFor(line);
    expect(await page.text(line)).toContain('a post not shown here');
  });

  test('A6: a line is one row, 24 px high, with the answered words', async () => {
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance, undefined, { viewport: { width: 400, height: 900 } });
    await expect
      .poll(() => page.count(`${LINE} .throughline-answer-line-words`))
      .toBeGreaterThan(10);
    const rows = await page.evaluate(
      (line) =>
        [
          ...document.querySelectorAll<HTMLElement>(`.throughline-note[data-kind="row"] > ${line}`),
        ].map((element) => ({
          height: element.offsetHeight,
          overflow: element.getBoundingClientRect().right > innerWidth,
        })),
      LINE,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ height, overflow }) => height === 24 && !overflow)).toBe(true);
  });

  test('A7: opens the answered post, goes there, and comes back to the exact place', async () => {
    const instance = await stage().serve({ threads: [DEMO.quietStreet], loggedIn: true });
    const page = await stage().read(instance);
    await expect
      .poll(() => page.count(`${LINE} .throughline-answer-line-words`))
      .toBeGreaterThan(10);
    await page.evaluate((words) => {
      const buttons = [...document.querySelectorAll<HTMLElement>(words)].map(
        (word) => word.parentElement,
      );
      const far = buttons.findLast((button) => /\d\d above/.test(button?.ariaLabel ?? ''));
      far?.setAttribute('data-chosen', '');
      far?.scrollIntoView({ block: 'center' });
    }, `${LINE} .throughline-answer-line-words`);
    await page.click('[data-chosen]');
    await page.waitFor(PANEL);
    const before = await page.evaluate(() => scrollY);
    await page.click({ role: 'button', name: 'Go to post' });
    await page.waitFor('[data-throughline-answer-line-arrived]');
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeGreaterThan(500);
    await page.click({ role: 'button', name: 'Back to where you were' });
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  });

  test('A7: Enter opens, Escape closes, and the focus returns', async () => {
    const page = await stage().read(await stage().serve());
    await expectFolded(page, CHAIN_OF_SIX);
    const name = `${post(NESTED_REPLY)} ${LINE}`;
    await page.waitFor(name);
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), name);
    await page.press('Enter');
    await page.waitFor(PANEL);
    expect(await page.text(PANEL)).toContain('Oh hello. Yes: same code');
    await page.press('Tab');
    await page.press('Escape');
    await page.waitFor(PANEL, 'absent');
    expect(await page.evaluate((selector) => document.activeElement?.matches(selector), name)).toBe(
      true,
    );
  });

  test('A8: a screen reader hears whom a post answers, and where that stands', async () => {
    const page = await stage().read(await stage().serve());
    await expectFolded(page, NESTED_REPLY);
    const description = await page.evaluate((selector) => {
      const wrapper = document.querySelector(selector)?.closest('[aria-describedby]');
      return document.getElementById(wrapper?.getAttribute('aria-describedby') ?? '')?.ariaLabel;
    }, post(NESTED_REPLY));
    expect(description).toBe('In reply to Anouk, 1 above');
  });
});
