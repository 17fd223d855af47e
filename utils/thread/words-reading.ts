import type { Status } from '../mastodon/entities.ts';
import type { PostArticles, PostLink, ThreadArticle } from './articles/article.ts';
import { ThreadArticles } from './articles/thread-articles.ts';
import type { Content } from './content/content.ts';
import { mayBeQuoted, type PostRead } from './quotes/new-articles.ts';
import { ownWords } from './quotes/own-words.ts';
import {
  type PostQuotes,
  type QuotedArticle,
  QuoteIndex,
  quotingPost,
} from './quotes/quote-index.ts';
import type { Pausing } from './quotes/quote-work.ts';
import type {
  MakeWords,
  PostWords,
  QuoteOfText,
  Quoter,
  ThreadWords,
  WordsOptions,
} from './thread-words.ts';

/** To parse so many links, some 20 µs each, is enough for one step. */
const LINKS_A_STEP = 100;
/** And so many addresses of posts and of whom they mention, some 10 µs each. */
const ADDRESSES_A_STEP = 200;

/** Begins to read what the posts of a thread quote and link. */
export const readWords: MakeWords = (options) => new WordsReading(options);

type TakenQuote = { key: string } & Pick<QuoteOfText, 'isVerbatim' | 'passages'>;

/** The quotations of a thread and its articles, which tell of each other: a quotation may be of an article. */
class WordsReading implements ThreadWords {
  readonly #options: WordsOptions;
  readonly #quotes = new Map<string, PostQuotes>();
  /** L5: what was found in texts of articles, by post and quotation; it outlasts reading all anew. */
  readonly #taken = new Map<string, Map<string, TakenQuote>>();
  /** By whom posts are quoted; null where that is to be found out anew. */
  #quoters: Map<string, Quoter[]> | null = null;
  readonly #articles: ThreadArticles;
  /** The texts of articles that the index has or will have, each in one string. */
  #quotable = new Set<string>();
  /** Made when the first post is read: it holds what may be quoted of the articles that are known then. */
  #index: QuoteIndex | null = null;
  /** Posts whose addresses and cards `#articles` is still to be told. */
  #untold: Status[] = [];
  /** A post has come with a card, and the index has not been told. */
  #hasNewCard = false;

  constructor(options: WordsOptions) {
    this.#options = options;
    this.#articles = new ThreadArticles(options.localDomains);
  }

  know(status: Status): void {
    this.#untold.push(status);
    this.#hasNewCard ||= this.#index !== null && status.card !== null;
  }

  /** What the posts' addresses and cards tell must be known before any post is read. */
  prepare(): boolean {
    if (this.#untold.length === 0) return false;
    let addresses = 0;
    let told = 0;
    for (const status of this.#untold) {
      if (addresses >= ADDRESSES_A_STEP) break;
      this.#articles.know(status);
      // Its own, its author's, and those of whom it mentions.
      addresses += 3 + status.mentions.length;
      told += 1;
    }
    this.#untold = this.#untold.slice(told);
    return this.#untold.length > 0;
  }

  takeInArticles(read: Iterable<PostWords>): Pausing<boolean> | null {
    if (!this.#hasNewCard || !this.#index) return null;
    this.#hasNewCard = false;
    return this.#takeIn(this.#index, read);
  }

  *#takeIn(index: QuoteIndex, read: Iterable<PostWords>): Pausing<boolean> {
    const articles = this.#articles.quotable();
    const added = articles.filter((article) => !this.#quotable.has(textOf(article)));
    const isAnyGone = articles.length - added.length < this.#quotable.size;
    if (isAnyGone || (yield* mayBeQuoted(added, this.#withQuotes(read), index, this.#options))) {
      return true;
    }
    index.addArticles(added);
    for (const article of added) this.#quotable.add(textOf(article));
    return false;
  }

  *#withQuotes(read: Iterable<PostWords>): Iterable<PostRead> {
    for (const { status, content } of read) {
      const quotes = this.quotesOf(status.id);
      if (quotes) yield { status, content, quotes };
    }
  }

  *read({ status, content }: PostWords): Pausing<void> {
    this.#index ??= this.#emptyIndex();
    const index = this.#index;
    const quotes = this.#withTaken(status.id, yield* index.add(quotingPost(status, content)));
    // Read again, it comes in its place again.
    this.#quotes.delete(status.id);
    this.#quotes.set(status.id, quotes);
    this.#quoters = null;
    const keys = quotes.quotes.flatMap(({ of }) => (of?.kind === 'article' ? of.key : []));
    this.#articles.read(status, content, keys);
    let links = 0;
    for (const found of this.#articles.passagesIn(content)) {
      if (found) for (const passage of found.passages) index.addPassage(found.key, passage);
      links += 1;
      if (links % LINKS_A_STEP === 0) yield;
    }
  }

  finish(): boolean {
    return this.#articles.prepare();
  }

  restart(): void {
    this.#index = null;
    this.#hasNewCard = false;
    this.#articles.restart();
  }

  quotesOf(id: string): PostQuotes | undefined {
    return this.#quotes.get(id);
  }

  quotersOf(id: string): readonly Quoter[] {
    this.#quoters ??= this.#findQuoters();
    return this.#quoters.get(id) ?? [];
  }

  #findQuoters(): Map<string, Quoter[]> {
    const found = new Map<string, Quoter[]>();
    for (const [id, { quotes }] of this.#quotes) {
      const quoted = Map.groupBy(quotes, ({ of }) => (of?.kind === 'post' ? of.id : null));
      for (const [other, own] of quoted) {
        if (other === null || other === id) continue;
        const quoters = found.get(other) ?? [];
        quoters.push({ id, passages: own.flatMap(({ passages }) => passages) });
        found.set(other, quoters);
      }
    }
    return found;
  }

  ownWords(content: Content, passages: readonly string[]): string | null {
    return ownWords(content, passages);
  }

  get articles(): readonly ThreadArticle[] {
    return this.#articles.list;
  }

  articleOf(key: string): ThreadArticle | undefined {
    return this.#articles.byKey(key);
  }

  articlesOf(id: string): PostArticles {
    return this.#articles.of(id);
  }

  postLinksOf(id: string): readonly PostLink[] {
    return this.#articles.postLinksOf(id);
  }

  takeInText(key: string, found: readonly QuoteOfText[]): void {
    for (const quote of found) {
      const read = this.#quotes.get(quote.id);
      const text = read?.quotes[quote.index]?.text;
      if (!read || text === undefined) continue;
      const taken = this.#taken.get(quote.id) ?? new Map<string, TakenQuote>();
      const { isVerbatim, passages } = quote;
      taken.set(text, { key, isVerbatim, passages });
      this.#taken.set(quote.id, taken);
      // In its place: the posts stay in the order of time.
      this.#quotes.set(quote.id, this.#withTaken(quote.id, read));
      this.#articles.quote(quote.id, key);
    }
    this.#quoters = null;
  }

  /** L5: what was found in the text of an article is that article's. Whom it quotes is what it was (A2). */
  #withTaken(id: string, read: PostQuotes): PostQuotes {
    const taken = this.#taken.get(id);
    if (!taken) return read;
    const quotes = read.quotes.map((quote) => {
      const { key, ...more } = taken.get(quote.text) ?? {};
      return key === undefined
        ? quote
        : { ...quote, ...more, of: { kind: 'article', key } as const };
    });
    return { ...read, quotes };
  }

  #emptyIndex(): QuoteIndex {
    const articles = this.#articles.quotable();
    this.#quotable = new Set(articles.map(textOf));
    return new QuoteIndex({ ...this.#options, articles });
  }
}

function textOf({ key, title, description }: QuotedArticle): string {
  return JSON.stringify([key, title, description]);
}
