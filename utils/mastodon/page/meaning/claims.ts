import type { Evidence } from './evidence.ts';
import { type KnownPosts, personPath, secondOf } from './known-posts.ts';
import { MOST_PLACES_A_POST } from './limits.ts';
import { countBelow, countIn, isIn, type Scan } from './scan.ts';
import { textPlaceOf } from './text-place.ts';
import type { WantedWords } from './wanted-words.ts';
import type { Work } from './work.ts';

/** An element that may be a post: the smallest with its id or address, its words, and its author or time. */
export interface Claim {
  post: number;
  root: number;
  /** Where the id or the address stands. */
  sign: number;
  /** The smallest element that holds the words, or those of the warning. */
  words: number;
  /** Which of the post's words these are; null where they are its warning's. */
  wanted: WantedWords | null;
}

/** What claims are made from. */
export interface Found {
  scan: Scan;
  known: KnownPosts;
  evidence: Evidence;
  /** Where letters stand in the page. */
  places: ReadonlyMap<string, readonly number[]>;
}

/** All claims on behalf of one post, none of which holds another of the same kind. */
export function claimsOf(post: number, found: Found, work: Work): Claim[] {
  const { evidence, known, places } = found;
  const signs = evidence.places.get(post) ?? [];
  const said = known.words.get(post);
  if (!said || said.words.length === 0 || signs.length > MOST_PLACES_A_POST) return [];
  const texts = said.words.map((wanted) => ({ wanted, at: places.get(wanted.letters) ?? [] }));
  const shown = smallest(
    found,
    signs.flatMap((sign) => {
      const [whole = null, cut = null] = texts.map((text) =>
        claimOf(post, sign, text, found, work),
      );
      return meant(whole, cut, found.scan) ?? [];
    }),
  );
  const warning = { wanted: null, at: places.get(said.warning) ?? [] };
  const closed = signs.flatMap((sign) => claimOf(post, sign, warning, found, work) ?? []);
  return [...shown, ...smallest(found, closed)];
}

/**
 * Which is meant where the page has both all of a post's words and those without the hashtags at their end:
 * the nearer. In one root, all of them may be the words and a row of hashtags below them (5.0 has both in one
 * element): then those without them fill an element of the page's own, not just a paragraph of the post's.
 */
function meant(whole: Claim | null, cut: Claim | null, scan: Scan): Claim | null {
  if (!whole || !cut) return whole ?? cut;
  if (whole.root !== cut.root) return isIn(scan, whole.root, cut.root) ? whole : cut;
  if (!isIn(scan, cut.words, whole.words)) return null;
  return textPlaceOf(cut, scan).isOwn ? whole : cut;
}

/** Climbs from a sign of the post to its words, and on to its author or its time. */
function claimOf(
  post: number,
  sign: number,
  { wanted, at }: { wanted: WantedWords | null; at: readonly number[] },
  { scan, known, evidence }: Found,
  work: Work,
): Claim | null {
  if (at.length === 0) return null;
  const { parents } = scan;
  const up = (place: number): number => {
    work.add(1);
    return parents[place] ?? -1;
  };
  let root = sign;
  while (root >= 0 && countIn(scan, at, root) === 0) root = up(root);
  // Twice the same words beside one sign: which are meant?
  if (root < 0 || countIn(scan, at, root) > 1) return null;
  const words = at[countBelow(root, at)];
  // What stands in the words is said by them, and proves nothing.
  if (words === undefined || isIn(scan, sign, words)) return null;
  const status = known.statuses[post];
  const second = secondOf(status?.created_at ?? '');
  const witnesses = [
    evidence.people.get(personPath(status?.account.acct ?? '')) ?? [],
    (second === null ? null : evidence.times.get(second)) ?? [],
  ];
  const isSeen = (list: readonly number[]): boolean =>
    countIn(scan, list, root) > countIn(scan, list, words);
  while (root >= 0 && !witnesses.some(isSeen)) root = up(root);
  return root < 0 || countIn(scan, at, root) > 1 ? null : { post, root, sign, words, wanted };
}

/** Without those claims whose root holds the root of another. */
function smallest({ scan }: Found, claims: readonly Claim[]): Claim[] {
  return claims.filter(
    ({ root }) => !claims.some((other) => other.root !== root && isIn(scan, other.root, root)),
  );
}
