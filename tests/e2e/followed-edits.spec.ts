import { expect, test } from '@playwright/test';
import { lineOf, PANEL } from './answers-on-page.ts';
import { post } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { inEachBrowser, type Stage } from './reader-test.ts';
import { store } from './stored-settings.ts';

const OVEN = 'The oven needs two hours.';
const THREAD = threadOf([
  invented('1', 'Ada', null, 'Does anybody bake with rye?'),
  invented('2', 'Ben', '1', `${OVEN} Then bake.`, { language: 'en' }),
  invented('3', 'Cleo', '1', 'Only on Sundays.'),
  invented('5', 'Eva', '2', 'Never.'),
  invented('6', 'Finn', '5', 'Why not?'),
  invented('7', 'Dan', '2', 'Two, and not three?'),
  invented('8', 'Gus', '7', 'Two.'),
  invented(
    '9',
    'Ida',
    '2',
    '</p><blockquote><p>The oven needs two hours.</p></blockquote><p>Says who?',
  ),
  invented('10', 'Jo', '3', '</p><blockquote><p>The oven needs two hours.</p></blockquote><p>No.'),
]);
const EDITED = 'The oven needs three hours. Then bake.';

async function open(stage: Stage, locale: string) {
  // A row with the words at each reply, wherever the thread's order puts it.
  await store(stage.browser, { everywhere: { answerLine: 'always' } });
  const instance = await stage.serve({ loggedIn: true, threads: [THREAD], locale });
  const page = await stage.read(instance);
  await page.waitFor(lineOf('9'));
  await expect.poll(() => page.text(lineOf('7'))).toContain(OVEN);
  expect(await page.text(lineOf('9'))).toContain(`“${OVEN.replace('.', '')}`);
  return { instance, page };
}

/** A6, issue 12: the reader is told of an edit by the page alone, and asks the instance for the post. */
inEachBrowser('what is said of an answered post', (stage) => {
  test('follows its edit, its content warning, and its words in an open panel', async () => {
    const { instance, page } = await open(stage(), 'en');
    await page.click(lineOf('7'));
    await expect.poll(() => page.text(PANEL)).toContain(OVEN);

    instance.push({ id: '2', content: `<p>${EDITED}</p>` });
    await expect.poll(() => page.text(lineOf('7'))).toContain('The oven needs three hours.');
    await expect.poll(() => page.text(lineOf('7'))).toContain('edited since');
    await expect.poll(() => page.text(PANEL)).toContain('three hours');
    // These words are nobody's any more.
    await expect.poll(() => page.text(lineOf('9'))).not.toContain('two');

    instance.push({ id: '2', spoiler_text: 'Bread', sensitive: true });
    await page.waitFor(`${post('2')} .content-warning`);
    await expect.poll(() => page.text(lineOf('7'))).toContain('Content warning: Bread');
    expect(await page.text(lineOf('7'))).not.toContain('oven');
    expect(page.consoleErrors()).toEqual([]);
  });

  test('follows the edit of a post that stands a step further up in a panel', async () => {
    const { instance, page } = await open(stage(), 'en');
    await page.click(lineOf('8'));
    await page.click({ role: 'button', name: 'In reply to Ben' });
    await expect.poll(() => page.text(PANEL)).toContain(OVEN);
    instance.push({ id: '2', content: `<p>${EDITED}</p>` });
    await expect.poll(() => page.text(PANEL)).not.toContain('two hours');
    expect(page.consoleErrors()).toEqual([]);
  });

  test('is gone when the post was deleted', async () => {
    const { instance, page } = await open(stage(), 'en');
    await expect.poll(() => page.text(lineOf('10'))).toContain('Ben');
    instance.remove('2');
    // Its replies go with it; who quotes it stays, and answers what they replied to.
    await expect.poll(() => page.count(post('2'))).toBe(0);
    await expect.poll(() => page.text(lineOf('10'))).toContain('Cleo');
    expect(await page.text(lineOf('10'))).not.toContain('oven');
    expect(page.consoleErrors()).toEqual([]);
  });

  test('shows the words that the page shows: a translation, and the post’s own again', async () => {
    const { instance, page } = await open(stage(), 'de');
    const translate = `${post('2')} .status__content__translate-button`;
    await page.click(translate);
    await expect.poll(() => page.text(lineOf('7'))).toContain(OVEN.toUpperCase());
    await page.click(`${post('2')} .translate-button button`);
    await expect.poll(() => page.text(lineOf('7'))).toContain(OVEN);
    // It is asked for when it first says something else, and not again.
    const asked = instance.log.filter(({ path }) => path === '/api/v1/statuses');
    expect(asked.length).toBeLessThanOrEqual(1);
    expect(page.consoleErrors()).toEqual([]);
  });
});
