import type { Status } from '../../entities.ts';
import { firstFrom } from '../first-from.ts';
import type { Claim, Found } from './claims.ts';
import { secondOf } from './known-posts.ts';
import { MOST_WORK } from './limits.ts';
import { isIn, type Scan } from './scan.ts';
import type { Work } from './work.ts';

/**
 * What a pair counts for, so that 30,000 of them are too much: a page of 1,000 posts that all quote has 2,000,
 * and they are gone through without a pause.
 */
const WORK_A_PAIR = MOST_WORK / 30_000;

/** Whether the API says that a post quotes another one natively. */
function isQuoteOf(status: Status | undefined, other: Status | undefined): boolean {
  const quote = status?.quote;
  const id = quote?.quoted_status?.id ?? quote?.quoted_status_id;
  return id !== undefined && id !== null && id === other?.id;
}

/**
 * The claims that stand beside those of all other posts. Where one is inside another:
 * - one that reached for words or a sign inside another post's is none (a link to a post that is elsewhere);
 * - one inside another post's words, or inside a post that quotes it, is what that post shows of it;
 * - of all others it is not known which is the post, and neither is.
 */
export function standing(claims: readonly Claim[], { scan, known }: Found, work: Work): Claim[] {
  const nested = pairsIn(claims, scan, work);
  const gone = new Set<Claim>();
  for (const [outer, inner] of nested) {
    if (outer.root === inner.root) gone.add(outer).add(inner);
    else if (!isWithinWords(scan, inner, outer) && isFarFetched(scan, outer, inner))
      gone.add(outer);
  }
  const dropped = new Set(gone);
  for (const [outer, inner] of nested) {
    if (gone.has(outer) || gone.has(inner)) continue;
    dropped.add(inner);
    const isShownByIt =
      isWithinWords(scan, inner, outer) ||
      isQuoteOf(known.statuses[outer.post], known.statuses[inner.post]);
    if (!isShownByIt) dropped.add(outer);
  }
  return claims.filter((claim) => !dropped.has(claim));
}

/**
 * Those claims around which no other post is: in a row of the list, which is the largest element with no
 * second claim, nothing else says that it is a post. What quotes a post whose own words the page does not
 * show (translated, edited, none) would pass the quoted one off as itself.
 */
export function* alone(
  claims: readonly Claim[],
  found: Found,
  work: Work,
): Generator<void, Claim[]> {
  const { scan, evidence, known } = found;
  const roots = [...new Set(claims.map(({ root }) => root))].toSorted((one, other) => one - other);
  const claimed = new Set(claims.map(({ post }) => post));
  const kept: Claim[] = [];
  for (const claim of claims) {
    if (work.isPauseDue()) yield;
    const status = known.statuses[claim.post];
    const row = rowOf(claim.root, roots, scan, work);
    const own = new Set([secondOf(status?.created_at ?? ''), secondOf(status?.edited_at ?? '')]);
    const isAround = ({ post, place }: { post: number; place: number }): boolean => {
      const other = known.statuses[post];
      if (post === claim.post || isIn(scan, place, claim.words)) return false;
      if (!isIn(scan, place, claim.root)) return !claimed.has(post) || isQuoteOf(other, status);
      const isNamed = isQuoteOf(status, other) || status?.in_reply_to_id === other?.id;
      return !claimed.has(post) && !isNamed;
    };
    const isDateOfOther = ({ place, second }: { place: number; second: number }): boolean => {
      if (own.has(second) || isIn(scan, place, claim.words)) return false;
      // Cards and quotes are dated too.
      const isOfCard = status?.card != null || status?.quote != null;
      return !isIn(scan, place, claim.root) || !isOfCard;
    };
    const isAlone =
      !within(row, evidence.all, scan, work).some(isAround) &&
      !within(row, evidence.dates, scan, work).some(isDateOfOther);
    if (isAlone) kept.push(claim);
  }
  return kept;
}

/** The largest element around a root that holds no second one. */
function rowOf(
  root: number,
  roots: readonly number[],
  { parents, ends }: Scan,
  work: Work,
): number {
  const at = firstFrom(roots.length, (index) => (roots[index] ?? 0) >= root);
  const before = roots[at - 1] ?? -1;
  const after = roots[at + 1] ?? Number.POSITIVE_INFINITY;
  let row = root;
  for (;;) {
    work.add(1);
    const around = parents[row] ?? -1;
    if (around < 0 || around <= before || (ends[around] ?? 0) > after) return row;
    row = around;
  }
}

/** The part of a list, in the page's order, that stands in an element. */
function within<T extends { place: number }>(
  outer: number,
  list: readonly T[],
  { ends }: Scan,
  work: Work,
): T[] {
  const end = ends[outer] ?? 0;
  const start = firstFrom(list.length, (index) => (list[index]?.place ?? 0) >= outer);
  const stop = firstFrom(list.length, (index) => (list[index]?.place ?? 0) >= end);
  work.add(stop - start);
  return list.slice(start, stop);
}

/** Claims of different posts of which one is inside the other, the outer one first. */
function pairsIn(claims: readonly Claim[], scan: Scan, work: Work): [Claim, Claim][] {
  const end = ({ root }: Claim): number => scan.ends[root] ?? 0;
  const sorted = claims.toSorted((one, other) => one.root - other.root || end(other) - end(one));
  const pairs: [Claim, Claim][] = [];
  const open: Claim[] = [];
  for (const claim of sorted) {
    for (let top = open.at(-1); top && !isIn(scan, claim.root, top.root); top = open.at(-1)) {
      open.pop();
    }
    for (const outer of open) {
      work.add(WORK_A_PAIR);
      if (work.isTooMuch()) return pairs;
      if (outer.post !== claim.post) pairs.push([outer, claim]);
    }
    open.push(claim);
  }
  return pairs;
}

function isWithinWords({ from, to }: Scan, inner: Claim, { words }: Claim): boolean {
  return (from[inner.root] ?? 0) >= (from[words] ?? 0) && (to[inner.root] ?? 0) <= (to[words] ?? 0);
}

function isFarFetched(scan: Scan, outer: Claim, inner: Claim): boolean {
  return isIn(scan, outer.words, inner.root) || isIn(scan, outer.sign, inner.root);
}
