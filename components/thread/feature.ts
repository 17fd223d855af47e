import type { ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import type { SettingKey, Settings } from '../../utils/settings/settings.ts';
import type { MakeWords } from '../../utils/thread/thread-words.ts';
import type { Arrangement } from './arrangement.ts';
import type { Going } from './host/going.ts';
import type { MeaningReading } from './host/meaning-reading.ts';
import type { StillThread } from './host/still-thread.ts';
import type { Timelines } from './host/timelines.ts';
import type { Guard, Life } from './life.ts';
import type { At, LateDeeds, Scene, ThreadOnPage, ThreadScene } from './scene.ts';

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
  /**
   * Puts it there. What is done ends, and is undone, with `life`. Other posts may have been looked at and shown since it
   * was read: nothing is carried over from there but what is said.
   */
  show(said: Said, at: At, life: Life): void;
}

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
