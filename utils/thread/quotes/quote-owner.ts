import type { ReadingRules } from '../rules.ts';
import type { Quotation } from './quotation.ts';
import type { QuoteOwner } from './quote-layout.ts';
import type { Match } from './quote-match.ts';

/** A3, block: marked as the words of another, so three are enough; one or two only the parent's. */
const FEWEST_WORDS_IN_BLOCK = 3;
/** A whole title may be short. */
const FEWEST_WORDS_OF_TITLE = 3;
/** The parent is who one quotes: others have to match better by so much. */
export const LEAD_OVER_PARENT = 0.05;

/** A3: how alike words must be, and how many in one post; `parentQuoteWords` where it is the parent. */
export type QuoteRules = Pick<ReadingRules, 'quoteLikeness' | 'quoteWords' | 'parentQuoteWords'>;

/** A place where a quotation was found, and whose words it would be by that. */
export interface Claim {
  owner: NonNullable<QuoteOwner>;
  similarity: number;
  isParent: boolean;
  /** The words there, normalised: the owner's own, in their order. */
  passages: readonly string[];
}

/**
 * @param isParent the post is the quoting one's parent.
 * @param standsInParent it was found in the parent, which may be quoting in turn.
 */
export function claimPost(
  id: string,
  { similarity, passages }: Match,
  { kind, words }: Quotation,
  isParent: boolean,
  standsInParent: boolean,
  rules: QuoteRules,
): Claim | null {
  if (!isAlike(similarity, rules)) return null;
  const claim: Claim = { owner: { kind: 'post', id }, similarity, isParent, passages };
  const isExact = similarity === 1;
  if (kind === 'inline') {
    const fewest =
      isParent || (standsInParent && isExact) ? rules.parentQuoteWords : rules.quoteWords;
    return words >= fewest ? claim : null;
  }
  if (words < FEWEST_WORDS_IN_BLOCK) return isParent && isExact ? claim : null;
  return isParent || isExact || words >= rules.quoteWords ? claim : null;
}

/** A3: whether a match is close enough for what the reader has set; from 0 to 1. */
export function isAlike(similarity: number, { quoteLikeness }: QuoteRules): boolean {
  return similarity * 100 >= quoteLikeness;
}

/** @param titles the ends of the titles that the article's text begins with. */
export function claimArticle(
  key: string,
  { similarity, places, passages }: Match,
  { words }: Quotation,
  titles: readonly number[],
  rules: QuoteRules,
): Claim | null {
  if (!isAlike(similarity, rules)) return null;
  const [place] = places;
  const isTitle = place?.start === 0 && titles.some((end) => Math.abs(place.end - end) <= 2);
  if (words < (isTitle ? FEWEST_WORDS_OF_TITLE : rules.quoteWords)) return null;
  return { owner: { kind: 'article', key }, similarity, isParent: false, passages };
}

/**
 * A3: an article's, where that matches at least as well; else the parent's, unless another post matches
 * clearly better; else that of the one post that matches; else nobody's.
 */
export function chooseOwner(
  claims: readonly Claim[],
  { words }: Quotation,
  rules: QuoteRules,
): Claim | null {
  const best = bestOf(claims);
  const posts = best.filter(({ owner }) => owner.kind === 'post');
  const articles = best.filter(({ owner }) => owner.kind === 'article');
  const post = choosePost(posts, words, rules);
  const closest = (claim: readonly Claim[]) => Math.max(0, ...claim.map((c) => c.similarity));
  const isArticle =
    articles.length > 0 && closest(articles) >= (post?.similarity ?? closest(posts));
  return isArticle ? onlyBest(articles) : post;
}

function choosePost(
  posts: readonly Claim[],
  words: number,
  { quoteWords }: QuoteRules,
): Claim | null {
  const parent = posts.find(({ isParent }) => isParent);
  const others = posts.filter((claim) => claim !== parent);
  if (!parent) return onlyBest(others);
  const better = others.filter((claim) => claim.similarity > parent.similarity + LEAD_OVER_PARENT);
  if (better.length === 0 || words < quoteWords) return parent;
  return onlyBest(better) ?? parent;
}

/** The only claim, or the only one that is word for word. */
function onlyBest(claims: readonly Claim[]): Claim | null {
  if (claims.length <= 1) return claims[0] ?? null;
  const exact = claims.filter(({ similarity }) => similarity === 1);
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

/** The best claim of each owner. */
function bestOf(claims: readonly Claim[]): Claim[] {
  const byOwner = new Map<string, Claim>();
  for (const claim of claims) {
    const key = claim.owner.kind === 'post' ? claim.owner.id : claim.owner.key;
    const known = byOwner.get(key);
    if (!known || known.similarity < claim.similarity) byOwner.set(key, claim);
  }
  return [...byOwner.values()];
}
