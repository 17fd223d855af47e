import type { Status } from '../mastodon/entities.ts';
import {
  NO_ARTICLES,
  type PostArticles,
  type PostLink,
  type ThreadArticle,
} from './articles/article.ts';
import type { Content } from './content/content.ts';
import type { PostQuotes } from './quotes/quote-index.ts';
import type { Pausing } from './quotes/quote-work.ts';
import type { ReadingRules } from './rules.ts';

/**
 * What a thread's posts quote and link. It takes two thirds of all the code that reads a thread, and whom
 * a post replies to can be told without it: so a page loads it apart (issue 11), and a thread is read with
 * it (`WordsReading`), or for as long as it is not there without it (`withoutWords`).
 */
export interface ThreadWords {
  /** Takes note of a post before any post is read. */
  know(status: Status): void;
  /** Goes on with what has to be done before the next post is read; whether there was any of it. */
  prepare(): boolean;
  /**
   * Whether posts that have come say what may be quoted by posts that were read before; this takes a while.
   * If so, all of them are to be read again.
   */
  takeInArticles(read: Iterable<PostWords>): Pausing<boolean> | null;
  /** Reads a post. Posts come in order of time. */
  read(post: PostWords): Pausing<void>;
  /** Works out now what would be when it is asked for; whether there was anything to work out. */
  finish(): boolean;
  /** Forgets what was read, not what is known: all is read again. */
  restart(): void;
  /** A3: what a post quotes, and of whom. */
  quotesOf(id: string): PostQuotes | undefined;
  /** A9: the posts that quote a post, in order of time, and what of it: its own words, normalised. */
  quotersOf(id: string): readonly Quoter[];
  /** A3: the words of a post in which it was quoted, as it has them; null where it has them no more. */
  ownWords(content: Content, passages: readonly string[]): string | null;
  /** L2, L3: the articles of the thread, once each, in the order in which they were first linked. */
  readonly articles: readonly ThreadArticle[];
  /** The article that a quotation is of, by its key. */
  articleOf(key: string): ThreadArticle | undefined;
  /** Which articles a post links and quotes, and which it is about. */
  articlesOf(id: string): PostArticles;
  /** L1: the posts of the fediverse that a post links. */
  postLinksOf(id: string): readonly PostLink[];
  /**
   * L5: quotations that were found in an article's text are that article's from now on. Whom their posts answer
   * stays as it is.
   */
  takeInText(key: string, found: readonly QuoteOfText[]): void;
}

/** A quotation that was found in the text of an article (L5). */
export interface QuoteOfText {
  /** The post, and which of its quotations. */
  id: string;
  index: number;
  isVerbatim: boolean;
  /** As the article has it, normalised. */
  passages: readonly string[];
}

/** A post that quotes another (A9). */
export interface Quoter {
  id: string;
  /** What it quotes, as the other has it, normalised. */
  passages: readonly string[];
}

/** A post and what it says. */
export interface PostWords {
  status: Status;
  content: Content;
}

export interface WordsOptions {
  /** The names of the instance that the posts came from. */
  localDomains: readonly string[];
  rules: ReadingRules;
}

/** Begins to read the words of a thread of which nothing is known yet. */
export type MakeWords = (options: WordsOptions) => ThreadWords;

/** For a thread that is read without its words: no post quotes or links anything. */
export const withoutWords: MakeWords = () => NO_WORDS;

const NO_WORDS: ThreadWords = {
  know() {},
  prepare: () => false,
  takeInArticles: () => null,
  *read() {},
  finish: () => false,
  restart() {},
  quotesOf: () => undefined,
  quotersOf: () => [],
  ownWords: () => null,
  articles: [],
  articleOf: () => undefined,
  articlesOf: () => NO_ARTICLES,
  postLinksOf: () => [],
  takeInText() {},
};
