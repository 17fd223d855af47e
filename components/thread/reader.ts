import type { PageReport } from '../../utils/browser/channel/reader-messages.ts';
import { reportProblem } from '../../utils/browser/problems.ts';
import { prepareTexts } from '../../utils/browser/texts.ts';
import { MastodonApi } from '../../utils/mastodon/api/api.ts';
import { FetchedPosts } from '../../utils/mastodon/api/fetched-posts.ts';
import { RequestBudget } from '../../utils/mastodon/api/request-budget.ts';
import { StatusStore } from '../../utils/mastodon/api/status-store.ts';
import { ThreadStore } from '../../utils/mastodon/api/thread-store.ts';
import { TimelineStore } from '../../utils/mastodon/api/timeline-store.ts';
import type { Instance } from '../../utils/mastodon/initial-state.ts';
import { onNavigation } from '../../utils/mastodon/page/navigation.ts';
import { focusedIdOf } from '../../utils/mastodon/page/route.ts';
import { ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import { isFeatureOn, type Settings } from '../../utils/settings/settings.ts';
import { hasSameRules } from '../../utils/thread/rules.ts';
import type { PostFeature, ThreadFeature, WholeFeature } from './feature.ts';
import { KnownThread } from './host/known-thread.ts';
import { sceneOnPage } from './host/scene-of.ts';
import { Showing } from './host/showing.ts';
import { TimelineHost } from './host/timeline-host.ts';
import { Lifetime } from './life.ts';
import { removeLeftovers } from './parts/marks.ts';
import noteCss from './parts/note.css?inline';

/** So many requests of the budget are left to threads. */
const LEFT_TO_THREADS = 10;

/** What is known of the page's posts, and of which threads and timelines they are. */
interface Stores {
  statuses: StatusStore;
  threads: ThreadStore;
  timelines: TimelineStore;
}

/**
 * The reader on one page: it knows the page's thread, and has what the features say of it shown. Everything
 * that is shown can vanish at any time (the page is React's) and comes back by itself; `stop` takes
 * everything away.
 */
export class Reader {
  readonly #instance: Instance;
  readonly #features: readonly ThreadFeature[];
  readonly #page = new ThreadPage();
  readonly #budget = new RequestBudget();
  readonly #fetched = new FetchedPosts((url, signal) => this.#api().postAt(url, signal));
  #settings: Settings;
  #stores: Stores;
  #thread: KnownThread;
  #focusedId: string | null = null;
  #isPlain = false;
  #showing: { showing: Showing; life: Lifetime } | null = null;
  #timelines: TimelineHost | null = null;

  constructor(instance: Instance, features: readonly ThreadFeature[], settings: Settings) {
    this.#instance = instance;
    this.#features = features;
    this.#settings = settings;
    this.#stores = this.#makeStores();
    this.#thread = this.#makeThread();
  }

  start(): void {
    removeLeftovers(document);
    this.#show();
    // While the thread is asked for: not in the task that evaluates all our code.
    setTimeout(prepareTexts);
  }

  /** Leaves the page as if we had never been there. */
  stop(): void {
    this.#takeAway();
    this.#thread.stop();
    this.#closeStores();
  }

  /** Goes on with other settings. What is known of the thread is not asked for again, nor read again but by other rules. */
  apply(settings: Settings): void {
    const before = this.#settings;
    if (isSame(settings, before)) return;
    this.#takeAway();
    this.#settings = settings;
    const usesOtherLogIn = settings.useLogIn !== before.useLogIn;
    if (usesOtherLogIn) {
      this.#closeStores();
      this.#stores = this.#makeStores();
    }
    if (usesOtherLogIn || !hasSameRules(settings, before)) {
      this.#thread.stop();
      this.#thread = this.#makeThread();
    }
    this.#show();
  }

  /** T1: takes everything off the page, or puts it back; not remembered. */
  setPlain(isPlain: boolean): void {
    if (isPlain === this.#isPlain) return;
    this.#isPlain = isPlain;
    this.#takeAway();
    this.#show();
  }

  /** What was read on this page. */
  report(): PageReport {
    return { isPlain: this.#isPlain, ...this.#thread.counts() };
  }

  #show(): void {
    const features = this.#features.filter(({ id }) => isFeatureOn(id, this.#settings));
    const posts: PostFeature[] = features.filter((feature) => 'show' in feature);
    const whole: WholeFeature[] = features.filter((feature) => 'showAbove' in feature);
    const life = new Lifetime((step) => showing.guardFor('reader')(step));
    const showing = new Showing(
      {
        page: this.#page,
        thread: this.#thread,
        settings: this.#settings,
        isPlain: this.#isPlain,
        setPlain: (isPlain) => this.setPlain(isPlain),
        postFeatures: posts.filter(({ pages }) => pages.includes('thread')),
        wholeFeatures: whole,
        css: [noteCss, ...this.#features.map(({ css }) => css)].join('\n'),
        know: (id, focusedId) => this.#stores.threads.know(id, focusedId),
        sceneOf: (post, known, aboveId) =>
          sceneOnPage(known, {
            post,
            above: aboveId === null ? null : (this.#stores.statuses.lookUp(aboveId) ?? null),
            focusedId: this.#focusedId ?? post.id,
            reading: this.#thread.reading,
            thread: this.#thread,
            settings: this.#settings,
            localDomains: this.#instance.localDomains,
            lookUp: this.#stores.statuses.lookUp,
          }),
        onThread: (focusedId) => this.#open(focusedId),
        onProblem: (part, error) => this.#tell(part, error),
      },
      life,
    );
    this.#showing = { showing, life };
    const inTimelines = posts.filter(({ pages }) => pages.includes('timeline'));
    if (inTimelines.length > 0 && !this.#isPlain) this.#showTimelines(inTimelines, showing, life);
    life.undo(onNavigation((pathname) => this.#askAhead(pathname)));
    this.#open(this.#page.focusedId());
  }

  #takeAway(): void {
    this.#showing?.life.end();
    this.#showing = null;
    this.#timelines = null;
  }

  #showTimelines(features: readonly PostFeature[], showing: Showing, life: Lifetime): void {
    const timelines = new TimelineHost(
      {
        store: this.#stores.timelines,
        instance: this.#instance,
        settings: this.#settings,
        features,
        views: showing.postViews,
        parseHtml: this.#thread.parseHtml,
        guard: showing.guardFor('timeline'),
      },
      life,
    );
    this.#timelines = timelines;
    showing.onChange((touched) => timelines.onChange(touched));
  }

  #makeStores(): Stores {
    const api = this.#api();
    const statuses = new StatusStore();
    return {
      statuses,
      threads: new ThreadStore(api, statuses, () => this.#learn()),
      timelines: new TimelineStore(
        (ids) => api.statuses(ids, LEFT_TO_THREADS),
        statuses,
        () => this.#timelines?.showAll(),
      ),
    };
  }

  #closeStores(): void {
    this.#stores.threads.close();
    this.#stores.timelines.close();
  }

  #api(): MastodonApi {
    const { origin, token } = this.#instance;
    return new MastodonApi({ origin, token, useLogIn: this.#settings.useLogIn }, this.#budget);
  }

  #makeThread(): KnownThread {
    return new KnownThread({
      page: this.#page,
      localDomains: this.#instance.localDomains,
      rules: this.#settings,
      goTo: (root, from) => this.#showing?.showing.goTo(root, from),
      failure: () =>
        this.#focusedId === null ? null : this.#stores.threads.failureOf(this.#focusedId),
      tryAgain: () => {
        if (this.#focusedId !== null) this.#stores.threads.retry(this.#focusedId);
      },
      sentBelow: (focusedId) => this.#stores.threads.below(focusedId),
      canFetchPosts: this.#instance.token !== null && this.#settings.useLogIn,
      fetchPost: (url, signal) => this.#fetched.get(url, signal),
      onRead: () => this.#showing?.showing.updateAll(),
      onProblem: (error) => this.#tell('reading', error),
    });
  }

  /** Asks for the thread as soon as the address names it: the page does so at the same moment. */
  #open(focusedId: string | null): void {
    this.#focusedId = focusedId;
    if (focusedId === null) return;
    this.#stores.threads.open(focusedId);
    this.#learn();
  }

  /** What is known when the page shows its posts moves none of them. */
  #askAhead(pathname: string): void {
    const focusedId = focusedIdOf(pathname);
    if (focusedId !== null) this.#stores.threads.open(focusedId);
  }

  #learn(): void {
    if (this.#focusedId === null) return;
    try {
      this.#thread.learn(this.#stores.threads.known(this.#focusedId));
    } catch (error) {
      this.#tell('reading', error);
      this.#showing?.showing.updateAll();
    }
  }

  #tell(part: string, error: unknown): void {
    reportProblem(part, this.#instance, error);
  }
}

function isSame(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
