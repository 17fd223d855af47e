import type { ApiFailure } from '../../utils/mastodon/api.ts';
import type { Status } from '../../utils/mastodon/entities.ts';
import type { PagePost } from '../../utils/mastodon/page/thread-page.ts';
import type { AnswerReading } from '../../utils/thread/answer-reading.ts';
import type { Content } from '../../utils/thread/content.ts';
import type { Mention } from '../../utils/thread/mentions.ts';
import type { AttributedQuote } from '../../utils/thread/quote-index.ts';
import type { PostReading } from '../../utils/thread/reading.ts';

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
  thread: ThreadOnPage;
}

/** The thread, as far as a feature may ask for it. */
export interface ThreadOnPage {
  /** Why the instance did not tell about the thread; null where it did. */
  readonly failure: ApiFailure | null;
  /** Asks the instance once more. */
  tryAgain(): void;
  lookUp(id: string): Status | undefined;
  contentOf(status: Status): Content | undefined;
  /** The mentions that fold in a post (M2, M3). */
  foldedIn(status: Status): readonly Mention[];
  /** What a post replies to, if that is known. */
  parentOf(status: Status): Status | undefined;
  /**
   * How many posts below (above, if negative) another post stands on this page; null where it does not.
   */
  distance(from: string, to: string): number | null;
  /** Brings a post into view, marks it for a moment, and leaves a way back. */
  goTo(id: string, from: HTMLElement): void;
}

/**
 * One thing that the reader adds to a post. Its id is also its folder's name (in kebab case), its
 * setting's key, its CSS prefix and its test's name.
 */
export interface ThreadFeature {
  id: string;
  /** The rules of the feature's own classes and attributes, for the page's one style sheet of ours. */
  css: string;
  /**
   * Shows a reading at its post.
   *
   * @param onRemove takes, for each thing as soon as it is done, what undoes it: also a feature that fails
   *   half-way then leaves the post as it was.
   */
  show(scene: Scene, onRemove: (undo: () => void) => void): void;
}
