import type { Status } from '../mastodon/entities.ts';
import type { Content } from './content.ts';
import { PostLinks, shareLink } from './post-links.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { CandidateIndex } from './quote-candidates.ts';
import {
  type Layout,
  layOut,
  type QuoteOwner,
  regionOwner,
  spokenQuotation,
} from './quote-layout.ts';
import { type Match, matchesOf, type Pattern, patternOf } from './quote-match.ts';
import {
  type Claim,
  chooseOwner,
  claimArticle,
  claimPost,
  type QuoteRules,
} from './quote-owner.ts';
import { RepeatIndex, type Runs, type WordRange } from './quote-repeats.ts';
import { normalise } from './quote-text.ts';
import { Vocabulary, type Words } from './quote-vocabulary.ts';
import { DEFAULT_RULES } from './rules.ts';

/** A post, as far as quoting goes. */
export interface QuotingPost {
  id: string;
  /** ISO 8601; an unknown time is earlier than any. */
  createdAt: string;
  /** The id of the account. */
  author: string;
  parent: string | null;
  /** What closes its content, if anything: words of the post too. */
  warning: string;
  content: Content;
  url: string | null;
  uri: string | null;
  /** The post that it quotes natively, where the quoted author agrees. */
  quoted: string | null;
  /** It quotes natively, but in vain: what it says about that in its content does not count. */
  quotesInVain: boolean;
}

/** A linked page, by what its preview card says of it. */
export interface QuotedArticle {
  /** The same for all that is known of one page (L2). */
  key: string;
  title: string;
  description: string;
}

export interface AttributedQuote extends Quotation {
  of: QuoteOwner;
}

/** How a post quotes another: with a block quote, natively, by a link, or with its words in a sentence. */
export type QuotingHow = 'block' | 'native' | 'link' | 'words';

export interface QuotedPost {
  id: string;
  how: QuotingHow;
  /** How many words of it are quoted that way: A2 asks for eight of `words`. None for a link. */
  words: number;
}

export interface PostQuotes {
  /** Every quotation in the post, in reading order. */
  quotes: AttributedQuote[];
  /** The posts that it quotes, its own author's among them; one entry for each post and way. */
  quotedPosts: QuotedPost[];
}

export interface QuoteIndexOptions {
  articles?: readonly QuotedArticle[];
  /** The names of the instance that the ids are from. */
  localDomains?: readonly string[];
  rules?: QuoteRules;
}

/** One text that may be quoted. */
interface Source {
  layout: Layout;
  /** The post, or null for an article. */
  post: QuotingPost | null;
  /** The key of the article. */
  key: string;
  /** Ends of the titles that an article goes by, from the beginning of its text. */
  titles: number[];
}

/** So many quotations of one post are looked up; a post that has more is not quoting. */
const MOST_LOOKUPS = 40;

/**
 * Finds whose words a quotation is (A2, A3), among the posts of a thread and the articles it links.
 *
 * @example
 * const index = new QuoteIndex({ articles });
 * for (const post of posts.toSorted(byTime)) readings.set(post.id, index.add(post));
 */
export class QuoteIndex {
  readonly #sources: Source[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #vocabulary = new Vocabulary();
  readonly #candidates = new CandidateIndex(this.#vocabulary);
  readonly #repeats = new RepeatIndex(this.#vocabulary);
  readonly #links: PostLinks;
  readonly #rules: QuoteRules;

  constructor({ articles = [], localDomains = [], rules = DEFAULT_RULES }: QuoteIndexOptions = {}) {
    this.#rules = rules;
    this.#links = new PostLinks(localDomains);
    for (const article of articles) this.#addArticle(article);
  }

  /**
   * Reads what a post quotes, and adds the post to those that may be quoted. Posts come in order of time
   * (`byTime`): what stands inside a quotation belongs to whoever that was found to be of.
   */
  add(post: QuotingPost): PostQuotes {
    const quotes = this.#attribute(post);
    const owners = new Map(quotes.map(({ quotation, of }) => [quotation, of]));
    const layout = layOut(post.warning, post.content, owners);
    const words = this.#vocabulary.read(layout.text);
    const quoted = new QuotedPosts();
    if (post.quoted !== null && this.#isEarlier(post.quoted, post))
      quoted.add(post.quoted, 'native');
    for (const id of this.#linkedPosts(post, quotes)) quoted.add(id, 'link');
    for (const { quotation, of } of quotes) {
      if (of?.kind !== 'post') continue;
      quoted.add(of.id, quotation.kind === 'block' ? 'block' : 'words', quotation.words);
    }
    const runs = this.#repeats.runsOf(words.ids, rangesOf(words, layout.own));
    this.#findRepeats(post, layout, words, runs, quoted);
    if (!this.#numbers.has(post.id)) this.#addPost(post, layout, runs);
    return {
      quotes: quotes.map(({ quotation, of }) => ({ ...quotation, of })),
      quotedPosts: quoted.list,
    };
  }

  /**
   * Adds words of an article that a post points to, for those who quote them later: the passage of a link's
   * text fragment.
   */
  addPassage(key: string, passage: string): void {
    this.#addArticle({ key, title: '', description: passage });
  }

  #addArticle({ key, title, description }: QuotedArticle): void {
    const text = normalise(`${title}\n${description}`);
    // A site's name often stands behind the title, or before it.
    const names = [title, ...title.split(/\s[|–—·•:-]\s|\s»\s/u).slice(0, 1)];
    const titles = names.map((name) => normalise(name).length).filter((length) => length > 0);
    const { ids } = this.#vocabulary.read(text);
    const layout = { text, regions: [], own: [{ start: 0, end: text.length }] };
    const runs = this.#repeats.runsOf(ids, [[0, ids.length]]);
    this.#addSource({ layout, post: null, key, titles }, runs);
  }

  #addPost(post: QuotingPost, layout: Layout, runs: Runs): void {
    this.#numbers.set(post.id, this.#sources.length);
    this.#links.add(post.id, [post.url, post.uri]);
    this.#addSource({ layout, post, key: '', titles: [] }, runs);
  }

  #addSource(source: Source, runs: Runs): void {
    this.#sources.push(source);
    this.#candidates.add(runs.words);
    this.#repeats.add(runs);
  }

  /** A3: each quotation and its owner. One inside another is the other's, if that is anybody's. */
  #attribute(post: QuotingPost): { quotation: Quotation; of: QuoteOwner }[] {
    const owners = new Map<Quotation, QuoteOwner>();
    let lookups = 0;
    for (const quotation of findQuotations(post.content)) {
      let of = (quotation.within && owners.get(quotation.within)) ?? null;
      if (!of && lookups < MOST_LOOKUPS) {
        const pattern = patternOf(spokenQuotation(quotation));
        if (pattern) {
          of = this.#ownerOf(quotation, pattern, post);
          lookups += 1;
        }
      }
      owners.set(quotation, of);
    }
    return [...owners].map(([quotation, of]) => ({ quotation, of }));
  }

  #ownerOf(quotation: Quotation, pattern: Pattern, post: QuotingPost): QuoteOwner {
    const claims: Claim[] = [];
    for (const number of this.#likelySources(pattern, post)) {
      const source = this.#sources[number];
      if (!source) continue;
      for (const match of matchesOf(pattern, source.layout.text)) {
        const claim = this.#claim(quotation, match, source, post);
        if (claim) claims.push(claim);
      }
    }
    return chooseOwner(claims, quotation, this.#rules);
  }

  #likelySources(pattern: Pattern, post: QuotingPost): Set<number> {
    const likely = new Set<number>();
    const parent = post.parent === null ? undefined : this.#numbers.get(post.parent);
    if (parent !== undefined) likely.add(parent);
    const { ids } = this.#vocabulary.read(pattern.passages.map(({ text }) => text).join(' '));
    for (const number of this.#repeats.textsWith(ids)) likely.add(number);
    for (const number of this.#candidates.find(ids)) likely.add(number);
    return likely;
  }

  #claim(quotation: Quotation, match: Match, source: Source, post: QuotingPost): Claim | null {
    if (!source.post) {
      return claimArticle(source.key, match, quotation, source.titles, this.#rules);
    }
    if (!this.#isEarlier(source.post.id, post)) return null;
    const isParent = source.post.id === post.parent;
    const owner = regionOwner(source.layout, match);
    if (owner === null) return null;
    if (owner === undefined)
      return claimPost(source.post.id, match, quotation, isParent, isParent, this.#rules);
    if (owner.kind === 'article') return claimArticle(owner.key, match, quotation, [], this.#rules);
    if (owner.id === post.id) return null;
    return claimPost(owner.id, match, quotation, owner.id === post.parent, isParent, this.#rules);
  }

  /** Only what was there before can be quoted. A parent was, whatever the clocks of two servers say. */
  #isEarlier(id: string, post: QuotingPost): boolean {
    const other = this.#sources[this.#numbers.get(id) ?? -1]?.post;
    if (!other || id === post.id) return false;
    return id === post.parent || byTime(other, post) < 0;
  }

  #linkedPosts(post: QuotingPost, quotes: readonly { quotation: Quotation }[]): string[] {
    const blocks = quotes.filter(({ quotation }) => quotation.kind === 'block');
    const lines = new Set(blocks.flatMap(({ quotation }) => quotation.spans.map((s) => s.line)));
    return this.#links
      .linkedIn(post.content, (line) => {
        const isInVain = post.quotesInVain && line.block.kind === 'reference';
        return isInVain || lines.has(line);
      })
      .filter((id) => this.#isEarlier(id, post));
  }

  /** A2: eight words in a row of another author's post. They are not the repeating post's own words. */
  #findRepeats(
    post: QuotingPost,
    layout: Layout,
    { ids, starts }: Words,
    runs: Runs,
    quoted: QuotedPosts,
  ): void {
    const isParent = (number: number) => this.#sources[number]?.post?.id === post.parent;
    for (const { from, first, last, words } of this.#repeats.find(runs, isParent)) {
      const source = this.#sources[from];
      const start = starts[first] ?? 0;
      const end = (starts[last] ?? start) + this.#vocabulary.word(ids[last] ?? -1).length;
      if (!source) continue;
      if (!source.post) {
        layout.regions.push({ start, end, owner: { kind: 'article', key: source.key } });
        continue;
      }
      const { id, author, content } = source.post;
      if (author === post.author || !this.#isEarlier(id, post)) continue;
      // Two people who share one page may both repeat its title.
      if (id !== post.parent && shareLink(post.content, content)) continue;
      quoted.add(id, 'words', words);
      layout.regions.push({ start, end, owner: { kind: 'post', id } });
    }
  }
}

/** Earlier posts first; those of one moment by their ids, which grow with time. */
export function byTime(
  one: Pick<QuotingPost, 'id' | 'createdAt'>,
  other: Pick<QuotingPost, 'id' | 'createdAt'>,
): number {
  const times = [one, other].map(({ createdAt }) => Date.parse(createdAt) || 0);
  const [a = 0, b = 0] = times;
  if (a !== b) return a - b;
  if (one.id.length !== other.id.length) return one.id.length - other.id.length;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** What the index has to know of a status. */
export function quotingPost(status: Status, content: Content): QuotingPost {
  const { quote } = status;
  const isAccepted = quote?.state === 'accepted';
  return {
    id: status.id,
    createdAt: status.created_at,
    author: status.account.id,
    parent: status.in_reply_to_id,
    warning: status.spoiler_text,
    content,
    url: status.url,
    uri: status.uri,
    quoted: isAccepted ? (quote.quoted_status?.id ?? quote.quoted_status_id) : null,
    quotesInVain: quote !== null && !isAccepted,
  };
}

/** The posts that one post quotes, each way once. */
class QuotedPosts {
  readonly list: QuotedPost[] = [];

  add(id: string, how: QuotingHow, words = 0): void {
    const known = this.list.find((entry) => entry.id === id && entry.how === how);
    if (known) known.words += words;
    else this.list.push({ id, how, words });
  }
}

/** Parts of a text as the words that stand in them. */
function rangesOf(
  { starts }: Words,
  places: readonly { start: number; end: number }[],
): WordRange[] {
  let at = 0;
  return places.map(({ start, end }) => {
    while (at < starts.length && (starts[at] ?? 0) < start) at += 1;
    const first = at;
    while (at < starts.length && (starts[at] ?? 0) < end) at += 1;
    return [first, at] as const;
  });
}
