import type { Status } from '../mastodon/entities.ts';
import { type Answer, answerOf } from './answers.ts';
import { cardArticles } from './articles.ts';
import type { Content } from './content.ts';
import { byTime, type PostQuotes, QuoteIndex, quotingPost } from './quote-index.ts';
import { parsePost } from './reading.ts';

/** Turns the API's HTML into a node to parse: `DOMParser` in a browser, jsdom on the command line. */
export type HtmlParser = (html: string) => Node;

export interface ThreadReadingOptions {
  parseHtml: HtmlParser;
  localDomains: readonly string[];
}

/**
 * What is worked out about a thread as a whole: what each post quotes, and which it answers. Pure; the
 * same posts give the same reading, whatever order they came in.
 */
export class ThreadReading {
  readonly #statuses = new Map<string, Status>();
  readonly #quotes = new Map<string, PostQuotes>();
  readonly #contents = new Map<string, Content>();

  constructor(statuses: Iterable<Status>, { parseHtml, localDomains }: ThreadReadingOptions) {
    for (const status of statuses) this.#statuses.set(status.id, status);
    const inTime = [...this.#statuses.values()].sort((a, b) => byTime(timeOf(a), timeOf(b)));
    const index = new QuoteIndex({ articles: cardArticles(inTime), localDomains });
    for (const status of inTime) {
      const content = parsePost(status, parseHtml(status.content));
      this.#contents.set(status.id, content);
      this.#quotes.set(status.id, index.add(quotingPost(status, content)));
    }
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
}

function timeOf({ id, created_at: createdAt }: Status): { id: string; createdAt: string } {
  return { id, createdAt };
}
