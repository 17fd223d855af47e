import type { ApiAnswer } from '../../utils/mastodon/api/api.ts';
import type { ThreadFailure } from '../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../utils/mastodon/entities.ts';
import type { BarPlace } from '../../utils/mastodon/page/markup.ts';
import type { PagePost } from '../../utils/mastodon/page/page-post.ts';
import type { ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import type { SettingKey, Settings } from '../../utils/settings/settings.ts';
import type { AnswerReading } from '../../utils/thread/answers/answer-reading.ts';
import type { PostArticles, PostLink } from '../../utils/thread/articles/article.ts';
import type { Content } from '../../utils/thread/content/content.ts';
import type { Mention, MentionReading } from '../../utils/thread/mentions/mentions.ts';
import type { AttributedQuote } from '../../utils/thread/quotes/quote-index.ts';
import type { PostReading } from '../../utils/thread/reading.ts';
import type { ThreadReading } from '../../utils/thread/thread-reading.ts';
import type { MakeWords, QuoteOfText } from '../../utils/thread/thread-words.ts';
import type { Going } from './host/going.ts';
import type { MeaningReading } from './host/meaning-reading.ts';
import type { StillThread } from './host/still-thread.ts';
import type { Timelines } from './host/timelines.ts';
import type { Late } from './late.ts';
import type { Guard, Life } from './life.ts';
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

/**
 * One thing that the reader adds. Its id is also its folder's name (in kebab case), its setting's key, its
 * CSS prefix and its test's name.
 */
interface Feature {
  id: SettingKey;
  /** The rules of the feature's own classes and attributes, for the page's one style sheet of ours. */
  css: string;
}

/** The pages on which posts are read. */
export type PageKind = 'thread' | 'timeline';

/** Something that is shown at each post. */
export interface PostFeature<Said = unknown> extends Feature {
  pages: readonly PageKind[];
  /**
   * What there is to say at a post, as plain data; null where there is nothing. The data is the key: as long
   * as it is equal, what stands at the post stays, and nothing else decides that.
   */
  read(scene: Scene): Said | null;
  /** Puts it there. What is done ends, and is undone, with `life`. */
  show(said: Said, at: At, life: Life): void;
}

/** Where something is said, and what may be asked when the reader acts on it. */
export type At = Pick<Scene, 'post' | 'status' | 'content' | 'reading' | 'thread' | 'settings'>;

/** Something that is shown above a thread. */
export interface WholeFeature<Said = unknown> extends Feature {
  /**
   * What there is to say; null where there is nothing. Asked again whenever that may have changed: what
   * stands above the thread goes when it has nothing to say any more.
   */
  read(scene: ThreadScene): Said | null;
  /** Puts it there; what is done ends, and is undone, with `life`. */
  showAbove(said: Said, scene: ThreadScene, life: Life): ThreadView<Said>;
}

/** Something that goes on as long as the reader shows anything, whatever threads are opened meanwhile: keys, say. */
export interface SessionFeature extends Feature {
  /** Begins it. What is done ends, and is undone, with `life`: not before the feature or its site is turned off. */
  start(session: Session, life: Life): void;
}

/** What a feature of the whole session is given. */
export interface Session {
  page: Pick<ThreadPage, 'threads' | 'focusedId'>;
  /** The thread of the page, whichever that is. */
  thread: ThreadOnPage;
  settings: Settings;
  /** T2; null where nothing arranges the posts. */
  arrangement: () => Arrangement | null;
  /** For what is done later than in the call that it belongs to. */
  guard: Guard;
  /** Has all posts, and what stands above them, looked at anew: to be called when there is more to say of them. */
  renew: () => void;
}

/** Something that puts a thread's posts into another order (T2), before anything is shown at them. */
export interface ArrangingFeature extends Feature {
  /** Begins it. What is done ends, and is undone, with `life`. */
  arrange(session: Session, life: Life): Arrangement;
}

/** T2: as Mastodon has them, in the order in which they were written, or that with its branches. */
export type Order = Settings['threadOrder'];

/** How the posts of a thread are arranged. */
export interface Arrangement {
  /** As it was chosen; null where the page is none whose posts can be moved. */
  readonly order: Order | null;
  /** Whether posts stand in another order than the page's now. */
  readonly isInOrder: boolean;
  /** Whether all threads of this site are in that order, if not chosen otherwise. */
  readonly isOfSite: boolean;
  /**
   * Brings the posts in order.
   *
   * @param touched the posts where the page has changed; if not said, more is known of the thread.
   */
  arrange(touched?: Iterable<Element>): void;
  /** Whether a line of ours runs to a post from the one above it; null where the page's own lines hold. */
  isJoined(root: Element): boolean | null;
  /** Opens the folded branches that a post is in. */
  reveal(root: Element): void;
  /** The page goes to another thread: what is left of this one stands as the page has it. */
  leave(): void;
  /** For this thread, and for all of this site if so said. */
  choose(order: Order, isForSite: boolean): void;
  /** Takes over the order of all threads of the site. Answers false where another setting has changed as well. */
  follow(settings: Settings, before: Settings): boolean;
  /** How many branches there are, and how many of them are folded. */
  branches(): { all: number; folded: number };
  /**
   * Folds the innermost branch that a post is in, or opens it where it is folded; the focus goes to what undoes that.
   *
   * @returns whether it is in a branch.
   */
  toggle(root: Element): boolean;
  /** Folds or opens all branches. */
  foldAll(isFolded: boolean): void;
  /** T3: shows only what is new, each below the post that it answers; or all again. */
  catchUp(isOn: boolean): void;
  readonly isCatchingUp: boolean;
  /** The innermost branch that a post stands in, and its place in there; null at the margin. */
  placeInBranch(root: Element): PlaceInBranch | null;
}

/** Where a post stands in its branch. */
export interface PlaceInBranch {
  head: Status;
  /** From 1 on. */
  place: number;
  posts: number;
}

/** One may be of several kinds. */
export type ThreadFeature = PostFeature | WholeFeature | SessionFeature | ArrangingFeature;

/** What the reader's second script brings (issue 11). */
export interface ReaderRest {
  /** Reads what posts quote and link. */
  makeWords: MakeWords;
  /** Begins to read timelines, where a feature is for them. */
  makeTimelines: (...args: ConstructorParameters<typeof Timelines>) => Timelines;
  /** What a reply in a timeline knows of its thread. */
  makeThread: (...args: ConstructorParameters<typeof StillThread>) => ThreadOnPage;
  /** T1: makes a change in columns, and keeps what is being read in each where it stands. */
  keepPlace: (change: () => void, columns: readonly Element[]) => void;
  deeds: LateDeeds;
  /** The rules of what is opened. */
  css: string;
  /** Begins to read pages that no adapter knows (issue 13). */
  readMeaning: (...args: ConstructorParameters<typeof MeaningReading>) => MeaningReading;
  /** Begins to bring posts into view, with a way back. */
  makeGoing: (life: Life) => Going;
  /** The features that stand behind those that are there at once. */
  features: readonly ThreadFeature[];
}

/** Something of a feature's above a thread. */
export interface ThreadView<Said> {
  element: Element;
  update(said: Said, scene: ThreadScene): void;
}

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
