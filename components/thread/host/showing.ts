import type { Knowledge } from '../../../utils/mastodon/api/thread-store.ts';
import { SELECTORS } from '../../../utils/mastodon/page/everywhere.ts';
import { contentAround, postAround } from '../../../utils/mastodon/page/markups.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { ThreadPage } from '../../../utils/mastodon/page/thread-page.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import type { Arrangement } from '../arrangement.ts';
import type { PageKind, PostFeature, ThreadFeature, WholeFeature } from '../feature.ts';
import { type Guard, type Life, wholly } from '../life.ts';
import type { Scene, ThreadScene } from '../scene.ts';
import type { Going } from './going.ts';
import type { KnownThread } from './known-thread.ts';
import { closestElement, nodesTouched } from './page-changes.ts';
import { PageWatch } from './page-watch.ts';
import { PostTurns } from './post-turns.ts';
import { PostViews } from './post-views.ts';
import { ThreadViews } from './thread-views.ts';
import { leaveAllOwnPlaces, ownPlaceIn, wordlessPost } from './wordless-post.ts';

/** What a showing is made of; all of it outlives the showing. */
export interface ShowingOptions {
  page: ThreadPage;
  thread: KnownThread;
  settings: Settings;
  /** T1: nothing but the way back is shown. */
  isPlain: boolean;
  setPlain: (isPlain: boolean) => void;
  /** What is known of a post, and asked for if need be. */
  know: (id: string, focusedId: string) => Knowledge;
  sceneOf: (post: PagePost, known: Knowledge, root: Element) => Scene | null;
  /** The address names another thread than before, or none. */
  onThread: (focusedId: string | null) => void;
  onProblem: (part: string, error: unknown) => void;
}

/**
 * What is shown on a page for as long as settings and "Plain page" stay as they are: it watches the page, and
 * keeps what the features show beside every post in step with it. All that it adds goes with its life.
 */
export class Showing {
  readonly #options: ShowingOptions;
  readonly #watch = new PageWatch((records) => this.#onChanges(records));
  readonly #postViews = new PostViews((part) => this.guardFor(part));
  readonly #threadViews: ThreadViews;
  readonly #turns = new PostTurns((root, write) => this.#tryUpdate(root, write));
  /** Told of what has changed elsewhere on the page: timelines. */
  readonly #followers: ((touched: ReadonlySet<Node>) => void)[] = [];
  readonly #features: ThreadFeature[] = [];
  /** Null as long as the second script is not there. */
  #going: Going | null = null;
  /** T2; null as long as the second script is not there, and on a plain page. */
  arrangement: Arrangement | null = null;
  #focusedId: string | null;

  constructor(options: ShowingOptions, life: Life) {
    this.#options = options;
    this.#focusedId = options.page.focusedId();
    this.#threadViews = new ThreadViews(options.page, (part) => this.guardFor(part));
    this.#watch.watch(document.querySelector(SELECTORS.app) ?? document.body);
    life.undo(() => {
      this.#watch.stop();
      this.#turns.stop();
      this.#postViews.clear();
      leaveAllOwnPlaces(document);
      this.#threadViews.clear();
    });
  }

  /** Adds features to those that are shown: at each post when it is looked at next. On a plain page none begins. */
  add(features: readonly ThreadFeature[], life: Life): void {
    this.#features.push(...features);
    const { page, thread, settings, isPlain } = this.#options;
    const arrangement = () => this.arrangement;
    const renew = () => this.updateAll();
    for (const feature of isPlain ? [] : features) {
      const guard = this.guardFor(feature.id);
      const session = { page, thread, settings, arrangement, guard, renew };
      wholly(life, guard, (own) => {
        if ('start' in feature) feature.start(session, own);
        if ('arrange' in feature) this.arrangement = feature.arrange(session, own);
      });
    }
  }

  /** T2: brings the posts in order, as far as they are known. To be called before anything is shown at them. */
  arrange(touched?: Iterable<Element>): void {
    this.guardFor('reader')(() => this.arrangement?.arrange(touched));
  }

  /** The features that are shown at the posts of a kind of page. */
  featuresOn(kind: PageKind): PostFeature[] {
    const atPosts = this.#features.filter((feature) => 'show' in feature);
    return atPosts.filter(({ pages }) => pages.includes(kind));
  }

  get postViews(): PostViews {
    return this.#postViews;
  }

  /** How posts are gone to from now on. */
  goBy(going: Going): void {
    this.#going = going;
  }

  /** A7: brings a post into view, and leaves a way back; what asks for it comes with the second script. */
  goTo(root: Element, from: HTMLElement): void {
    this.arrangement?.reveal(root);
    this.#going?.goTo(root, from);
  }

  /** Runs a step of a part of ours: its changes are our own, and what it throws is told. */
  guardFor(part: string): Guard {
    return (step) => {
      try {
        this.#watch.own(step);
      } catch (error) {
        this.#options.onProblem(part, error);
      }
    };
  }

  /** Tells, as long as this lasts, where on the page something has changed. */
  onChange(follower: (touched: ReadonlySet<Node>) => void): void {
    this.#followers.push(follower);
  }

  /** To be called when more is known of the thread. */
  updateAll(): void {
    this.arrange();
    this.guardFor('reader')(() => {
      this.#postViews.forgetGone();
      this.#postViews.forgetUnread();
      this.#options.thread.forgetOrder();
      const { page, isPlain } = this.#options;
      if (!isPlain) this.#turns.addAll(page.roots(), this.#postViews.roots());
      this.#updateThreadViews();
    });
  }

  /** To be called when no more replies are waited for: nothing is known of the posts that was not before. */
  updateAbove(): void {
    this.arrange();
    this.guardFor('reader')(() => this.#updateThreadViews());
  }

  #onChanges(records: readonly MutationRecord[]): void {
    const { page, thread, isPlain } = this.#options;
    const focusedId = page.focusedId();
    const hasMoved = focusedId !== this.#focusedId;
    if (hasMoved) {
      this.#going?.stop();
      this.#turns.clear();
      this.arrangement?.leave();
      this.#focusedId = focusedId;
    }
    this.#postViews.forgetGone();
    this.#turns.forgetGone();
    this.#forgetWhatChanged(records);
    const touched = nodesTouched(records);
    for (const follower of this.#followers) follower(touched);
    if (hasMoved) {
      this.#options.onThread(focusedId);
      this.#updateThreadViews();
      return;
    }
    const roots = new Set(page.rootsAround(touched));
    this.arrange(roots);
    if (roots.size > 0) {
      thread.forgetOrder();
      for (const content of thread.withOthersMoved()) {
        const post = postAround(content);
        if (post) roots.add(post.root);
      }
      if (!isPlain) this.#turns.add(roots, () => page.roots());
    }
    if (roots.size > 0 || this.#threadViews.isAnyGone()) this.#updateThreadViews();
  }

  /** What was shown for other words, or for the post that had the element before (5.0), is of no use any more. */
  #forgetWhatChanged(records: readonly MutationRecord[]): void {
    const renamed = new Set<Node>();
    const targets = new Set<Node>();
    for (const { type, target } of records) (type === 'attributes' ? renamed : targets).add(target);
    this.#postViews.forgetIn(renamed);
    for (const target of targets) {
      const element = closestElement(target);
      const content = element && contentAround(element);
      if (content) this.#postViews.outdate(content, target);
    }
  }

  #updateThreadViews(): void {
    // Whoever leaves a thread before it is read leaves its bar behind at once.
    if (!this.#options.thread.isRead) {
      this.#threadViews.forgetGone();
      return;
    }
    const { thread, settings, isPlain, setPlain } = this.#options;
    const { arrangement } = this;
    const scene: Omit<ThreadScene, 'place'> = { thread, settings, arrangement, isPlain, setPlain };
    const above: WholeFeature[] = this.#features.filter((feature) => 'showAbove' in feature);
    this.#threadViews.update(above, scene);
  }

  #tryUpdate(root: Element, write: (change: () => void) => void): void {
    const { postViews } = this;
    const guard = this.guardFor('reader');
    guard(() => {
      const scene = this.#sceneAt(root);
      const show = scene && postViews.read(scene, this.featuresOn('thread'));
      if (!show) return;
      const { content, text } = scene.post;
      write(() => {
        // What the page has thrown out meanwhile is nobody's any more.
        if (content.isConnected && text.isConnected) guard(show);
      });
    });
  }

  /** What is known of a post, as far as it can be shown now. */
  #sceneAt(root: Element): Scene | null {
    if (!root.isConnected) return null;
    this.#turns.follow(root);
    const { page, thread } = this.#options;
    const post = page.post(root) ?? this.#wordlessPost(root);
    const place = ownPlaceIn(root);
    if (place && place !== post?.content) this.#postViews.remove(place);
    const focusedId = this.#focusedId;
    if (!post || focusedId === null) return null;
    const known = this.#options.know(post.id, focusedId);
    if (known.kind === 'known') thread.look(post);
    const scene = thread.isRead ? this.#options.sceneOf(post, known, root) : null;
    if (!scene) this.#postViews.forgetOutdated(post.content);
    return scene;
  }

  /** A6: where no words are, only whom the post answers is told, once that is known. */
  #wordlessPost(root: Element): PagePost | null {
    const { page, thread } = this.#options;
    const found = page.wordlessPost(root);
    if (!found || !thread.isRead || !thread.lookUp(found.place.id)) return null;
    return wordlessPost(found.place, found);
  }
}
