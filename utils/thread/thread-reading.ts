import type { Status } from '../mastodon/entities.ts';
import { type Answer, answerOf } from './answers.ts';
import { cardArticles } from './articles.ts';
import type { Content } from './content.ts';
import { byTime, type PostQuotes, QuoteIndex, quotingPost } from './quote-index.ts';
import { parsePost } from './reading.ts';
import { isSameAccount, parentOf } from './tree.ts';

/** Turns the API's HTML into a node to parse: `DOMParser` in a browser, jsdom on the command line. */
export type HtmlParser = (html: string) => Node;

export interface ThreadReadingOptions {
  parseHtml: HtmlParser;
  /** The names of the instance that the posts came from. */
  localDomains: readonly string[];
}

/**
 * What is worked out about a thread as a whole: what each post quotes, and which it answers. Pure; the
 * same posts give the same reading, whatever order they came in. A long thread takes a while to read, so
 * it is read post by post: call `step` until it says that all is read.
 */
export class ThreadReading {
  readonly #options: ThreadReadingOptions;
  readonly #statuses = new Map<string, Status>();
  readonly #quotes = new Map<string, PostQuotes>();
  readonly #contents = new Map<string, Content>();
  readonly #replies = new Map<string, Status[]>();
  #index: QuoteIndex;
  #unread: Status[];
  #latest: Status | undefined;

  constructor(statuses: Iterable<Status>, options: ThreadReadingOptions) {
    this.#options = options;
    for (const status of statuses) this.#keep(status);
    this.#unread = [...this.#statuses.values()].sort(inTime);
    this.#index = this.#emptyIndex();
  }

  /** Reads one more post, and says which. None when there was none left. */
  step(): Status | undefined {
    const status = this.#unread.shift();
    if (!status) return undefined;
    const content = parsePost(status, this.#options.parseHtml(status.content));
    this.#contents.set(status.id, content);
    this.#quotes.set(status.id, this.#index.add(quotingPost(status, content)));
    this.#latest = status;
    return status;
  }

  /** Reads all that is left, at once. */
  finish(): this {
    while (this.step());
    return this;
  }

  /**
   * Adds posts that have turned up since. Quotations are of earlier posts and of the thread's articles, so
   * what came last is simply read next; a post from before that, or one that brings an article, makes it
   * all be read again.
   */
  add(statuses: Iterable<Status>): void {
    const added = [...statuses].filter(({ id }) => !this.#statuses.has(id)).sort(inTime);
    for (const status of added) this.#keep(status);
    const [first] = added;
    if (!first) return;
    const bringsArticle = added.some(({ card }) => card !== null);
    if (!bringsArticle && (!this.#latest || inTime(this.#latest, first) < 0)) {
      this.#unread = [...this.#unread, ...added].sort(inTime);
      return;
    }
    this.#index = this.#emptyIndex();
    this.#latest = undefined;
    this.#unread = [...this.#statuses.values()].sort(inTime);
  }

  readonly lookUp = (id: string): Status | undefined => this.#statuses.get(id);

  /** A3: what a post quotes, and of whom. */
  readonly quotesOf = (id: string): PostQuotes | undefined => this.#quotes.get(id);

  /** A2: which earlier post a post answers. */
  readonly answerFor = (status: Status): Answer => answerOf(status, this.lookUp, this.quotesOf);

  /** The words of a post, as the API has them. */
  contentOf(id: string): Content | undefined {
    return this.#contents.get(id);
  }

  /** The post by which its own author goes on with it (A5), the first where there are several. */
  continuationOf(status: Status): Status | undefined {
    const own = this.#replies
      .get(status.id)
      ?.filter((reply) => isSameAccount(reply.account, status.account));
    return own?.sort(inTime).find((reply) => this.answerFor(reply).why === 'continuation');
  }

  /** What a post replies to, if that is here. */
  parentOf(status: Status): Status | undefined {
    const parent = parentOf(status, this.lookUp);
    return parent.kind === 'known' ? parent.status : undefined;
  }

  #keep(status: Status): void {
    this.#statuses.set(status.id, status);
    const { in_reply_to_id: parentId } = status;
    if (parentId === null) return;
    this.#replies.set(parentId, [...(this.#replies.get(parentId) ?? []), status]);
  }

  #emptyIndex(): QuoteIndex {
    const articles = cardArticles(this.#statuses.values());
    return new QuoteIndex({ articles, localDomains: this.#options.localDomains });
  }
}

function inTime(one: Status, other: Status): number {
  return byTime(
    { id: one.id, createdAt: one.created_at },
    { id: other.id, createdAt: other.created_at },
  );
}
