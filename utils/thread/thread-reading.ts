import type { Status } from '../mastodon/entities.ts';
import { type Answer, answerOf, type KnownAnswers } from './answers/answers.ts';
import type { PostArticles, PostLink, ThreadArticle } from './articles/article.ts';
import { ThreadArticles } from './articles/thread-articles.ts';
import { type Content, elementsIn, MOST_ELEMENTS } from './content/content.ts';
import { mayBeQuoted, type PostRead } from './quotes/new-articles.ts';
import {
  type PostQuotes,
  type QuotedArticle,
  QuoteIndex,
  quotingPost,
} from './quotes/quote-index.ts';
import type { Pausing } from './quotes/quote-work.ts';
import { parsePost } from './reading.ts';
import { inTime, ReplyTree, sortedInTime } from './reply-tree.ts';
import { DEFAULT_RULES, type ReadingRules } from './rules.ts';
import { parentOf } from './tree.ts';

/** Turns the API's HTML into a node to parse: `DOMParser` in a browser, jsdom on the command line. */
export type HtmlParser = (html: string) => Element;

export interface ThreadReadingOptions {
  parseHtml: HtmlParser;
  /** The names of the instance that the posts came from. */
  localDomains: readonly string[];
  rules?: ReadingRules;
}

/** To parse so many letters of HTML is enough for one step. */
const LONG_CONTENT = 20_000;
/** And so many links, some 20 µs each. */
const LINKS_A_STEP = 100;
/** And so many addresses of posts and of whom they mention, some 10 µs each. */
const ADDRESSES_A_STEP = 200;

/**
 * What is worked out about a thread as a whole: what each post quotes, and which it answers. Pure; the
 * same posts give the same reading, whatever order they came in. A long thread takes a while to read, so
 * it is read in small steps: call `step` until it says that all is read.
 */
export class ThreadReading {
  readonly rules: ReadingRules;
  readonly #options: ThreadReadingOptions;
  readonly #tree = new ReplyTree();
  readonly #quotes = new Map<string, PostQuotes>();
  readonly #contents = new Map<string, Content>();
  readonly #articles: ThreadArticles;
  /** The texts of articles that the index has or will have, each in one string. */
  #quotable = new Set<string>();
  /** What was worked out of the posts and quotations as they are now. */
  readonly #answers: KnownAnswers = new Map();
  /** Made when the first post is read: it holds what may be quoted of the articles that are known then. */
  #index: QuoteIndex | null = null;
  /** Posts whose addresses and cards `#articles` is still to be told. */
  #untold: Status[] = [];
  #unread: Status[];
  /** A post has come with a card, and the index has not been told. */
  #hasNewCard = false;
  /** What is being done: the reading of a post, or the taking in of new articles. */
  #reading: { status: Status | 'more'; work: Pausing<void> } | null = null;
  #latest: Status | undefined;

  constructor(statuses: Iterable<Status>, options: ThreadReadingOptions) {
    this.#options = options;
    this.#articles = new ThreadArticles(options.localDomains);
    this.rules = options.rules ?? DEFAULT_RULES;
    for (const status of statuses) this.#keep(status);
    this.#unread = sortedInTime(this.#tree.statuses);
  }

  /**
   * Reads on for a few milliseconds: to the end of a post, in most cases, but one that is long or quotes much
   * takes several steps (issue 10).
   *
   * @returns the post that is read now; `more` where it is not read to its end; nothing where all is read.
   * @throws what went wrong in a post, which is then left as it is: the next step takes the next one.
   */
  step(): Status | 'more' | undefined {
    this.#tellSome();
    if (this.#untold.length > 0) return 'more';
    if (!this.#reading && this.#hasNewCard) {
      this.#hasNewCard = false;
      this.#reading = { status: 'more', work: this.#takeInArticles() };
    }
    if (!this.#reading) {
      const status = this.#unread.shift();
      if (!status) return this.#articles.prepare() ? 'more' : undefined;
      this.#latest = status;
      this.#reading = { status, work: this.#read(status) };
    }
    const { status, work } = this.#reading;
    let isRead = true;
    try {
      isRead = work.next().done ?? true;
    } finally {
      if (isRead) this.#reading = null;
    }
    return isRead ? status : 'more';
  }

  /** What the posts' addresses and cards tell must be known before any post is read. */
  #tellSome(): void {
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
  }

  *#read(status: Status): Pausing<void> {
    this.#index ??= this.#emptyIndex();
    const index = this.#index;
    const content = this.#contents.get(status.id) ?? (yield* this.#parse(status));
    const quotes = yield* index.add(quotingPost(status, content));
    this.#quotes.set(status.id, quotes);
    // Whoever goes on with this post answers what it answers.
    this.#answers.clear();
    const keys = quotes.quotes.flatMap(({ of }) => (of?.kind === 'article' ? of.key : []));
    this.#articles.read(status, content, keys);
    let links = 0;
    for (const found of this.#articles.passagesIn(content)) {
      if (found) for (const passage of found.passages) index.addPassage(found.key, passage);
      links += 1;
      if (links % LINKS_A_STEP === 0) yield;
    }
  }

  *#parse(status: Status): Pausing<Content> {
    const { parseHtml, localDomains } = this.#options;
    // What has more elements than are read does not have to become some.
    const html = elementsIn(status.content) > MOST_ELEMENTS ? '' : status.content;
    const root = parseHtml(html);
    if (html.length > LONG_CONTENT) yield;
    const content = parsePost(status, root, localDomains);
    this.#contents.set(status.id, content);
    if (html.length > LONG_CONTENT) yield;
    return content;
  }

  /** Reads all that is left, at once. */
  finish(): this {
    while (this.step());
    return this;
  }

  /**
   * Adds posts that have turned up since. Quotations are of earlier posts and of the thread's articles, so
   * what came last is simply read next; a post from before that, or one that brings words of an article
   * which earlier posts may quote, makes it all be read again.
   */
  add(statuses: Iterable<Status>): void {
    const added = sortedInTime([...statuses].filter(({ id }) => !this.lookUp(id)));
    for (const status of added) this.#keep(status);
    const [first] = added;
    if (!first) return;
    if (this.#latest && inTime(this.#latest, first) > 0) {
      this.#restart();
      return;
    }
    this.#hasNewCard ||= this.#index !== null && added.some(({ card }) => card !== null);
    this.#unread = sortedInTime([...this.#unread, ...added]);
  }

  #restart(): void {
    this.#index = null;
    this.#hasNewCard = false;
    this.#articles.restart();
    this.#reading = null;
    this.#latest = undefined;
    this.#unread = sortedInTime(this.#tree.statuses);
  }

  /** What new cards say may be quoted by posts that were read before: then these are read again. */
  *#takeInArticles(): Pausing<void> {
    const index = this.#index;
    if (!index) return;
    const articles = this.#articles.quotable();
    const added = articles.filter((article) => !this.#quotable.has(textOf(article)));
    const isAnyGone = articles.length - added.length < this.#quotable.size;
    const options = { localDomains: this.#options.localDomains, rules: this.rules };
    if (isAnyGone || (yield* mayBeQuoted(added, this.#readPosts(), index, options))) {
      this.#restart();
      return;
    }
    index.addArticles(added);
    for (const article of added) this.#quotable.add(textOf(article));
  }

  *#readPosts(): Iterable<PostRead> {
    for (const [id, quotes] of this.#quotes) {
      const [status, content] = [this.lookUp(id), this.#contents.get(id)];
      if (status && content) yield { status, content, quotes };
    }
  }

  /** All posts that it is of, read or not. */
  get statuses(): Iterable<Status> {
    return this.#tree.statuses;
  }

  readonly lookUp = (id: string): Status | undefined => this.#tree.lookUp(id);

  /** A3: what a post quotes, and of whom. */
  readonly quotesOf = (id: string): PostQuotes | undefined => this.#quotes.get(id);

  /** A2: which earlier post a post answers. */
  readonly answerFor = (status: Status): Answer =>
    answerOf(status, this.lookUp, this.quotesOf, this.rules, this.#answers);

  /** The words of a post, as the API has them. */
  contentOf(id: string): Content | undefined {
    return this.#contents.get(id);
  }

  /** The post by which its own author goes on with it (A5), the first where there are several. */
  continuationOf(status: Status): Status | undefined {
    return this.#tree
      .selfReplies(status)
      .find((reply) => this.answerFor(reply).why === 'continuation');
  }

  /** What a post replies to, if that is here. */
  parentOf(status: Status): Status | undefined {
    const parent = parentOf(status, this.lookUp);
    return parent.kind === 'known' ? parent.status : undefined;
  }

  /** L2, L3: the articles of the thread, once each, in the order in which they were first linked. */
  get articles(): readonly ThreadArticle[] {
    return this.#articles.list;
  }

  /** The article that a quotation is of, by its key. */
  articleOf(key: string): ThreadArticle | undefined {
    return this.#articles.byKey(key);
  }

  /** Which articles a post links and quotes, and which it is about. */
  articlesOf(id: string): PostArticles {
    return this.#articles.of(id);
  }

  /** L1: the posts of the fediverse that a post links. */
  postLinksOf(id: string): readonly PostLink[] {
    return this.#articles.postLinksOf(id);
  }

  /**
   * L3: the thread's own articles: those that its root links, or the posts by which the root's author goes
   * on with it; in their order, so that the first is the one to name. None where the root is not here.
   */
  ownArticles(): readonly ThreadArticle[] {
    const own = new Set<ThreadArticle>();
    const seen = new Set<string>();
    for (let post = this.root(); post && !seen.has(post.id); post = this.continuationOf(post)) {
      seen.add(post.id);
      for (const { article } of this.articlesOf(post.id).linked) own.add(article);
    }
    return [...own];
  }

  /** The post that the thread began with; none where that is not here, and others are left of it. */
  root(): Status | undefined {
    return this.#tree.root();
  }

  #keep(status: Status): void {
    this.#tree.add(status);
    this.#answers.clear();
    this.#untold.push(status);
  }

  #emptyIndex(): QuoteIndex {
    const articles = this.#articles.quotable();
    this.#quotable = new Set(articles.map(textOf));
    const { localDomains } = this.#options;
    return new QuoteIndex({ articles, localDomains, rules: this.rules });
  }
}

function textOf({ key, title, description }: QuotedArticle): string {
  return JSON.stringify([key, title, description]);
}
