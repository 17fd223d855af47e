import type { Quotation } from './quotation.ts';
import { findQuotations } from './quotations.ts';
import { type QuoteOwner, regionOwner, SpokenQuotations } from './quote-layout.ts';
import { type Match, matchesOf, verbatimIn } from './quote-match.ts';
import {
  type Claim,
  chooseOwner,
  claimArticle,
  claimPost,
  LEAD_OVER_PARENT,
  type QuoteRules,
} from './quote-owner.ts';
import { LEAST_SIMILARITY } from './quote-passage.ts';
import { type Pattern, patternOf } from './quote-pattern.ts';
import type { QuoteSources, QuotingPost, Source } from './quote-sources.ts';
import type { Pausing, PostWork } from './quote-work.ts';

/**
 * So many quotations of each kind come before all others, whatever else a post has (issue 10): no flood of
 * one kind takes their share of the budget (`MOST_COMPARISONS`) from the other.
 */
export const FIRST_BLOCKS = 20;
export const FIRST_INLINE = 40;

/** To see what to look for takes as long as so many comparisons: some 30 µs, more for a long quotation. */
const MAKING_A_PATTERN = 5_000;

export interface Attributed {
  quotation: Quotation;
  of: QuoteOwner;
  /** Its words stand there word for word, but for what it says that it leaves out. */
  isVerbatim: boolean;
  /** What stands there, normalised: their own words, which these may not quite be. */
  passages: readonly string[];
}

const NOBODYS: Omit<Attributed, 'quotation'> = { of: null, isVerbatim: false, passages: [] };

/** A quotation that was looked for word for word. */
interface Lookup {
  quotation: Quotation;
  pattern: Pattern;
  /** The texts in which it may stand. */
  likely: ReadonlySet<number>;
  /** Those in which it stands word for word. */
  verbatim: ReadonlySet<number>;
  claims: Claim[];
}

/**
 * A3: the quotations of one post, and whose they are. All are looked for word for word first, which is
 * cheap; what is left of the budget goes to those that were not found so.
 */
export class Attribution {
  readonly #post: QuotingPost;
  readonly #sources: QuoteSources;
  readonly #rules: QuoteRules;
  readonly #work: PostWork;
  #quotations: Quotation[] = [];
  readonly #chosen = new Map<Quotation, Claim>();
  readonly #unread = new Set<Quotation>();

  constructor(post: QuotingPost, sources: QuoteSources, rules: QuoteRules, work: PostWork) {
    this.#post = post;
    this.#sources = sources;
    this.#rules = rules;
    this.#work = work;
  }

  /** Each quotation in reading order. One inside another is the other's, if that is anybody's. */
  *read(): Pausing<Attributed[]> {
    this.#quotations = yield* findQuotations(this.#post.content);
    const lookups = yield* this.#lookUp();
    for (const lookup of lookups) yield* this.#search(lookup);
    const owners = new Map<Quotation, Omit<Attributed, 'quotation'>>();
    for (const quotation of this.#quotations) {
      const around = quotation.within && owners.get(quotation.within);
      owners.set(quotation, around?.of ? around : this.#ownerOf(quotation));
    }
    return [...owners].map(([quotation, owned]) => ({ quotation, ...owned }));
  }

  /** How many quotations the budget left out: whose they are was not found out. */
  get unread(): number {
    return [...this.#unread].filter((quotation) => !this.#isOfAnother(quotation)).length;
  }

  /** Looks for each word for word, and gives those for which that does not settle it. */
  *#lookUp(): Pausing<Lookup[]> {
    const open: Lookup[] = [];
    const spoken = new SpokenQuotations();
    for (const quotation of inOrder(this.#quotations)) {
      if (this.#isOfAnother(quotation)) continue;
      if (!this.#work.hasRoom) {
        this.#unread.add(quotation);
        continue;
      }
      const pattern = patternOf(spoken.textOf(quotation), this.#sources.vocabulary);
      this.#work.spend(MAKING_A_PATTERN);
      if (this.#work.isPauseDue()) yield;
      if (!pattern) continue;
      const only = this.#sources.only(pattern, this.#post);
      const first = only && (yield* this.#lookIn(only, quotation, pattern));
      const isFound = first !== null && first.claims.length > 0;
      const likely = () => this.#sources.likely(pattern, this.#post, this.#work);
      const lookup = isFound ? first : yield* this.#lookIn(likely(), quotation, pattern);
      if (this.#isSettled(lookup.claims)) this.#choose(lookup);
      else open.push(lookup);
    }
    return open;
  }

  *#lookIn(likely: ReadonlySet<number>, quotation: Quotation, pattern: Pattern): Pausing<Lookup> {
    const verbatim = new Set<number>();
    const claims: Claim[] = [];
    for (const number of likely) {
      const source = this.#sources.at(number);
      if (!source || !this.#work.hasRoom) continue;
      const matches = verbatimIn(pattern, source, this.#work);
      if (matches.length > 0) verbatim.add(number);
      claims.push(...(yield* this.#claimsOf(matches, { quotation, pattern }, source)));
      if (this.#work.isPauseDue()) yield;
    }
    return { quotation, pattern, likely, verbatim, claims };
  }

  /** Nobody matches better than the parent or an article does word for word. */
  #isSettled(claims: readonly Claim[]): boolean {
    return claims.some(({ owner, isParent }) => isParent || owner.kind === 'article');
  }

  /**
   * Looks for one that is not quite verbatim. One that is, in another post than the parent, may still be
   * the parent's: that needs a look at the parent alone.
   */
  *#search(lookup: Lookup): Pausing<void> {
    const { quotation, pattern, likely, verbatim, claims } = lookup;
    if (this.#isOfAnother(quotation)) return;
    const parent =
      this.#post.parent === null ? -1 : (this.#sources.numberOf(this.#post.parent) ?? -1);
    // Less alike than so, the parent gives way to who has it word for word.
    const least = claims.length > 0 ? 1 - LEAD_OVER_PARENT : LEAST_SIMILARITY;
    const near: Claim[] = [];
    for (const number of likely) {
      const source = this.#sources.at(number);
      if (!source || verbatim.has(number) || (claims.length > 0 && number !== parent)) continue;
      if (!this.#work.hasRoom) break;
      const matches = yield* matchesOf(pattern, source, this.#work, least);
      near.push(...(yield* this.#claimsOf(matches, lookup, source)));
    }
    if (this.#work.hasRoom) this.#choose({ ...lookup, claims: [...claims, ...near] });
    else if (claims.length > 0) this.#choose(lookup);
    else this.#unread.add(quotation);
  }

  #choose({ quotation, claims }: Lookup): void {
    const chosen = chooseOwner(claims, quotation, this.#rules);
    if (chosen) this.#chosen.set(quotation, chosen);
  }

  #ownerOf(quotation: Quotation): Omit<Attributed, 'quotation'> {
    const claim = this.#chosen.get(quotation);
    if (!claim) return NOBODYS;
    const { owner, similarity, passages } = claim;
    return { of: owner, isVerbatim: similarity === 1, passages };
  }

  #isOfAnother({ within }: Quotation): boolean {
    return within !== null && (this.#chosen.has(within) || this.#isOfAnother(within));
  }

  *#claimsOf(
    matches: readonly Match[],
    lookup: Pick<Lookup, 'quotation' | 'pattern'>,
    source: Source,
  ): Pausing<Claim[]> {
    const claims: Claim[] = [];
    for (const match of matches) {
      if (!this.#work.hasRoom) break;
      this.#work.spend(source.layout.regions.length * match.places.length);
      const claim = yield* this.#claim(lookup, match, source);
      if (claim) claims.push(claim);
    }
    return claims;
  }

  *#claim(
    { quotation, pattern }: Pick<Lookup, 'quotation' | 'pattern'>,
    match: Match,
    source: Source,
  ): Pausing<Claim | null> {
    const { id: quotingId, parent } = this.#post;
    if (!source.post) {
      return claimArticle(source.key, match, quotation, source.titles, this.#rules);
    }
    const { id } = source.post;
    if (!this.#sources.isEarlier(id, this.#post)) return null;
    const isParent = id === parent;
    const owner = regionOwner(source.layout, match);
    if (owner === null) return null;
    if (owner?.kind === 'article')
      return claimArticle(owner.key, match, quotation, [], this.#rules);
    if (owner?.id === quotingId) return null;
    const original = owner && (yield* this.#original(owner.id, match, pattern));
    if (!original) return claimPost(id, match, quotation, isParent, isParent, this.#rules);
    return claimPost(owner.id, original, quotation, owner.id === parent, isParent, this.#rules);
  }

  /**
   * Where words that a post repeats of another stand in that other one. Null where they stand there less alike:
   * then who repeated them has changed them, and they are that one's (issue 12).
   */
  *#original(id: string, { similarity }: Match, pattern: Pattern): Pausing<Match | null> {
    const source = this.#sources.at(this.#sources.numberOf(id) ?? -1);
    if (!source || !this.#work.hasRoom) return null;
    const matches =
      similarity === 1
        ? verbatimIn(pattern, source, this.#work)
        : yield* matchesOf(pattern, source, this.#work);
    return matches.find((match) => match.similarity >= similarity) ?? null;
  }
}

/**
 * The order in which quotations are looked for. Blocks come first: they are set apart as another's words,
 * they say which post is answered (A2), and they are shown with their source. What is left comes as it is
 * read.
 */
function inOrder(quotations: readonly Quotation[]): Quotation[] {
  const blocks = quotations.filter(({ kind }) => kind === 'block');
  const inline = quotations.filter(({ kind }) => kind === 'inline');
  const first = [...blocks.slice(0, FIRST_BLOCKS), ...inline.slice(0, FIRST_INLINE)];
  return [...first, ...blocks.slice(FIRST_BLOCKS), ...inline.slice(FIRST_INLINE)];
}
