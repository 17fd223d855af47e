import type { BrowserUnderTest, PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { articleTarget } from '../../utils/article/article-address.ts';

const READ = 'button[data-throughline-article-reader-key]';
const PAGE = '.throughline-article-reader-page';

/**
 * Opens the first article of a demo thread below its post, as somebody who has allowed its site (L5).
 *
 * @returns whether there is one.
 */
export async function openArticle(
  browser: BrowserUnderTest,
  page: PageUnderTest,
): Promise<boolean> {
  const key = await page.evaluate(
    (read) => document.querySelector(read)?.getAttribute('data-throughline-article-reader-key'),
    READ,
  );
  const target = articleTarget(`https://${key ?? ''}`, '');
  if (!key || target.kind === 'declined') return false;
  await browser.allowSite(target.pattern);
  await page.puppeteer.bringToFront();
  await page.evaluate((read) => document.querySelector<HTMLElement>(read)?.focus(), READ);
  await page.click(READ);
  await page.waitFor(PAGE);
  return true;
}
