import { expect, type Page, test } from '@playwright/test';
import { findExecutable, isHeadless } from '../drivers/executable.ts';
import { type Instance, type InstanceOptions, startInstance } from '../instance/server.ts';
import { invented, mentioning, threadOf } from './invented-thread.ts';

/*
 * What the test Mastodon's 5.0 does, as it was measured on the real page: on this the reader's tests build. The
 * reader has no part in it.
 */

const OVENS = threadOf([
  invented('701', 'Ada', null, 'Who wants the old oven?'),
  invented('702', 'Ben', '701', `${mentioning('Ada')}Here is what it can do.`),
  invented('703', 'Cleo', '702', `${mentioning('Ben')}We do, for the yard.`),
  invented('704', 'Dan', '701', 'It is broken.', { spoiler_text: 'A burn', sensitive: true }),
]);

/** What a test keeps in the page, to ask later whether it is still there. */
interface Kept {
  kept: { article: Element; text: Element; words: Element; reply: Element; replyWords: Element };
}

test.use({
  launchOptions: {
    executablePath: findExecutable('chromium'),
    headless: isHeadless(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
});

let instance: Instance;
test.afterEach(() => instance.close());

async function openThread(page: Page, options: Partial<InstanceOptions> = {}) {
  instance = await startInstance({
    threads: [OVENS],
    version: '5.0',
    loggedIn: true,
    ...options,
  });
  await page.goto(instance.threadUrl('701'));
  await page.waitForSelector('[data-id="704"]');
}

const requests = () => instance.log.map(({ path }) => path).filter((path) => /statuses/.test(path));
const shownIds = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('article')].map(({ dataset }) => dataset.id));

/** Puts aside nodes of the focused post and of a reply. */
function keep(page: Page) {
  return page.evaluate(() => {
    const find = (selector: string) => document.querySelector(selector) as Element;
    const text = '._comp_status_content__text';
    (window as unknown as Kept).kept = {
      article: find('[data-variant="page"]'),
      text: find(`[data-variant="page"] ${text}`),
      words: find(`[data-variant="page"] ${text} p`),
      reply: find('[data-id="702"]'),
      replyWords: find(`[data-id="702"] ${text} p`),
    };
  });
}

/** Which of them are in the page still. */
function leftOf(page: Page) {
  return page.evaluate(() =>
    Object.entries((window as unknown as Kept).kept)
      .filter(([, node]) => node.isConnected)
      .map(([name]) => name),
  );
}

/** As when somebody comes back to the tab. */
function refocus(page: Page) {
  return page.evaluate(() => dispatchEvent(new Event('focus')));
}

test('the words of a post are made anew when it is marked, and no others', async ({ page }) => {
  await openThread(page);
  await keep(page);
  await page.click('[data-id="702"] [title=Like]');
  await expect.poll(() => leftOf(page)).toEqual(['article', 'text', 'words', 'reply']);
});

test('those of all replies are when the reader comes back to the tab', async ({ page }) => {
  await openThread(page);
  await keep(page);
  instance.clearLog();
  await refocus(page);
  await expect.poll(() => leftOf(page)).toEqual(['article', 'text', 'words', 'reply']);
  expect(requests()).toEqual(['/api/v1/statuses/701/context']);
});

test('the focused post is the same node for all posts, and a known one is not asked for', async ({
  page,
}) => {
  await openThread(page);
  await keep(page);
  instance.clearLog();
  await page.click('[data-id="702"] ._comp_status_content__text p');
  await expect.poll(() => shownIds(page)).toEqual(['701', '702', '703']);
  expect(await leftOf(page)).toEqual(['article', 'text']);
  expect(await page.getAttribute('[data-variant="page"]', 'data-id')).toBe('702');
  expect(requests()).toEqual([]);
});

test('a thread whose first post is known stands without replies until the reader comes back', async ({
  page,
}) => {
  instance = await startInstance({ threads: [OVENS], version: '5.0', loggedIn: true });
  await page.goto(`${instance.origin}/home`);
  await page.click('article > [data-id="701"] ._comp_status_content__text p');
  await expect.poll(() => shownIds(page)).toEqual(['701']);
  await refocus(page);
  await expect.poll(() => shownIds(page)).toEqual(['701', '702', '703', '704']);
});

test('a click opens a post wherever it lands, but for links, buttons and the focused post', async ({
  page,
}) => {
  await openThread(page);
  const start = page.url();
  await page.click('[data-variant="page"] ._comp_status_content__text p');
  await page.click('[data-id="704"] [aria-controls] button');
  expect(page.url()).toBe(start);
  await page.click('[data-id="703"] header', { position: { x: 400, y: 5 } });
  await expect.poll(() => page.url()).toContain('/703');
});

test('what somebody puts into a post counts for what is too high or too wide', async ({ page }) => {
  await openThread(page);
  const root = page.locator('[data-id="702"] ._comp_status_content__root');
  for (const style of ['height: 3000px; flex: none', 'width: 3000px; height: 9px']) {
    await root.evaluate((element, css) => {
      const foreign = document.createElement('aside');
      foreign.style.cssText = css;
      element.append(foreign);
    }, style);
    await expect(root).toHaveClass(/__collapsed/);
    await root.locator('aside').evaluate((element) => element.remove());
    await expect(root).not.toHaveClass(/__collapsed/);
  }
});

test('the words behind a content warning are there, and inert', async ({ page }) => {
  await openThread(page);
  const wrapper = page.locator('[data-id="704"] > div[id]');
  await expect(wrapper).toHaveText('It is broken.');
  await expect(wrapper).toHaveAttribute('inert', '');
  await page.click('[data-id="704"] [aria-controls] button');
  await expect(wrapper).not.toHaveAttribute('inert');
});

test('the gate says which page is shown, from the next navigation on', async ({ page }) => {
  await openThread(page);
  await page.evaluate(() => localStorage.setItem('experiments', 'something_else'));
  await page.click('[data-id="702"] time');
  await expect(page.locator('.detailed-status')).toHaveCount(1);
  await expect(page.locator('article')).toHaveCount(0);
  await page.evaluate(() => localStorage.setItem('experiments', 'something_else,redesign'));
  await page.goBack();
  await expect(page.locator('article')).toHaveCount(4);
});

for (const [what, options] of [
  ['a stranger', { loggedIn: false }],
  ['somebody who reads German', { locale: 'de' }],
  ['somebody who reads Arabic', { locale: 'ar' }],
] as const) {
  test(`${what} sees it without an error`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await openThread(page, options);
    expect(errors).toEqual([]);
  });
}
