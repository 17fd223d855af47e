/** The live examples of the welcome page, and what is done with them. */
import type { PageUnderTest } from '../drivers/browser-under-test.ts';

/** T2. */
export const BRANCHES = '.demo-branches';
export const BRANCH = `${BRANCHES} button.throughline-thread-order-lane`;
export const FOLDED_BRANCH = `${BRANCHES} .throughline-thread-order-folded`;
/** L4, L5. */
export const ARTICLE = '.demo-article';
export const READ_HERE = `${ARTICLE} .throughline-article-reader > button`;
export const ARTICLE_TITLE = `${ARTICLE} .throughline-article-reader-title`;
export const QUOTED = `${ARTICLE} .throughline-article-reader-marker`;
export const LINK_OUT = `${ARTICLE} a.throughline-panel-action`;
export const HINT = `${ARTICLE} .demo-hint`;

/** Opens the article, and folds the first branch. */
export async function tryExamples(page: PageUnderTest): Promise<void> {
  // The page that opens after the install stands before it, and what nobody sees is not laid out.
  await page.puppeteer.bringToFront();
  await page.click(BRANCH);
  await page.waitFor(FOLDED_BRANCH);
  await page.click(READ_HERE);
  await page.waitFor(QUOTED);
}

/** The ids of the posts that are seen of an example, from top to bottom. */
export function seenPosts(page: PageUnderTest, example: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const posts = [...document.querySelectorAll<HTMLElement>(`${selector} .demo-post`)];
    // What is hidden until it is found has its own box still.
    const seen = posts.filter((post) => post.firstElementChild?.checkVisibility());
    return seen.map((post) => post.getAttribute('data-id') ?? '');
  }, example);
}

/** Puts the focus on the first that is found, as Tab does in the end. */
export async function focusFirst(page: PageUnderTest, selector: string): Promise<void> {
  await page.puppeteer.bringToFront();
  await page.waitFor(selector);
  await page.evaluate((of) => document.querySelector<HTMLElement>(of)?.focus(), selector);
}
