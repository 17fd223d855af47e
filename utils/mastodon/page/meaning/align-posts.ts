import { inertParser } from '../../inert-html.ts';
import { type AlignedPost, Alignment, type ClosedPost, saidBy } from './alignment.ts';
import { type Claim, claimsOf, type Found } from './claims.ts';
import { findingEvidence } from './evidence.ts';
import type { KnownPosts } from './known-posts.ts';
import { FEWEST_CERTAIN, LEAST_SHARE, MOST_HTML } from './limits.ts';
import { findingWords } from './places-of-words.ts';
import { alone, standing } from './rivals.ts';
import { countBelow, isIn, scanning } from './scan.ts';
import { textPlaceOf } from './text-place.ts';
import { readingWords } from './wanted-words.ts';
import { Work } from './work.ts';

export interface AlignOptions {
  /** Whether an element is ours, not the page's: it is left out with all that is in it. */
  isOurs?: (element: Element) => boolean;
  /** Turns the API's HTML into an element that is in no page; what `inertParser` gives if left out. */
  parseHtml?: (html: string) => Element;
}

interface Finding {
  posts: (AlignedPost | ClosedPost)[];
  missed: string[];
}

/**
 * Issue 13: finds posts in a page that nobody has seen, by what the API says of them. A post is certain
 * where its id or its address, its author or its time, and its words agree in one element that is nobody
 * else's. No class, no string of the UI and no structure of Mastodon's is known here.
 *
 * @param within one column: where the same post stands twice in it, it is missed.
 * @param known what the API has said; of what the page does not show, nothing comes.
 * @returns null where fewer than `FEWEST_CERTAIN` posts or less than `LEAST_SHARE` of those that the page
 *   names are certain, or a limit is passed. Posts without words count for nothing. It throws nothing, and
 *   changes nothing. In steps of some milliseconds: each `next()` is one, and the last gives what was found.
 */
export function* aligning(
  within: Element,
  known: KnownPosts,
  options: AlignOptions = {},
): Generator<void, Alignment | null> {
  const found = yield* finding(within, known, options);
  if (!found || found.posts.length < FEWEST_CERTAIN) return null;
  const { posts, missed } = found;
  const isUnderstood = posts.length >= LEAST_SHARE * (posts.length + missed.length);
  return isUnderstood ? new Alignment(posts, missed) : null;
}

function* finding(
  within: Element,
  known: KnownPosts,
  { isOurs, parseHtml = inertParser(document) }: AlignOptions,
): Generator<void, Finding | null> {
  const work = new Work();
  const scan = yield* scanning(within, work, isOurs);
  if (!scan) return null;
  const evidence = yield* findingEvidence(scan, known, work);
  const posts = [...evidence.places.keys()];
  yield* readingAll(posts, known, parseHtml, work);
  const texts = posts.flatMap((post) => {
    const { words = [], warning = '' } = known.words.get(post) ?? {};
    return [...words.map(({ letters }) => letters), ...(warning === '' ? [] : [warning])];
  });
  const places = yield* findingWords(scan, texts, work);
  const found: Found = { scan, known, evidence, places };
  const claims: Claim[] = [];
  for (const post of posts) {
    if (work.isPauseDue()) yield;
    claims.push(...claimsOf(post, found, work));
  }
  const stand = openBeforeClosed(standing(claims, found, work));
  const certain = onePerPost(yield* alone(stand, found, work));
  return work.isTooMuch() ? null : summed(certain, found);
}

/** Reads the words of those posts whose words are not known yet. */
function* readingAll(
  posts: readonly number[],
  { statuses, words }: KnownPosts,
  parseHtml: (html: string) => Element,
  work: Work,
): Generator<void> {
  let html = 0;
  for (const post of posts) {
    const status = statuses[post];
    if (!status || words.has(post)) continue;
    html += status.content.length;
    if (html > MOST_HTML) return;
    words.set(post, yield* readingWords(status, parseHtml, work));
  }
}

/** What is certain, and what the page names besides, other than in those. */
function summed(certain: readonly Claim[], found: Found): Finding {
  const { scan, known, evidence } = found;
  const described = certain.map((claim) => ({ claim, post: descriptionOf(claim, found) }));
  const good = described.filter(({ post }) => post !== null);
  const read = new Set(good.map(({ claim }) => claim.post));
  const roots = good.map(({ claim }) => claim.root);
  const isOfOthers = (sign: number): boolean => {
    const before = roots[countBelow(sign + 1, roots) - 1];
    return before !== undefined && isIn(scan, sign, before);
  };
  const missed = [...evidence.places].filter(([post, signs]) => {
    const isWordless = known.words.get(post)?.words.length === 0;
    return !isWordless && !read.has(post) && !signs.every(isOfOthers);
  });
  return {
    posts: good.flatMap(({ post }) => post ?? []),
    missed: missed.map(([post]) => known.statuses[post]?.id ?? ''),
  };
}

/**
 * Of each post and element one claim. A post that shows its words shows its warning too: only without the
 * former, the latter says that it is closed.
 */
function openBeforeClosed(claims: readonly Claim[]): Claim[] {
  const open = new Set(claims.filter(({ wanted }) => wanted).map(({ post }) => post));
  const meant = claims.filter(({ post, wanted }) => wanted || !open.has(post));
  return [...new Map(meant.map((claim) => [`${claim.post} ${claim.root}`, claim])).values()];
}

/** One claim of each post, in the order of the page; none of those that are in two places. */
function onePerPost(claims: readonly Claim[]): Claim[] {
  const byPost = new Map<number, Claim | null>();
  for (const claim of claims) {
    const other = byPost.get(claim.post);
    const isSame = other === undefined || other?.root === claim.root;
    byPost.set(claim.post, isSame ? claim : null);
  }
  const kept = [...byPost.values()].filter((claim) => claim !== null);
  return kept.toSorted((one, other) => one.root - other.root);
}

function descriptionOf(claim: Claim, { scan, known }: Found): AlignedPost | ClosedPost | null {
  const { elements, isClosed } = scan;
  const root = elements[claim.root];
  const id = known.statuses[claim.post]?.id;
  if (!root || id === undefined) return null;
  const sign = elements[claim.sign] ?? root;
  const place = { id, root, sign, said: saidBy(sign, id) };
  const said = elements[claim.words] ?? null;
  if (!claim.wanted) return { ...place, isClosed: true, warning: said };
  // Behind a dialog of Mastodon's the whole page is inert.
  if (isClosed[claim.words] && !isClosed[claim.root]) {
    return { ...place, isClosed: true, warning: null };
  }
  const { place: textPlace } = textPlaceOf(claim, scan);
  const text = elements[textPlace];
  return text && text !== root ? { ...place, isClosed: false, text } : null;
}
