import type { Status } from '../../utils/mastodon/entities.ts';
import type { Settings } from '../../utils/settings/settings.ts';

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
