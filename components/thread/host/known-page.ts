import { MastodonApi } from '../../../utils/mastodon/api/api.ts';
import { FetchedPosts } from '../../../utils/mastodon/api/fetched-posts.ts';
import { RequestBudget } from '../../../utils/mastodon/api/request-budget.ts';
import { StatusStore } from '../../../utils/mastodon/api/status-store.ts';
import { type Knowledge, ThreadStore } from '../../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import type { Instance } from '../../../utils/mastodon/initial-state.ts';
import { focusedIdOf } from '../../../utils/mastodon/page/route.ts';
import type { ThreadPage } from '../../../utils/mastodon/page/thread-page.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { hasSameRules } from '../../../utils/thread/rules.ts';
import { withoutWords } from '../../../utils/thread/thread-words.ts';
import type { ReaderRest } from '../feature.ts';
import type { Late } from '../late.ts';
import type { LateDeeds } from '../scene.ts';
import { KnownThread, type KnownThreadOptions } from './known-thread.ts';
import type { RestLoading } from './rest-loading.ts';
import type { Timelines } from './timelines.ts';

/** So many requests of the budget are left to threads. */
const LEFT_TO_THREADS = 10;

/** What is known of a page, and who is told of it. */
export interface KnownPageOptions
  extends Pick<KnownThreadOptions, 'goTo' | 'onRead' | 'onSettled' | 'onProblem'> {
  page: ThreadPage;
  instance: Instance;
  settings: Settings;
  rest: RestLoading;
  deeds: Late<LateDeeds>;
  /** Called when more of the thread is known, and may not have been read yet. */
  onLearned: () => void;
}

/** What the instance has sent of the page's posts, and of which threads and timelines they are. */
interface Stores {
  api: MastodonApi;
  statuses: StatusStore;
  threads: ThreadStore;
  /** Null before they are needed. */
  timelines: Timelines | null;
}

/** What is known of the posts of a page, and the thread that it shows: asked for, and read. */
export class KnownPage {
  readonly #options: KnownPageOptions;
  readonly #budget = new RequestBudget();
  readonly #fetched = new FetchedPosts((url, signal) => this.#stores.api.postAt(url, signal));
  #settings: Settings;
  #stores: Stores;
  #thread: KnownThread;
  #focusedId: string | null = null;

  constructor(options: KnownPageOptions) {
    this.#options = options;
    this.#settings = options.settings;
    this.#stores = this.#makeStores();
    this.#thread = this.#makeThread();
  }

  get thread(): KnownThread {
    return this.#thread;
  }

  /** The post that the page was opened on; null where it shows no thread. */
  get focusedId(): string | null {
    return this.#focusedId;
  }

  /** Of a post, asked for if need be. */
  know(id: string, focusedId: string): Knowledge {
    return this.#stores.threads.know(id, focusedId);
  }

  lookUp(id: string): Status | undefined {
    return this.#stores.statuses.lookUp(id);
  }

  /** All that is known of the page's thread. */
  statuses(): readonly Status[] {
    return this.#focusedId === null ? [] : this.#stores.threads.known(this.#focusedId);
  }

  timelines({ makeTimelines }: ReaderRest): Timelines {
    const { api, statuses } = this.#stores;
    this.#stores.timelines ??= makeTimelines((ids) => api.statuses(ids, LEFT_TO_THREADS), statuses);
    return this.#stores.timelines;
  }

  /** Asks for the thread as soon as the address names it: the page does so at the same moment. */
  open(focusedId: string | null): void {
    this.#focusedId = focusedId;
    if (focusedId === null) return;
    this.#options.rest.need();
    this.#stores.threads.open(focusedId);
    this.#learn();
  }

  /** Asks for a thread that the page is about to go to: what is known when it shows its posts moves none of them. */
  askAhead(pathname: string): void {
    const focusedId = focusedIdOf(pathname);
    if (focusedId !== null) this.#stores.threads.open(focusedId);
  }

  /**
   * Goes on with other settings. What is known is not asked for again, nor read again but by other rules. Need not be
   * called where only the order has changed, which is none of what is known.
   */
  apply(settings: Settings): void {
    const before = this.#settings;
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
  }

  stop(): void {
    this.#thread.stop();
    this.#closeStores();
  }

  #makeStores(): Stores {
    const { origin, token } = this.#options.instance;
    const { useLogIn } = this.#settings;
    const api = new MastodonApi({ origin, token, useLogIn }, this.#budget);
    const statuses = new StatusStore();
    const threads = new ThreadStore(api, statuses, () => this.#learn());
    return { api, statuses, threads, timelines: null };
  }

  #closeStores(): void {
    this.#stores.threads.close();
    this.#stores.timelines?.close();
  }

  #makeThread(): KnownThread {
    const { page, instance, rest, deeds, goTo, onRead, onSettled, onProblem } = this.#options;
    const isLoggedOut = instance.token === null;
    return new KnownThread({
      page,
      localDomains: instance.localDomains,
      rules: this.#settings,
      makeWords: rest.rest?.makeWords ?? withoutWords,
      isWaiting: () => rest.isComing,
      goTo,
      deeds,
      failure: () =>
        this.#focusedId === null ? null : this.#stores.threads.failureOf(this.#focusedId),
      tryAgain: () => {
        if (this.#focusedId !== null) this.#stores.threads.retry(this.#focusedId);
      },
      sentBelow: (focusedId) => this.#stores.threads.below(focusedId),
      isLoggedOut,
      canFetchPosts: !isLoggedOut && this.#settings.useLogIn,
      fetchPost: (url, signal) => this.#fetched.get(url, signal),
      onEdit: (id) => this.#stores.threads.renew(id),
      onRead,
      onSettled,
      onProblem,
    });
  }

  #learn(): void {
    if (this.#focusedId === null) return;
    try {
      this.#thread.learn(this.statuses());
      this.#options.onLearned();
    } catch (error) {
      this.#options.onProblem(error);
      this.#options.onRead();
    }
  }
}
