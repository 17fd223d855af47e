/** Where in a thread a reader is, on each kind of page. */
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { listedPost } from '../drivers/page-parts.ts';
import type { InstanceOptions } from '../instance/server.ts';

/** Those that differ in what scrolls, and in what stays in view above it. */
export const PAGES: readonly (readonly [string, Partial<InstanceOptions>])[] = [
  ['4.3', { version: '4.3' }],
  ['4.6', { version: '4.6' }],
  ['glitch', { version: 'glitch' }],
  ['5.0', { version: '5.0' }],
  ['the advanced layout', { layout: 'advanced' }],
];

/** Where a post of the thread stands; in the advanced layout a timeline beside it may have it as well. */
export function topOf(page: PageUnderTest, id: string): Promise<number> {
  return page.evaluate((selector) => {
    const root = [...document.querySelectorAll(selector)].at(-1);
    return Math.round(root?.getBoundingClientRect().top ?? Number.NaN);
  }, listedPost(id));
}

/** Scrolls until a post begins at a height of the view, in CSS pixels. */
export function scrollPostTo(page: PageUnderTest, id: string, at: number): Promise<void> {
  return page.evaluate(
    (selector, wanted) => {
      const root = [...document.querySelectorAll(selector)].at(-1);
      const column = root?.closest('.column > .scrollable');
      const scrolls = column && column.scrollHeight > column.clientHeight;
      const top = (root?.getBoundingClientRect().top ?? 0) - wanted;
      (scrolls ? column : document.scrollingElement)?.scrollBy({ top, behavior: 'instant' });
    },
    listedPost(id),
    at,
  );
}

/** As a person's click: a driver's brings into view what it is about to press, also where it is in view. */
export async function pressStill(page: PageUnderTest, selector: string): Promise<void> {
  await page.evaluate((one) => {
    const control = document.querySelector<HTMLElement>(one);
    control?.focus({ preventScroll: true });
    control?.click();
  }, selector);
}
