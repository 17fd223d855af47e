import { expect } from '@playwright/test';
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost, WORDS } from '../drivers/page-parts.ts';

/** The button that a folded run leaves (M4). */
export const CHIP = '.throughline-mention-folding-chip';
/** Anything of ours in a page. */
export const OURS = '[data-throughline]';

/** The selector of a post of a list. */
export function post(id: string): string {
  return listedPost(id);
}

export function chipOf(id: string): string {
  return `${post(id)} ${CHIP}`;
}

/** The words of a post as they are seen, each line trimmed. */
export function seenText(page: PageUnderTest, id: string): Promise<string> {
  return page.evaluate(
    (selector) => {
      const text = document.querySelector<HTMLElement>(selector);
      // In 5.0 what we say at the end of the first line stands in the words' own element.
      const ours = text?.querySelectorAll<HTMLElement>(':scope > [data-throughline]') ?? [];
      // Not as an attribute, which the page's own policy forbids.
      for (const own of ours) own.style.display = 'none';
      const seen = (text?.innerText ?? '').replaceAll(/[^\S\n]+/g, ' ').trim();
      for (const own of ours) own.style.display = '';
      return seen;
    },
    `${post(id)} ${WORDS}`,
  );
}

/** Waits until a post is folded. */
export async function expectFolded(page: PageUnderTest, id: string): Promise<void> {
  await page.waitFor(chipOf(id));
  expect(await seenText(page, id)).not.toMatch(/^@/);
}

/** The whole page as it is now, with all emoji there, to compare with what it was. */
export async function snapshot(page: PageUnderTest): Promise<string> {
  await page.waitFor('.emoji-loading', 'absent');
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** Waits for the reader's style sheet, which is there also where there is nothing to show. */
export async function readerHasStarted(page: PageUnderTest): Promise<void> {
  const mark = () =>
    page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--throughline-sheet'),
    );
  await expect.poll(mark).toBe('1');
}
