import type { ApiAnswer } from '../../utils/mastodon/api/api.ts';
import type { ThreadFailure } from '../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../utils/mastodon/entities.ts';
import type { BarPlace } from '../../utils/mastodon/page/markup.ts';
import type { PagePost } from '../../utils/mastodon/page/page-post.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { AnswerReading } from '../../utils/thread/answers/answer-reading.ts';
import type { PostArticles, PostLink } from '../../utils/thread/articles/article.ts';
import type { Content } from '../../utils/thread/content/content.ts';
import type { Mention, MentionReading } from '../../utils/thread/mentions/mentions.ts';
import type { AttributedQuote } from '../../utils/thread/quotes/quote-index.ts';
import type { PostReading } from '../../utils/thread/reading.ts';
import type { ThreadReading } from '../../utils/thread/thread-reading.ts';
import type { QuoteOfText } from '../../utils/thread/thread-words.ts';
import type { Arrangement } from './arrangement.ts';
import type { Late } from './late.ts';
import type { Life } from './life.ts';
import type { AnsweredPost } from './parts/answer/answer.ts';

/** What the reader knows of the post at hand and of the thread around it. */
export interface Scene {
  post: PagePost;
  /** Null where the instance does not tell. */
  status: Status | null;
  reading: PostReading;
  /** The post's words as they stand in the page. */
  content: Content;
  /** What the post quotes, and of whom (A3). */
  quotes: readonly AttributedQuote[];
  /** Whom the post answers; null where nothing is known of it. */
  answer: AnswerReading | null;
  /** The articles that the post links and quotes (L2, L3). */
  articles: PostArticles;
  /** The posts of the fediverse that it links (L1). */
  postLinks: readonly PostLink[];
  thread: ThreadOnPage;
  settings: Settings;
}

/** What a feature that says something of the thread as a whole is given. */
export interface ThreadScene {
  place: BarPlace;
  thread: ThreadOnPage;
  settings: Settings;
  /** T2; null where nothing arranges the posts. */
  arrangement: Arrangement | null;
  /** T1: nothing else of ours is on the page. */
  isPlain: boolean;
  setPlain(isPlain: boolean): void;
}

/** The thread, as far as a feature may ask for it. */
export interface ThreadOnPage {
  /** The articles and posts that its posts link (L1–L3). */
  readonly links: ThreadLinks;
  /** Why the thread is not known, or not all of it; null where it is. */
  readonly failure: ThreadFailure | null;
  /** Asks the instance once more. */
  tryAgain(): void;
  lookUp(id: string): Status | undefined;
  contentOf(status: Status): Content | undefined;
  /** A6: the words of a post as the page shows them now, and which mentions fold in them. */
  wordsOf(status: Status): ShownPostWords | undefined;
  /** The mentions that fold in a post (M2, M3). */
  foldedIn(status: Status): readonly Mention[];
  /** What a post replies to, if that is known. */
  parentOf(status: Status): Status | undefined;
  /**
   * How many posts below (above, if negative) another post stands on this page; null where it does not.
   */
  distance(from: string, to: string): number | null;
  /**
   * Tells that distance now, and whenever it has changed, as long as a post is near the view: it changes with
   * every reply that comes between, and is no part of what a feature says.
   */
  followDistance(
    from: PagePost,
    to: string,
    tell: (distance: number | null) => void,
    life: Life,
  ): void;
  /** The post that the thread began with, if it is known. */
  root(): Status | undefined;
  /** The posts that stand on this page, as far as they are known. */
  shown(): readonly Status[];
  /** The post that the page was opened on, and what the instance has sent below it; null on a page of none. */
  opened(): OpenedThread | null;
  /** Whether the page has had time to show all that it will. */
  readonly isSettled: boolean;
  /** Whether this reader is logged out: then the instance sends a part of a long thread only. */
  readonly isLoggedOut: boolean;
  /**
   * L1: has the instance fetch a post by its address, once a visit. Null where it finds none. Given up where
   * nobody waits for it any more.
   */
  fetchPost(url: string, signal: AbortSignal): Promise<ApiAnswer<Status | null>>;
  /** Whether the instance fetches posts for this reader: it does so only for people who are logged in. */
  readonly canFetchPosts: boolean;
  /** What comes with the second script. */
  readonly deeds: Late<LateDeeds>;
  /** Brings a post, by its id, or a place of ours into view, marks it for a moment, and leaves a way back. */
  goTo(target: string | Element, from: HTMLElement): void;
  /** Tells, as long as `life` lasts, when more of the thread has been read. */
  followReading(tell: () => void, life: Life): void;
  /** L5: quotations that were found in an article's text are that article's; all is looked at once more. */
  takeInText(key: string, found: readonly QuoteOfText[]): void;
}

/** What is done to what stands at a post already, and needs not be done when it is first seen. */
export interface LateDeeds {
  /** A7: lets a line of whom a post answers be opened. */
  openAnswer(button: HTMLButtonElement, target: AnsweredPost, at: At, life: Life): void;
  /** M8: leaves out of a wrapper's label what is folded. Gives what puts it back. */
  shortenLabel(wrapper: Element, mentions: MentionReading): () => void;
}

/** What the instance has sent of a thread. */
export interface OpenedThread {
  id: string;
  below: readonly Status[];
}

/** What a post says, where it may be repeated. */
export interface ShownPostWords {
  content: Content;
  folded: readonly Mention[];
  /** The page shows something else than what is known of it: a translation, or an edit that is on its way. */
  isOther: boolean;
}

/** Where something is said, and what may be asked when the reader acts on it. */
export type At = Pick<Scene, 'post' | 'status' | 'content' | 'reading' | 'thread' | 'settings'>;

export type ThreadLinks = Pick<
  ThreadReading,
  | 'answerFor'
  | 'articles'
  | 'articleOf'
  | 'articlesOf'
  | 'postLinksOf'
  | 'ownArticles'
  | 'quotersOf'
  | 'quotesOf'
  | 'rules'
>;
