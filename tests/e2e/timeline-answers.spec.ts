import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import type { Instance } from '../instance/server.ts';
import { OURS, readerHasStarted } from './folded-page.ts';
import { DEMO, inEachBrowser, type Stage } from './reader-test.ts';
import { store } from './stored-settings.ts';

const LINES = 'article .throughline-answer-line';
const ON = { everywhere: { timelineAnswers: true } };

async function readTimeline(stage: Stage, instance: Instance): Promise<PageUnderTest> {
  // A site is turned on from a thread here: the popup is the same everywhere.
  const page = await stage.read(instance);
  await readerHasStarted(page);
  await page.goto(new URL('/public/local', instance.origin).href);
  await page.waitFor('article .status__content');
  return page;
}

function batches({ log }: Instance): number {
  return log.filter(
    ({ path, accept }) => path === '/api/v1/statuses' && accept === 'application/json',
  ).length;
}

inEachBrowser('timelines', (stage) => {
  test('are left alone unless the reader wants it otherwise: nothing added, nothing asked', async () => {
    await store(stage().browser, {});
    const instance = await stage().serve({ threads: [DEMO.quietStreet] });
    const page = await readTimeline(stage(), instance);
    await readerHasStarted(page);
    expect(await page.count(OURS)).toBe(0);
    expect(batches(instance)).toBe(0);
  });

  test('show whom each reply answers, with the words, for two requests a screenful', async () => {
    await store(stage().browser, ON);
    const instance = await stage().serve({ threads: [DEMO.quietStreet] });
    const page = await readTimeline(stage(), instance);
    await page.waitFor(LINES);
    expect(await page.text(LINES)).toMatch(/^↳\s*\S/);
    await expect.poll(() => page.count(LINES)).toBeGreaterThan(1);
    expect(batches(instance)).toBeLessThanOrEqual(4);
    await page.click(LINES);
    await page.waitFor('article .throughline-panel');
    await store(stage().browser, {});
    await page.waitFor(LINES, 'absent');
    expect(await page.count(OURS)).toBe(0);
  });

  test('keep their lines where posts leave and come back', async () => {
    await store(stage().browser, ON);
    const instance = await stage().serve({ threads: [DEMO.quietStreet] });
    const page = await readTimeline(stage(), instance);
    await page.waitFor(LINES);
    const id = await page.evaluate(
      (line) => document.querySelector(line)?.closest('article')?.getAttribute('data-id'),
      LINES,
    );
    const line = `article[data-id="${id}"] .throughline-answer-line`;
    const before = await page.text(line);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitFor(line, 'absent');
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitFor(line);
    expect(await page.text(line)).toBe(before);
    await store(stage().browser, {});
  });
});
