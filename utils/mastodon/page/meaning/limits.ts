/**
 * How much of a page is looked at before the reader gives up on reading it by meaning (issue 13). Whoever
 * writes posts decides what stands in a page, so that every one of these has to be there. What is over a
 * limit is a missed post or an unread page, never a misread one.
 */

/** Elements of a page. A thread of 1,000 posts has some 45,000 of them in Mastodon 4.6. */
export const MOST_ELEMENTS = 120_000;

/** Letters of a page: 5,000 posts of Mastodon's 500 are 2.5 million. In memory, twice as many bytes. */
export const MOST_LETTERS = 4_000_000;

/** Letters of the API's HTML that are parsed for one page, tags included. */
export const MOST_HTML = 4 * MOST_LETTERS;

/** What is nested deeper is not looked at. Chromium's and Firefox's own HTML parsers stop here. */
export const DEEPEST = 512;

/** A post that is named from more places of a page cannot be told from what is said of it. */
export const MOST_PLACES_A_POST = 64;

/** An attribute that is longer is no id. The API's own ids are cut at 200 letters (`CODE_LETTERS`). */
export const LONGEST_ID = 250;

/**
 * Shorter ids are no evidence: `width="1200"` would be a post of a young server. Mastodon's have had 17
 * digits and more since 2017 (snowflakes), Pleroma's and GoToSocial's have 18 and 26 letters.
 */
export const SHORTEST_ID = 10;

/** All that is done for one page, in comparisons and in letters compared: half a second of a slow machine. */
export const MOST_WORK = 30_000_000;

/** So much of that is done between two pauses: some milliseconds. */
export const WORK_A_STEP = 20_000;

/** Fewer posts that are certain are no page that was understood. */
export const FEWEST_CERTAIN = 2;

/** Issue 13: of the posts that a page shows, at least so many (of one) are certain, or none is used. */
export const LEAST_SHARE = 0.9;
