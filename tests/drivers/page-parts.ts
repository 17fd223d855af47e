import { ANCHORS } from '../../utils/mastodon/page/everywhere.ts';

/** The parts of posts on every page that the test Mastodon and real ones show, as selectors for tests and scripts. */

/** Any post, and its own words. */
export const POST = ANCHORS.post;
/** The one that a thread was opened on. */
export const FOCUSED = ':is(.detailed-status, article[data-variant="page"])';
export const WORDS = ':is(.status__content__text, [class*="_content__text"])';
/** A post of a list. */
export const LISTED_POST = ':is(.status, article:has(> header))[data-id]';
/** What is pressed to open a post. */
export const CONTENT = ':is(.status__content, [class*="_content__root"])';

/** A post of a list, by its id. */
export function listedPost(id: string): string {
  return `${LISTED_POST}[data-id="${id}"]`;
}
