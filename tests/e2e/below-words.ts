/** What stands below the words of a post. */
import type { PageUnderTest } from '../drivers/browser-under-test.ts';
import { post } from './folded-page.ts';

export const FOOT = '.throughline-foot';
export const POST_LINK = '.throughline-post-links';

/** How many of something a post of a list shows. */
export function shownAt(page: PageUnderTest, id: string, selector: string): Promise<number> {
  return page.count(`${post(id)} ${selector}`);
}

/** What stands below a post's words, line by line. */
export function linesAt(page: PageUnderTest, id: string): Promise<string[]> {
  return page.evaluate(
    (selector) => {
      const text = document.querySelector<HTMLElement>(selector)?.innerText ?? '';
      return text
        .replaceAll(/[\u2068\u2069]/g, '')
        .split('\n')
        .filter(Boolean);
    },
    `${post(id)} > ${FOOT}`,
  );
}
