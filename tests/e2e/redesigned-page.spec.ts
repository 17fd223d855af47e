import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { findExecutable, isHeadless } from '../drivers/executable.ts';
import { type Instance, type InstanceOptions, startInstance } from '../instance/server.ts';
import { elementOutline } from './element-outline.ts';
import { LIBRARY_VAN } from './library-van-thread.ts';

/*
 * The test Mastodon's 5.0 against the samples of it, which come from the real page. What it imitates is not
 * released and will change: whoever takes new samples learns here what to change, and the reader, which has no
 * part in this, is tried on nothing that is not there.
 */

const SAMPLES = resolve(import.meta.dirname, '../pages/5.0');
const REPLY = '116900000020480615';
const WARNED = '116900000036865107';

test.use({
  launchOptions: {
    executablePath: findExecutable('chromium'),
    headless: isHeadless(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  // So high that the timeline has no reason to put a post away.
  viewport: { width: 1280, height: 9_000 },
});

let instance: Instance | undefined;
test.afterEach(() => instance?.close());

async function open(page: Page, path: string, options: Partial<InstanceOptions> = {}) {
  instance = await startInstance({
    threads: [LIBRARY_VAN],
    version: '5.0',
    loggedIn: true,
    ...options,
  });
  await page.goto(instance.origin + path);
}

/** Holds a part of the page against a sample, or a part of it. */
async function expectSample(page: Page, selector: string, name: string, partOfIt?: string) {
  const sample = readFileSync(resolve(SAMPLES, `${name}.html`), 'utf8');
  const html = partOfIt
    ? await page.evaluate(
        ([whole, part]) =>
          new DOMParser().parseFromString(whole, 'text/html').querySelector(part)?.outerHTML ?? '',
        [sample, partOfIt] as const,
      )
    : sample.trim();
  const expected = await page.evaluate(elementOutline, html);
  expect(expected.length).toBeGreaterThan(1);
  await expect.poll(() => page.evaluate(elementOutline, selector)).toEqual(expected);
}

const article = (id: string) => `article[data-id="${id}"]:not(:has(> article))`;

test('posts in a thread of 5.0 are built like the samples', async ({ page }) => {
  await open(page, '/@mara/116900000004096123');
  for (const [name, id] of [
    ['reply', REPLY],
    ['reply-rich', '116900000069634091'],
    ['reply-media', '116900000053249599'],
    ['reply-hashtagbar', '116900000086018583'],
    ['reply-selfthread', '116900000008192246'],
    ['reply-long', '116900000065537968'],
    ['reply-cw-collapsed', WARNED],
    ['reply-quote', '116900000061441845'],
    ['reply-filtered', '116950000000000200'],
  ] as const) {
    await test.step(name, () => expectSample(page, article(id), name));
  }
});

test('so is one whose content warning was opened, and which then is closed again', async ({
  page,
}) => {
  await open(page, '/@mara/116900000004096123');
  const button = page.locator(article(WARNED)).locator('[aria-controls] button');
  await button.click();
  await expectSample(page, article(WARNED), 'reply-cw-open');
  await button.click();
  await expectSample(page, article(WARNED), 'reply-cw-collapsed');
});

test('so are the focused post, with its card, and one that it answers', async ({ page }) => {
  await open(page, '/@mara/116900000004096123');
  await expectSample(page, 'div:has(> [data-variant="page"])', 'focused');
  await page.locator(article(REPLY)).locator('blockquote').click();
  await expectSample(page, article('116900000016384492'), 'ancestor');
});

test('so are the places of timelines', async ({ page }) => {
  await open(page, '/public/local');
  await expectSample(page, '[aria-posinset][data-id="116900000176133289"]', 'timeline-explore');
  await page.goto(`${instance?.origin}/@mara`);
  await expectSample(page, '[aria-posinset][data-id="116900000110595321"]', 'timeline-profile');
});

test('so is the column of a thread in the advanced layout', async ({ page }) => {
  await open(page, '/deck/@bela@harbour.example/116900000024576738', { layout: 'advanced' });
  const column = '[role=region]:has([data-variant="page"])';
  await expectSample(page, `${column} > header`, 'advanced-columns', `${column} > header`);
  await expect
    .poll(() => page.evaluate(frameOf, column))
    .toEqual(
      await page.evaluate(frameOf, readFileSync(resolve(SAMPLES, 'advanced-columns.html'), 'utf8')),
    );
  expect(await page.locator(`${column} .scrollable`).count()).toBe(0);
});

/** What stands around the posts of a thread; runs in the page. A selector, or HTML in which it is the last. */
function frameOf(part: string): string[] {
  const given = part.startsWith('<')
    ? new DOMParser().parseFromString(part, 'text/html')
    : document;
  const found = [...given.querySelectorAll(part.startsWith('<') ? '[role=region]' : part)];
  const parts = found.at(-1)?.querySelectorAll(':scope, :scope > *, :scope > div > *') ?? [];
  return [...parts].map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`);
    return [element.localName, ...attributes.sort()].join(' ');
  });
}
