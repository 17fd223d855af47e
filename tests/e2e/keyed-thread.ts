import { expect } from '@playwright/test';
import type { OpenPageOptions, PageUnderTest } from '../drivers/browser-under-test.ts';
import { POST } from '../drivers/page-parts.ts';
import type { InstanceOptions } from '../instance/server.ts';
import { HEDGE } from './hedge-thread.ts';
import { OPENER } from './ordered-thread.ts';
import type { Stage } from './reader-test.ts';
import { store } from './stored-settings.ts';

export const KEYED_VERSIONS = ['4.3', '4.6', 'glitch', '5.0'] as const;
/** The line that says why a key did nothing. */
export const SAID = '.throughline-thread-keys-said';

/** Opens the thread with the keys on, and whatever else is set. */
export async function readWithKeys(
  stage: Stage,
  options: Partial<InstanceOptions>,
  settings: object = {},
  opening: OpenPageOptions = {},
): Promise<PageUnderTest> {
  await store(stage.browser, { everywhere: { threadKeys: true, ...settings } });
  const instance = await stage.serve({ threads: [HEDGE], ...options });
  const page = await stage.read(instance, undefined, opening);
  await page.waitFor(OPENER);
  return page;
}

/** The post that has the focus, by its id; null where none has. */
export function focusedPost(page: PageUnderTest): Promise<string | null> {
  return page.evaluate((posts) => {
    const { activeElement } = document;
    const post = [...document.querySelectorAll(posts)].find(
      (root) =>
        activeElement !== document.body &&
        (root.contains(activeElement) || activeElement?.contains(root)),
    );
    if (!post) return null;
    return post.getAttribute('data-id') ?? /(\d+)\/?$/.exec(location.pathname)?.[1] ?? '?';
  }, POST);
}

/** Gives a post the focus, as Tab or Mastodon's own keys do. */
export async function focusPost(page: PageUnderTest, id: string): Promise<void> {
  await page.evaluate((selector) => {
    // In the advanced layout it stands in a timeline as well.
    const root = [...document.querySelectorAll(selector)].at(-1);
    const focusable = root?.closest<HTMLElement>('[tabindex]') ?? root?.querySelector('a');
    focusable?.focus();
    focusable?.scrollIntoView({ block: 'center' });
  }, `:is(.status, article)[data-id="${id}"]`);
  await expect.poll(() => focusedPost(page)).toBe(id);
}

export async function pressTo(page: PageUnderTest, key: string, id: string): Promise<void> {
  await page.press(key);
  await expect.poll(() => focusedPost(page)).toBe(id);
}

export async function pressToHear(page: PageUnderTest, key: string, said: RegExp): Promise<void> {
  const before = await focusedPost(page);
  await page.press(key);
  await expect.poll(() => page.text(SAID)).toMatch(said);
  expect(await focusedPost(page)).toBe(before);
}
