import { PostLinks, pagesIn } from '../addresses/post-links.ts';
import type { Content } from '../content/content.ts';
import type { Quotation } from './quotation.ts';
import { type Attributed, Attribution } from './quote-attribution.ts';
import { type Layout, layOut, type QuoteOwner } from './quote-layout.ts';
import type { QuoteRules } from './quote-owner.ts';
import type { Runs, WordRange } from './quote-repeats.ts';
import { type QuotedArticle, QuoteSources, type QuotingPost } from './quote-sources.ts';
import type { Words } from './quote-vocabulary.ts';
import { type Pausing, PostWork } from './quote-work.ts';
import { type QuotedPost, QuotedPosts } from './quoted-posts.ts';
import { isName } from './repeated-name.ts';

export { type QuotedArticle, type QuotingPost, quotingPost } from './quote-sources.ts';

export interface AttributedQuote extends Quotation, Omit<Attributed, 'quotation'> {}

export interface PostQuotes {
  /** Every quotation in the post, in reading order. */
  quotes: AttributedQuote[];
  /** The posts that it quotes, its own author's among them; one entry for each post and way. */
  quotedPosts: QuotedPost[];
  /** How many of its quotations the budget left out (`MOST_COMPARISONS`). These are nobody's. */
  unread: number;
  /** The work that its quotations took, at most `MOST_COMPARISONS`. */
  comparisons: number;
}

export interface QuoteIndexOptions {
  articles?: readonly QuotedArticle[];
  /** The names of the instance that the ids are from. */
  localDomains?: readonly string[];
  rules: QuoteRules;
}

/** So many runs of words from other posts count; a post that has more copies, and answers none of them. */
const MOST_REPEATS = 200;

/** To compare the pages that two posts link to takes as long as reading so many letters, at most. */
const PAGES_COMPARED = 20_000;

/**
 * Finds whose words a quotation is (A2, A3), among the posts of a thread and the articles it links.
 *
 * @example
 * const index = new QuoteIndex({ articles });
 * for (const post of posts.toSorted(byTime)) readings.set(post.id, finished(index.add(post)));
 */
export class QuoteIndex {
  readonly #sources = new QuoteSources();
  readonly #links: PostLinks;
  readonly #rules: QuoteRules;
  /** The pages that posts link to, of those posts that had to be asked. */
  readonly #pages = new WeakMap<Content, ReadonlySet<string>>();
  /** Articles that are added with the next post: there may be thousands. */
  #articles: QuotedArticle[];

  constructor({ articles = [], localDomains = [], rules }: QuoteIndexOptions) {
    this.#rules = rules;
    this.#links = new PostLinks(localDomains);
    this.#articles = [...articles];
  }

  /**
   * Reads what a post quotes, and adds the post to those that may be quoted. Posts come in order of time
   * (`byTime`): what stands inside a quotation belongs to whoever that was found to be of. It pauses after
   * each few milliseconds of work, and has to be finished before the next post is added.
   */
  *add(post: QuotingPost): Pausing<PostQuotes> {
    const work = new PostWork();
    yield* this.#addArticles(work);
    const length = lengthOf(post.content);
    const attribution = new Attribution(post, this.#sources, this.#rules, work);
    yield* work.pass(length);
    const quotes = yield* attribution.read();
    const layout = yield* layOut(post.warning, post.content, ownersOf(quotes));
    yield* work.pass(length);
    const words = this.#sources.vocabulary.read(layout.text);
    const own = rangesOf(words, layout.own);
    const runs = this.#sources.runsOf(words, own);
    const quoted = this.#quotedPosts(post, quotes);
    yield* work.pass(length);
    yield* this.#findRepeats(post, layout, words, runs, quoted, work);
    this.#sources.addPost(post, layout, words, runs, own);
    this.#links.add(post.id, [post.url, post.uri]);
    return {
      quotes: quotes.map(({ quotation, ...owned }) => ({ ...quotation, ...owned })),
      quotedPosts: quoted.list,
      unread: attribution.unread,
      comparisons: work.comparisons,
    };
  }

  /**
   * Adds words of an article that a post points to, for those who quote them later: the passage of a link's
   * text fragment.
   */
  addPassage(key: string, passage: string): void {
    this.#articles.push({ key, title: '', description: passage });
  }

  /** Adds articles for those who come later, once it is known that none who came before quotes them. */
  addArticles(articles: Iterable<QuotedArticle>): void {
    for (const article of articles) this.#articles.push(article);
  }

  /** Whether a post that was added repeats eight words in a row of an article (A2). */
  isRepeated(article: QuotedArticle): boolean {
    return this.#sources.isRepeated(article);
  }

  /** Whether a post, which is not added, quotes any of the texts here. */
  *quotesAny(post: QuotingPost): Pausing<boolean> {
    const work = new PostWork();
    yield* this.#addArticles(work);
    const attribution = new Attribution(post, this.#sources, this.#rules, work);
    const quotes = yield* attribution.read();
    return attribution.unread > 0 || quotes.some(({ of }) => of !== null);
  }

  *#addArticles(work: PostWork): Pausing<void> {
    const articles = this.#articles;
    this.#articles = [];
    for (const article of articles) {
      yield* this.#sources.addArticle(article, work);
    }
  }

  #quotedPosts(post: QuotingPost, quotes: readonly Attributed[]): QuotedPosts {
    const quoted = new QuotedPosts();
    if (post.quoted !== null && this.#sources.isEarlier(post.quoted, post)) {
      quoted.add(post.quoted, 'native');
    }
    for (const id of this.#linkedPosts(post, quotes)) quoted.add(id, 'link');
    for (const { quotation, of } of quotes) {
      if (of?.kind !== 'post') continue;
      quoted.add(of.id, quotation.kind === 'block' ? 'block' : 'words', quotation.words);
    }
    return quoted;
  }

  #linkedPosts(post: QuotingPost, quotes: readonly Attributed[]): string[] {
    const blocks = quotes.filter(({ quotation }) => quotation.kind === 'block');
    const lines = new Set(blocks.flatMap(({ quotation }) => quotation.spans.map((s) => s.line)));
    return this.#links
      .linkedIn(post.content, (line) => {
        const isInVain = post.quotesInVain && line.block.kind === 'reference';
        return isInVain || lines.has(line);
      })
      .filter((id) => this.#sources.isEarlier(id, post));
  }

  /** A2: eight words in a row of another author's post. They are not the repeating post's own words. */
  *#findRepeats(
    post: QuotingPost,
    layout: Layout,
    { ids, starts }: Words,
    runs: Runs,
    quoted: QuotedPosts,
    work: PostWork,
  ): Pausing<void> {
    // Only then do they say whom it answers (A2).
    const isParentUnknown = this.#sources.numberOf(post.parent ?? '') === undefined;
    for (const repeat of this.#sources.repeatsOf(runs, post).slice(0, MOST_REPEATS)) {
      const source = this.#sources.at(repeat.from);
      const start = starts[repeat.first] ?? 0;
      const lastWord = this.#sources.vocabulary.word(ids[repeat.last] ?? -1);
      const end = (starts[repeat.last] ?? start) + lastWord.length;
      if (!source) continue;
      if (!source.post) {
        layout.regions.push({ start, end, owner: { kind: 'article', key: source.key } });
        continue;
      }
      const { id, author, content } = source.post;
      if (author === post.author || !this.#sources.isEarlier(id, post)) continue;
      // Two people who share one page may both repeat its title.
      if (
        id !== post.parent &&
        !this.#pagesIn(post.content).isDisjointFrom(this.#pagesIn(content))
      ) {
        continue;
      }
      yield* work.pass(PAGES_COMPARED);
      if (isParentUnknown && isName(post.content, layout.text.slice(start, end))) continue;
      quoted.add(id, 'repeated', repeat.words);
      layout.regions.push({ start, end, owner: { kind: 'post', id } });
    }
  }

  #pagesIn(content: Content): ReadonlySet<string> {
    const pages = this.#pages.get(content) ?? pagesIn(content);
    this.#pages.set(content, pages);
    return pages;
  }
}

function ownersOf(quotes: readonly Attributed[]): Map<Quotation, QuoteOwner> {
  return new Map(quotes.map(({ quotation, of }) => [quotation, of]));
}

/** The letters of a content. */
function lengthOf({ lines }: Content): number {
  return lines.reduce(
    (sum, { pieces }) => pieces.reduce((all, { text }) => all + text.length, sum),
    0,
  );
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
