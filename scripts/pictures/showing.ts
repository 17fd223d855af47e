import type { PageUnderTest } from '../../tests/drivers/browser-under-test.ts';

/** So far below the top of the window something stands clear of Mastodon's header and our bar, in CSS pixels. */
export const BELOW_HEADERS = 100;

/** The orders of a thread, as they stand in the bar's panel. */
export const ORDERS = ['page', 'restored', 'branches'] as const;

/** Scrolls until a post of the page stands at the top. */
export function scrollToPost(page: PageUnderTest, id: string): Promise<void> {
  return scrollToFirst(page, `.status[data-id="${id}"]`);
}

/** Scrolls until what is found first stands at the top. */
export function scrollToFirst(page: PageUnderTest, selector: string): Promise<void> {
  return page.evaluate(
    (shown, below) => {
      const top = document.querySelector(shown)?.getBoundingClientRect().top ?? 0;
      scrollTo(0, scrollY + top - below);
    },
    selector,
    BELOW_HEADERS,
  );
}

/** Puts the thread in an order, as a person does (T2). */
export async function chooseOrder(
  page: PageUnderTest,
  order: (typeof ORDERS)[number],
): Promise<void> {
  // On a phone the bar has made room: it comes back on scrolling up.
  await page.evaluate(() => scrollTo(0, 0));
  await page.click('.throughline-thread-bar-opener');
  const place = ORDERS.indexOf(order) + 1;
  await page.click(`.throughline-thread-bar-order label:nth-of-type(${place}) input`);
  await page.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}
