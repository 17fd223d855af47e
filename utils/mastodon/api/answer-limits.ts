/**
 * How much of what an instance sends is read (issue 10). What is over a limit is not read, and the notice
 * says so where a reader would miss it. Every limit is far above what people write: it is there for what
 * nobody would read, and a browser tab would die of.
 */

/**
 * An answer. A post of Mastodon's has 2 to 5 kB as it is sent, so that `POSTS_A_THREAD` fit in; but a server
 * may send any number of bytes, whatever it promised in `Content-Length`.
 */
export const ANSWER_BYTES = 32_000_000;

/** A thread, the post that it was opened on included: more than the page itself can show with ease. */
export const POSTS_A_THREAD = 5_000;

/** So many of these are left free for posts that arrive while a thread is open, where it was visited before. */
export const ROOM_FOR_NEW_POSTS = 500;

/** All threads of a visit together: as many of the longest as are kept for who goes back. */
export const POSTS_KEPT = 4 * POSTS_A_THREAD;

/** Those of timelines as well: who scrolls for hours has a thread of the largest left. */
export const STATUSES_KEPT = POSTS_KEPT + POSTS_A_THREAD;

/**
 * One post, in letters of its JSON: it is taken apart in one go, which takes up to 40 ms where all of it is
 * small keys, the slowest there is. A post of `CONTENT_LETTERS` that quotes another, with `MENTIONS_A_POST`,
 * has 300,000.
 */
export const POST_JSON_LETTERS = 400_000;

/** The content of a post, with its tags. Mastodon allows 500 letters; servers that allow most, 100,000. */
export const CONTENT_LETTERS = 100_000;

/** A content warning: on Mastodon a part of the 500, elsewhere of the post's own length. */
export const WARNING_LETTERS = 10_000;

/** The people whom a post mentions. The longest run seen in the wild named some 60. */
export const MENTIONS_A_POST = 500;

/** A name or a handle. Mastodon allows names of 30 letters, others a few hundred, emoji codes come on top. */
export const NAME_LETTERS = 1_000;

/** The title or the description of a linked page: the instance itself cuts the latter. */
export const CARD_LETTERS = 5_000;

/** The authors whom a linked page names. */
export const AUTHORS_A_CARD = 50;

/** An address: what browsers and servers still take (RFC 9110 asks for 8,000). */
export const ADDRESS_LETTERS = 8_000;

/** An id, a language, a time: short on every server. */
export const CODE_LETTERS = 200;

/** `GET /api/v1/statuses` takes this many ids at the most (Mastodon's StatusesController). */
export const STATUSES_AT_ONCE = 20;
