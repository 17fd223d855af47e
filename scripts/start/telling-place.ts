import type { PageUnderTest } from '../../tests/drivers/browser-under-test.ts';
import { LISTED_POST } from '../../tests/drivers/page-parts.ts';
import { BELOW_HEADERS, scrollToPost } from '../pictures/showing.ts';

/** What the reader does that a picture can show: a row with answered words, a folded chain, a card. */
const KINDS = [
  '.throughline-note[data-kind="row"]',
  '.throughline-mention-folding',
  '.throughline-article-cards-card',
];

/**
 * The post in the midst of a thread from which one screen shows most kinds of what the reader does (issue 18), by
 * its id; null where there is none beyond the first screen.
 */
export function tellingPost(page: PageUnderTest): Promise<string | null> {
  return page.evaluate(
    (post, kinds, below) => {
      const topOf = (element: Element) => element.getBoundingClientRect().top + scrollY;
      const places = kinds.map((kind) => [...document.querySelectorAll(kind)].map(topOf));
      let best: { id: string | null; score: number } = { id: null, score: 0 };
      for (const root of document.querySelectorAll(post)) {
        const top = topOf(root);
        if (top < innerHeight) continue;
        const seen = places.map(
          (tops) => tops.filter((at) => at > top && at < top + innerHeight - below).length,
        );
        // Another kind tells more than any number of one.
        const score = seen.reduce((sum, count) => sum + (count > 0 ? 100 : 0) + count, 0);
        if (score > best.score) best = { id: root.getAttribute('data-id'), score };
      }
      return best.id;
    },
    LISTED_POST,
    KINDS,
    BELOW_HEADERS,
  );
}

/** The place of who reads is kept for so long after the page was made plain, or was so no longer (T1). */
const PLACE_KEPT_MS = 1_500;

/** Brings a post to the top of the window, as soon as nothing else is brought into view. */
export async function goToPost(page: PageUnderTest, id: string): Promise<void> {
  await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), PLACE_KEPT_MS);
  await scrollToPost(page, id);
}
