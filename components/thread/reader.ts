import { prepareTexts } from '../../utils/extension/messages.ts';
import { reportProblem } from '../../utils/extension/problems.ts';
import type { PageReport } from '../../utils/extension/reader-messages.ts';
import { MastodonApi } from '../../utils/mastodon/api.ts';
import { FetchedPosts } from '../../utils/mastodon/fetched-posts.ts';
import type { Instance } from '../../utils/mastodon/initial-state.ts';
import { onNavigation } from '../../utils/mastodon/page/navigation.ts';
import type { PagePost } from '../../utils/mastodon/page/page-post.ts';
import { focusedIdOf } from '../../utils/mastodon/page/route.ts';
import { SELECTORS } from '../../utils/mastodon/page/selectors.ts';
import { ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import { RequestBudget } from '../../utils/mastodon/request-budget.ts';
import { ThreadStore } from '../../utils/mastodon/thread-store.ts';
import { isFeatureOn, type Settings } from '../../utils/settings/settings.ts';
import { Going } from './answer-line/going.ts';
import { closedPlaceIn, closedPost } from './closed-post.ts';
import { Decorations } from './decorations.ts';
import type { PostFeature, ThreadFeature, WholeFeature } from './feature.ts';
import { adoptSheet, removeLeftovers } from './marks.ts';
import noteCss from './note.css?inline';
import { elementOf, isOwnChange, nodesTouched } from './page-changes.ts';
import { PageThread } from './page-thread.ts';
import { sceneOf } from './scene-of.ts';
import { signatureOf } from './scene-signature.ts';
import { ThreadViews } from './thread-views.ts';
import { TimelineLines } from './timeline-lines.ts';
import { WorkQueue } from './work-queue.ts';

/**
 * The reader on one page: watches it, knows its thread, and keeps what the features show beside every
 * post in step with both. Everything it adds can vanish at any time (the page is React's) and comes back
 * by itself; `stop` takes everything away.
 */
export class Reader {
  readonly #instance: Instance;
  readonly #allFeatures: readonly ThreadFeature[];
  readonly #page = new ThreadPage();
  readonly #going = new Going();
  readonly #budget = new RequestBudget();
  readonly #fetched = new FetchedPosts((url) => this.#api().postAt(url));
  readonly #decorations = new Decorations((id, error) => this.#tell(id, error));
  readonly #views = new ThreadViews(this.#page, (id, error) => this.#tell(id, error));
  readonly #queue = new WorkQueue<Element>((root) => this.#tryUpdate(root));
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  #settings: Settings;
  #postFeatures: readonly PostFeature[] = [];
  #wholeFeatures: readonly WholeFeature[] = [];
  #store: ThreadStore;
  #thread: PageThread;
  #timelines: TimelineLines | null = null;
  #removeSheet = () => {};
  #stopFollowing = () => {};
  #focusedId: string | null = null;
  #isPlain = false;

  constructor(instance: Instance, features: readonly ThreadFeature[], settings: Settings) {
    this.#instance = instance;
    this.#allFeatures = features;
    this.#settings = settings;
    this.#store = this.#makeStore();
    this.#thread = this.#makeThread();
  }

  start(): void {
    removeLeftovers(document);
    prepareTexts();
    this.#readOn();
  }

  /** Leaves the page as if we had never been there. */
  stop(): void {
    this.#takeAway();
    this.#store.close();
  }

  /** Goes on with other settings. What is known of the thread is not asked for again. */
  apply(settings: Settings): void {
    if (isSame(settings, this.#settings)) return;
    const usesOtherLogIn = settings.useLogIn !== this.#settings.useLogIn;
    this.#settings = settings;
    this.#takeAway();
    if (usesOtherLogIn) {
      this.#store.close();
      this.#store = this.#makeStore();
    }
    this.#readOn();
  }

  /** T1: takes everything off the page, or puts it back; not remembered. */
  setPlain(isPlain: boolean): void {
    if (isPlain === this.#isPlain) return;
    this.#isPlain = isPlain;
    this.#takeAway();
    this.#readOn();
  }

  /** What was read on this page. */
  report(): PageReport {
    const counts = this.#thread.counts();
    return { isPlain: this.#isPlain, ...counts };
  }

  #readOn(): void {
    const features = this.#allFeatures.filter(({ id }) => isFeatureOn(id, this.#settings));
    this.#postFeatures = features.filter((feature) => 'show' in feature);
    this.#wholeFeatures = features.filter((feature) => 'showAbove' in feature);
    const css = [noteCss, ...this.#allFeatures.map((feature) => feature.css)];
    this.#removeSheet = adoptSheet(document, css.join('\n'));
    this.#thread = this.#makeThread();
    const app = document.querySelector(SELECTORS.app) ?? document.body;
    this.#observer.observe(app, { childList: true, characterData: true, subtree: true });
    this.#focusedId = null;
    this.#followAddress();
    this.#stopFollowing = onNavigation((pathname) => this.#askAhead(pathname));
    this.#learn();
    if (this.#settings.timelineAnswers && !this.#isPlain) this.#startTimelines();
  }

  #takeAway(): void {
    this.#observer.disconnect();
    this.#stopFollowing();
    this.#queue.clear();
    this.#thread.stop();
    this.#timelines?.stop();
    this.#timelines = null;
    this.#going.stop();
    this.#decorations.clear();
    this.#views.clear();
    this.#removeSheet();
  }

  #makeStore(): ThreadStore {
    return new ThreadStore(this.#api(), () => this.#learn());
  }

  #api(): MastodonApi {
    const { origin, token } = this.#instance;
    return new MastodonApi({ origin, token, useLogIn: this.#settings.useLogIn }, this.#budget);
  }

  #makeThread(): PageThread {
    return new PageThread({
      page: this.#page,
      localDomains: this.#instance.localDomains,
      rules: this.#settings,
      goTo: (root, from) => this.#going.goTo(root, from),
      failure: () => (this.#focusedId === null ? null : this.#store.failureOf(this.#focusedId)),
      tryAgain: () => {
        if (this.#focusedId !== null) this.#store.retry(this.#focusedId);
      },
      sentBelow: (focusedId) => this.#store.below(focusedId),
      canFetchPosts: this.#instance.token !== null && this.#settings.useLogIn,
      fetchPost: (url) => this.#fetched.get(url),
      onRead: () => this.#updateAll(),
      onProblem: (error) => this.#tell('reading', error),
    });
  }

  #startTimelines(): void {
    this.#timelines = new TimelineLines({
      api: this.#api(),
      instance: this.#instance,
      settings: this.#settings,
      decorations: this.#decorations,
      parseHtml: this.#thread.parseHtml,
    });
    this.#timelines.start();
  }

  #learn(): void {
    if (this.#focusedId === null) return;
    try {
      this.#thread.learn(this.#store.known(this.#focusedId));
    } catch (error) {
      this.#tell('reading', error);
      this.#updateAll();
    }
  }

  #onMutations(records: MutationRecord[]): void {
    const hasMoved = this.#followAddress();
    if (hasMoved) this.#going.stop();
    this.#decorations.forgetGone();
    const touched = new Set<Node>();
    for (const record of records) {
      if (isOwnChange(record) && !this.#hasLostPart(record)) continue;
      const { target } = record;
      const content = elementOf(target)?.closest(SELECTORS.content);
      if (content) this.#decorations.forgetIfChanged(content, target);
      for (const node of nodesTouched(record)) touched.add(node);
    }
    this.#timelines?.onChange(touched);
    if (hasMoved) {
      this.#learn();
      this.#updateViews();
      return;
    }
    const roots = new Set([...touched].flatMap((node) => this.#page.rootsAround(node)));
    if (roots.size > 0) {
      this.#thread.forgetOrder();
      for (const content of this.#decorations.tellingDistance()) {
        const root = content.closest(SELECTORS.anyPost);
        if (root) roots.add(root);
      }
      if (!this.#isPlain) this.#queue.add(this.#nearestFirst(roots));
    }
    if (roots.size > 0 || this.#views.isAnyGone()) this.#updateViews();
  }

  #updateViews(): void {
    // Whoever leaves a thread before it is read leaves its bar behind at once.
    if (!this.#thread.isRead) {
      this.#views.forgetGone();
      return;
    }
    this.#views.update(this.#wholeFeatures, {
      thread: this.#thread,
      settings: this.#settings,
      isPlain: this.#isPlain,
      setPlain: (isPlain) => this.setPlain(isPlain),
    });
  }

  #hasLostPart({ target, removedNodes }: MutationRecord): boolean {
    return (
      removedNodes.length > 0 && target instanceof Element && this.#decorations.hasLostPart(target)
    );
  }

  /** Asks for the thread as soon as the address names it: the page does so at the same moment. */
  #followAddress(): boolean {
    const focusedId = this.#page.focusedId();
    if (focusedId === this.#focusedId) return false;
    this.#focusedId = focusedId;
    if (focusedId !== null) this.#store.open(focusedId);
    return true;
  }

  /** What is known when the page shows its posts moves none of them. */
  #askAhead(pathname: string): void {
    const focusedId = focusedIdOf(pathname);
    if (focusedId !== null) this.#store.open(focusedId);
  }

  #updateAll(): void {
    this.#decorations.forgetGone();
    this.#thread.forgetOrder();
    if (!this.#isPlain) this.#queue.add(this.#newFirst(this.#page.roots()));
    this.#updateViews();
  }

  /** A long thread comes from its top, and the reader stands at the post that it was opened on. */
  #nearestFirst(roots: ReadonlySet<Element>): Iterable<Element> {
    if (roots.size <= FEW) return roots;
    return this.#page.roots().filter((root) => roots.has(root));
  }

  /** Posts that have come wait for their words to be placed; the others are only looked at again. */
  #newFirst(roots: readonly Element[]): Element[] {
    const isNew = (root: Element) => {
      const content = root.querySelector(SELECTORS.content);
      return content !== null && !this.#decorations.has(content);
    };
    return [...roots.filter(isNew), ...roots.filter((root) => !isNew(root))];
  }

  #tryUpdate(root: Element): void {
    try {
      this.#update(root);
    } catch (error) {
      this.#tell('reader', error);
    }
  }

  #update(root: Element): void {
    if (!root.isConnected) return;
    const open = this.#page.post(root);
    const place = open && closedPlaceIn(root);
    if (place) this.#decorations.remove(place);
    const post = open ?? this.#closedPost(root);
    const focusedId = this.#focusedId;
    if (!post || focusedId === null) return;
    const known = this.#store.know(post.id, focusedId);
    if (!this.#thread.isRead) return;
    const scene = sceneOf({
      post,
      aboveId: this.#page.idAbove(root),
      focusedId,
      known,
      lookUp: this.#store.lookUp,
      thread: this.#thread,
      settings: this.#settings,
      instance: this.#instance,
    });
    if (scene) this.#decorations.show(scene, this.#postFeatures, signatureOf(scene));
  }

  /** A6: behind a closed warning only whom the post answers is told, once that is known. */
  #closedPost(root: Element): PagePost | null {
    const closed = this.#page.closedPost(root);
    if (!closed || !this.#thread.isRead || !this.#thread.lookUp(closed.place.id)) return null;
    return closedPost(closed.place, closed.warning);
  }

  #tell(feature: string, error: unknown): void {
    reportProblem(feature, this.#instance, error);
  }
}

/** So many posts are done at once, whatever their order. */
const FEW = 3;

function isSame(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
