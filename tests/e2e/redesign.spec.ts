import { expect, test } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { CONTENT, FOCUSED, listedPost } from '../drivers/page-parts.ts';
import { LINE, lineOf, PANEL, PANEL_WORDS } from './answers-on-page.ts';
import { CHIP, chipOf, OURS, post, readerHasStarted, seenText } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { inEachBrowser, type Stage } from './reader-test.ts';
import { HIGH, OVEN, press, readOven, to } from './redesigned-oven.ts';
import { store } from './stored-settings.ts';

/*
 * The traps of the redesign (issue 13): closed words stay in the page, one element is all focused posts, a click
 * anywhere opens the post. That all words are made anew at every refetch is in redesigned-refetch.spec.ts.
 */

const pathOf = (page: PageUnderTest) => page.evaluate(() => location.pathname);

inEachBrowser('the redesign of 5.0', (stage) => {
  test('A6: what is closed is in the page, and is not said anywhere', async () => {
    const { page } = await readOven(stage());
    await page.waitFor(lineOf('806'));
    expect(await page.text(lineOf('806'))).not.toContain('broken');
    // Behind its own warning a post says only whom it answers.
    expect(await page.text(lineOf('804'))).toContain('Cleo');
    expect(await page.count(chipOf('804'))).toBe(0);

    await press(page, `${post('804')} [aria-controls] > button`);
    await page.waitFor(chipOf('804'));
    expect(await seenText(page, '804')).toBe('It is broken.');
    expect(await page.count(`${post('804')} .throughline-wordless-post`)).toBe(0);

    await press(page, `${post('804')} [aria-controls] > button`);
    await page.waitFor(`${post('804')} .throughline-wordless-post ${LINE}`);
    expect(await page.count(chipOf('804'))).toBe(0);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('a post of pictures only says whom it answers', async () => {
    const { page } = await readOven(stage());
    await page.waitFor(`${post('807')} .throughline-wordless-post ${LINE}`);
    expect(await page.text(lineOf('807'))).toContain('Eva');
  });

  test('one element is all focused posts: nothing of the one stands at the other', async () => {
    const { page } = await readOven(stage());
    await press(page, `${post('803')} ${CONTENT}`);
    await expect.poll(() => pathOf(page)).toContain('/803');
    await page.waitFor(`${FOCUSED}[data-id="803"] ${CHIP}`);
    await page.evaluate(() => history.back());
    await expect.poll(() => pathOf(page)).toContain('/801');
    await page.waitFor(chipOf('803'));
    expect(await page.count(`${FOCUSED}[data-id="801"]`)).toBe(1);
    expect(await page.count(`${FOCUSED} ${LINE}`)).toBe(0);
    expect(await page.count(`${FOCUSED} ${CHIP}`)).toBe(0);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('a click on what is ours opens no post; one on the words does', async () => {
    const { page } = await readOven(stage());
    await press(page, lineOf('805'));
    await press(page, `${post('805')} ${PANEL_WORDS}`);
    await press(page, `${post('805')} ${PANEL}`);
    await press(page, `${post('805')} .throughline-note`);
    await press(page, chipOf('803'));
    await press(page, `${post('803')} .throughline-mention-folding-people`);
    expect(await pathOf(page)).toContain('/801');
    await press(page, `${post('805')} ${CONTENT}`);
    await expect.poll(() => pathOf(page)).toContain('/805');
  });

  test('nothing of ours folds a post: one of 35 lines stays whole', async () => {
    const lines = Array.from({ length: 35 }, (_, line) => `Step ${line + 1}.`).join('<br>');
    const long = threadOf([
      invented('811', 'Ada', null, 'How do I bake?'),
      invented('812', 'Ben', '811', 'Slowly.'),
      invented('813', 'Cleo', '811', lines),
      invented('814', 'Dan', '812', `${to('Ben', 'Ada')}${lines}`),
    ]);
    const { page } = await readLong(stage(), long);
    const folded = () => page.count('[class*="_content__collapsed"]');
    await page.waitFor(lineOf('814'));
    // The observer of the page's own is told after layout.
    await page.evaluate(
      () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    expect(await folded()).toBe(0);
    await press(page, lineOf('814'));
    await page.waitFor(`${post('814')} ${PANEL}`);
    expect(await folded()).toBe(0);
  });

  test('replies that the page has not asked for are told, and loaded on a click', async () => {
    const { page, instance } = await readOven(stage(), {}, HIGH);
    await page.goto(new URL('/home', instance.origin).href);
    await page.waitFor(`article ${listedPost('801')} header a:has(> time)`);
    await press(page, `article ${listedPost('801')} header a:has(> time)`);
    await page.waitFor(`${FOCUSED}[data-id="801"]`);
    await page.waitFor('.throughline-thread-bar');
    await page.waitFor({
      role: 'button',
      name: 'Thread: 6 replies not loaded and your visits are remembered',
    });
    await press(page, '.throughline-thread-bar-opener');
    await page.waitFor('.throughline-thread-bar-link');
    expect(await page.text('.throughline-thread-bar-counts')).toContain('6 replies not loaded');
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.throughline-thread-bar button')];
      buttons.find(({ textContent }) => textContent === 'Load the page again')?.click();
    });
    // While it loads there is nobody to ask.
    await expect.poll(() => page.count(chipOf('803')).catch(() => 0)).toBe(1);
  });

  test('the gate may be switched during a visit: both pages are read', async () => {
    const { page } = await readOven(stage());
    await page.evaluate(() => localStorage.setItem('experiments', 'none'));
    await press(page, `${post('803')} header a:has(> time)`);
    await page.waitFor(`.detailed-status ${CHIP}`);
    await page.waitFor(`.status[data-id="806"] ${LINE}`);
    await page.evaluate(() => localStorage.removeItem('experiments'));
    await page.evaluate(() => history.back());
    await page.waitFor(
      `article${chipOf('803').replace(':is(.status, article:has(> header))', '')}`,
    );
    expect(page.consoleErrors()).toEqual([]);
  });

  test('in the advanced layout the thread is read, and no timeline', async () => {
    const { page } = await readOven(stage(), { layout: 'advanced' });
    const columns = await page.evaluate(
      (ours) =>
        [...document.querySelectorAll('[role="region"]:has(article)')].map((column) => ({
          isThread: column.querySelector('[data-variant="page"]') !== null,
          marks: column.querySelectorAll(ours).length,
        })),
      OURS,
    );
    expect(columns.length).toBeGreaterThan(1);
    for (const { isThread, marks } of columns) expect(marks > 0).toBe(isThread);
  });

  test('timelines: what the page says itself is not said again, its words are added', async () => {
    await store(stage().browser, { everywhere: { timelineAnswers: true } });
    const instance = await stage().serve({ threads: [OVEN], version: '5.0', loggedIn: true });
    const page = await stage().read(instance, '801', HIGH);
    await readerHasStarted(page);
    await page.goto(new URL('/home', instance.origin).href);
    const line = `${listedPost('803')} ${LINE}`;
    await page.waitFor(line);
    expect(await page.count(`${line} .throughline-answer-line-name:empty`)).toBe(1);
    expect(await page.text(`${line} .throughline-answer-line-words`)).toContain('Here is what');
    // What is behind a warning is named by the page, and nothing is there to add.
    expect(await page.text(`${listedPost('806')} ${LINE}`)).toContain('A burn');
    await store(stage().browser, {});
  });

  test('off, the page is as if we had never been there', async () => {
    const { page } = await readOven(stage());
    await stage().turnOff();
    await page.waitFor(OURS, 'absent');
    const left = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('data-throughline')),
        ).length,
    );
    expect(left).toBe(0);
  });
});

async function readLong(stage: Stage, thread: ReturnType<typeof threadOf>) {
  const instance = await stage.serve({ threads: [thread], version: '5.0', loggedIn: true });
  return { page: await stage.read(instance, '811') };
}
