import { expect, test } from '@playwright/test';
import { link } from './articles-in-thread.ts';
import { FOOT, linesAt, POST_LINK, shownAt } from './below-words.ts';
import { post } from './folded-page.ts';
import { invented, threadOf } from './invented-thread.ts';
import { inEachBrowser } from './reader-test.ts';
import { store } from './stored-settings.ts';

/** Of another thread, on another instance. */
const ELSEWHERE = 'https://reef.example/@gil/116000000000000001';

const LINKS_A_POST = threadOf([
  invented('771', 'Ada', null, 'Who has seen the otter?'),
  invented('772', 'Ben', '771', `Gil has: ${link(ELSEWHERE)}`),
]);
const OTHER_THREAD = {
  instance: 'reef.example',
  ...threadOf([
    invented('116000000000000001', 'Gil', null, 'An otter, under the <b>pier</b>.', {
      url: ELSEWHERE,
    }),
  ]),
};

inEachBrowser('posts that are linked in the replies', (stage) => {
  // Reading them in the thread has tests of its own (article-reader.spec.ts).
  test.beforeEach(() => store(stage().browser, { everywhere: { articleReader: false } }));

  test('L1: a linked post is shown on a click, fetched by the instance, once a visit', async () => {
    const instance = await stage().serve({ threads: [LINKS_A_POST, OTHER_THREAD], loggedIn: true });
    const page = await stage().read(instance);
    const searches = () => instance.log.filter(({ path }) => path.startsWith('/api/v2/search'));
    await page.waitFor(`${post('772')} ${POST_LINK}`);
    expect(await linesAt(page, '772')).toEqual(['reef.example · @gil', 'Show post']);
    expect(searches()).toEqual([]);
    const button = { role: 'button', name: 'Show post: reef.example · @gil' };
    const panel = `${post('772')} .throughline-panel`;
    await page.click(button);
    await page.waitFor(`${panel} .throughline-panel-text`);
    expect(await page.text(`${panel} .throughline-panel-text`)).toBe('An otter, under the pier.');
    expect(await page.text(`${panel} .throughline-panel-head`)).toMatch(/Gil\s*@gil@reef\.example/);
    expect(searches().map(({ authorization }) => authorization)).toEqual([true]);

    await page.press('Escape');
    await page.waitFor(panel, 'absent');
    await page.click(button);
    await page.waitFor(`${panel} .throughline-panel-text`);
    expect(searches()).toHaveLength(1);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('L1: an instance that fails is said to, and can be asked again', async () => {
    const instance = await stage().serve({ threads: [LINKS_A_POST, OTHER_THREAD], loggedIn: true });
    const page = await stage().read(instance);
    instance.fault('/api/v2/search*', { kind: 'status', status: 500 }, 1);
    await page.waitFor(`${post('772')} ${POST_LINK}`);
    await page.click({ role: 'button', name: /^Show post/ });
    const again = { role: 'button', name: 'Try again' };
    await page.waitFor(again);
    await page.click(again);
    await page.waitFor('.throughline-panel-text');
    expect(await page.text('.throughline-panel-text')).toContain('An otter');
  });

  test('L1: to strangers, for whom nothing is fetched, no button is shown', async () => {
    const instance = await stage().serve({ threads: [LINKS_A_POST, OTHER_THREAD] });
    const page = await stage().read(instance);
    await page.waitFor(`${post('772')} ${POST_LINK}`);
    expect(await linesAt(page, '772')).toEqual(['reef.example · @gil']);
    expect(await shownAt(page, '772', `${FOOT} button`)).toBe(0);
  });
});
