import type { Status } from '../mastodon/entities.ts';
import { type Answer, answerOf, type KnownAnswers } from './answers/answers.ts';
import type { PostArticles, PostLink, ThreadArticle } from './articles/article.ts';
import type { Content } from './content/content.ts';
import { elementsIn, MOST_ELEMENTS } from './content/element-bound.ts';
import { inTime, sortedInTime } from './post-time.ts';
import type { AttributedQuote, PostQuotes } from './quotes/quote-index.ts';
import type { Pausing } from './quotes/quote-work.ts';
import { parsePost } from './reading.ts';
import { ReplyTree } from './reply-tree.ts';
import type { ReadingRules } from './rules.ts';
import type { MakeWords, PostWords, QuoteOfText, Quoter, ThreadWords } from './thread-words.ts';
import { parentOf } from './tree.ts';

/** Turns the API's HTML into an element to read: `inertParser` makes one. */
export type HtmlParser = (html: string) => Element;

export interface ThreadReadingOptions {
  parseHtml: HtmlParser;
  /** The names of the instance that the posts came from. */
  localDomains: readonly string[];
  rules: ReadingRules;
  /** What reads the posts' words: `readWords`, or `withoutWords` where that is not there yet. */
  makeWords: MakeWords;
}

/** To parse so many letters of HTML is enough for one step. */
const LONG_CONTENT = 20_000;

/**
 * What is worked out about a thread as a whole: what each post quotes, and which it answers. Pure; the
 * same posts give the same reading, whatever order they came in. A long thread takes a while to read, so
 * it is read in small steps: call `step` until it says that all is read.
 */
export class ThreadReading {
  readonly rules: ReadingRules;
  readonly #options: ThreadReadingOptions;
  readonly #tree = new ReplyTree();
  readonly #contents = new Map<string, Content>();
  /** What was worked out of the posts and quotations as they are now. */
  readonly #answers: KnownAnswers = new Map();
  #words: ThreadWords;
  #unread: Status[];
  /** What is being done: the reading of a post, or the taking in of new articles. */
  #reading: { status: Status | 'more'; work: Pausing<void> } | null = null;
  #latest: Status | undefined;

  constructor(statuses: Iterable<Status>, options: ThreadReadingOptions) {
    this.#options = options;
    this.rules = options.rules;
    this.#words = this.#makeWords(options.makeWords);
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
    if (this.#words.prepare()) return 'more';
    this.#reading ??= this.#next();
    if (!this.#reading) return this.#words.finish() ? 'more' : undefined;
    const { status, work } = this.#reading;
    let isRead = true;
    try {
      isRead = work.next().done ?? true;
    } finally {
      if (isRead) this.#reading = null;
      // Whoever goes on with this post answers what it answers.
      this.#answers.clear();
    }
    return isRead ? status : 'more';
  }

  /** Reads all that is left, at once. */
  finish(): this {
    while (this.step());
    return this;
  }

  #next(): { status: Status | 'more'; work: Pausing<void> } | null {
    const articles = this.#words.takeInArticles(this.#read());
    if (articles) return { status: 'more', work: this.#afterArticles(articles) };
    const status = this.#unread.shift();
    if (!status) return null;
    this.#latest = status;
    return { status, work: this.#readPost(status) };
  }

  *#readPost(status: Status): Pausing<void> {
    const content = this.#contents.get(status.id) ?? (yield* this.#parse(status));
    yield* this.#words.read({ status, content });
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
    if (this.#latest && inTime(this.#latest, first) > 0) this.#restart();
    else this.#unread = sortedInTime([...this.#unread, ...added]);
  }

  /** Reads the words of all posts, now that there is what reads them. What was parsed stays. */
  readWords(makeWords: MakeWords): void {
    this.#words = this.#makeWords(makeWords);
    for (const status of this.statuses) this.#words.know(status);
    this.#restart();
  }

  #restart(): void {
    this.#words.restart();
    this.#reading = null;
    this.#latest = undefined;
    this.#unread = sortedInTime(this.#tree.statuses);
  }

  *#afterArticles(takingIn: Pausing<boolean>): Pausing<void> {
    if (yield* takingIn) this.#restart();
  }

  *#read(): Iterable<PostWords> {
    for (const status of this.statuses) {
      const content = this.#contents.get(status.id);
      if (content) yield { status, content };
    }
  }

  /** All posts that it is of, read or not. */
  get statuses(): Iterable<Status> {
    return this.#tree.statuses;
  }

  readonly lookUp = (id: string): Status | undefined => this.#tree.lookUp(id);

  /** A3: what a post quotes, and of whom. */
  readonly quotesOf = (id: string): PostQuotes | undefined => this.#words.quotesOf(id);

  /** A9: the posts that quote a post, in order of time. */
  readonly quotersOf = (id: string): readonly Quoter[] => this.#words.quotersOf(id);

  /** A3: the words of a post that a quotation of it is of, as it has them; null where it has them no more. */
  ownWords(status: Status, { passages }: AttributedQuote): string | null {
    const content = this.contentOf(status.id);
    return content ? this.#words.ownWords(content, passages) : null;
  }

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
    return this.#words.articles;
  }

  /** The article that a quotation is of, by its key. */
  articleOf(key: string): ThreadArticle | undefined {
    return this.#words.articleOf(key);
  }

  /** Which articles a post links and quotes, and which it is about. */
  articlesOf(id: string): PostArticles {
    return this.#words.articlesOf(id);
  }

  /** L5: quotations that were found in an article's text are that article's from now on. */
  takeInText(key: string, found: readonly QuoteOfText[]): void {
    this.#words.takeInText(key, found);
  }

  /** L1: the posts of the fediverse that a post links. */
  postLinksOf(id: string): readonly PostLink[] {
    return this.#words.postLinksOf(id);
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
    this.#words.know(status);
  }

  #makeWords(makeWords: MakeWords): ThreadWords {
    return makeWords({ localDomains: this.#options.localDomains, rules: this.rules });
  }
}
