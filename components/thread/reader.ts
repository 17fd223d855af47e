import { tellHealth } from '../../utils/browser/channel/health-telling.ts';
import type { PageReport } from '../../utils/browser/channel/reader-messages.ts';
import { reportProblem } from '../../utils/browser/problems.ts';
import { prepareTexts } from '../../utils/browser/texts.ts';
import { MastodonApi } from '../../utils/mastodon/api/api.ts';
import { FetchedPosts } from '../../utils/mastodon/api/fetched-posts.ts';
import { RequestBudget } from '../../utils/mastodon/api/request-budget.ts';
import { StatusStore } from '../../utils/mastodon/api/status-store.ts';
import { ThreadStore } from '../../utils/mastodon/api/thread-store.ts';
import type { Instance } from '../../utils/mastodon/initial-state.ts';
import { isKnownThread, readByMeaning } from '../../utils/mastodon/page/markups.ts';
import { onNavigation } from '../../utils/mastodon/page/navigation.ts';
import { focusedIdOf } from '../../utils/mastodon/page/route.ts';
import { ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import { isFeatureOn } from '../../utils/settings/feature-on.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { hasSameRules } from '../../utils/thread/rules.ts';
import { type MakeWords, withoutWords } from '../../utils/thread/thread-words.ts';
import type { LateDeeds, ReaderRest, ThreadFeature } from './feature.ts';
import { KnownThread } from './host/known-thread.ts';
import { RestLoading } from './host/rest-loading.ts';
import { type Around, sceneOnPage } from './host/scene-of.ts';
import { Showing } from './host/showing.ts';
import { sceneOfReply } from './host/shown-reply.ts';
import type { Timelines } from './host/timelines.ts';
import { Late } from './late.ts';
import { Lifetime } from './life.ts';
import { adoptSheet, removeLeftovers } from './parts/marks.ts';
import noteCss from './parts/note.css?inline';

/** So many requests of the budget are left to threads. */
const LEFT_TO_THREADS = 10;

/** What a reader is made of. */
export interface ReaderOptions {
  instance: Instance;
  /** Those that are there at once. */
  features: readonly ThreadFeature[];
  settings: Settings;
  /** Asks for the second script. */
  askForRest: () => Promise<object | null>;
}

/** What is known of the page's posts, and of which threads and timelines they are. */
interface Stores {
  statuses: StatusStore;
  threads: ThreadStore;
  /** Null before they are needed. */
  timelines: Timelines | null;
}

/**
 * The reader on one page: it knows the page's thread, and has what the features say of it shown. Everything
 * that is shown can vanish at any time (the page is React's) and comes back by itself; `stop` takes
 * everything away.
 */
export class Reader {
  readonly #instance: Instance;
  readonly #features: readonly ThreadFeature[];
  readonly #rest: RestLoading;
  readonly #page = new ThreadPage();
  readonly #budget = new RequestBudget();
  readonly #fetched = new FetchedPosts((url, signal) => this.#api().postAt(url, signal));
  readonly #deeds = new Late<LateDeeds>();
  #settings: Settings;
  #stores: Stores;
  #thread: KnownThread;
  #focusedId: string | null = null;
  #isPlain = false;
  #showing: { showing: Showing; life: Lifetime } | null = null;

  constructor({ instance, features, settings, askForRest }: ReaderOptions) {
    this.#instance = instance;
    this.#features = features;
    this.#settings = settings;
    this.#rest = new RestLoading(askForRest, () => this.#goOnWith(this.#rest.rest));
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
    this.#rest.stop();
    this.#thread.stop();
    this.#closeStores();
  }

  /** Goes on with other settings. What is known of the thread is not asked for again, nor read again but by other rules. */
  apply(settings: Settings): void {
    const before = this.#settings;
    this.#settings = settings;
    // Where none has changed, or only the order, nothing is shown anew: the reader stands in the midst of it.
    if (this.#showing?.showing.arrangement?.follow(settings, before)) return;
    this.#takeAway();
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
    const change = () => {
      this.#takeAway();
      this.#show();
    };
    const columns = this.#page.threads().map(({ column }) => column);
    if (this.#rest.rest) this.#rest.rest.keepPlace(change, columns);
    else change();
  }

  /** What was read on this page. */
  report(): PageReport {
    const readBy = this.#page.readBy();
    return { isPlain: this.#isPlain, readBy, ...this.#thread.counts() };
  }

  #show(): void {
    const life = new Lifetime((step) => showing.guardFor('reader')(step));
    const showing = new Showing(
      {
        page: this.#page,
        thread: this.#thread,
        settings: this.#settings,
        isPlain: this.#isPlain,
        setPlain: (isPlain) => this.setPlain(isPlain),
        know: (id, focusedId) => this.#stores.threads.know(id, focusedId),
        sceneOf: (post, known, root) =>
          sceneOnPage(known, {
            post,
            ...this.#place(root),
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
    life.undo(adoptSheet(document, noteCss));
    this.#showFeatures(this.#features, showing, life);
    if (this.#rest.rest) this.#showRest(this.#rest.rest, showing, life);
    else if (this.#hasTimelines(showing)) this.#rest.need();
    life.undo(onNavigation((pathname) => this.#askAhead(pathname)));
    this.#open(this.#page.focusedId());
  }

  #place(root: Element): Pick<Around, 'above' | 'further' | 'isJoined'> {
    const above = this.#page.above(root);
    return {
      above: above && (this.#stores.statuses.lookUp(above.id) ?? null),
      further: this.#page.further(root),
      isJoined: this.#showing?.showing.arrangement?.isJoined(root) ?? above?.isJoined ?? false,
    };
  }

  #takeAway(): void {
    this.#showing?.life.end();
    this.#showing = null;
  }

  #showFeatures(features: readonly ThreadFeature[], showing: Showing, life: Lifetime): void {
    life.undo(adoptSheet(document, features.map(({ css }) => css).join('\n')));
    showing.add(
      features.filter(({ id }) => isFeatureOn(id, this.#settings)),
      life,
    );
  }

  #showRest(rest: ReaderRest, showing: Showing, life: Lifetime): void {
    life.undo(adoptSheet(document, rest.css));
    this.#showFeatures(rest.features, showing, life);
    showing.goBy(rest.makeGoing(life));
    showing.guardFor('reader')(() => this.#deeds.come(rest.deeds));
    this.#readMeaning(rest, showing, life);
    if (!this.#hasTimelines(showing)) return;
    this.#stores.timelines ??= this.#makeTimelines(rest);
    const follow = this.#stores.timelines.show(
      {
        instance: this.#instance,
        showReply: (post, reply) => {
          const { localDomains } = this.#instance;
          const { parseHtml } = this.#thread;
          const { makeWords, makeThread } = rest;
          const [settings, deeds] = [this.#settings, this.#deeds];
          const options = { settings, localDomains, parseHtml, makeWords, deeds, makeThread };
          const scene = sceneOfReply(post, reply, options);
          showing.postViews.show(scene, showing.featuresOn('timeline'));
        },
        guard: showing.guardFor('timeline'),
      },
      life,
    );
    showing.onChange(follow);
  }

  /** Issue 13: what no adapter knows is read by what the instance says of it. */
  #readMeaning(rest: ReaderRest, showing: Showing, life: Lifetime): void {
    const meaning = rest.readMeaning(
      {
        origin: this.#instance.origin,
        unknownThread: () => {
          const focusedId = this.#focusedId;
          if (focusedId === null || isKnownThread(document, focusedId)) return null;
          if (!this.#thread.isRead) return 'unread';
          return { focusedId, statuses: this.#stores.threads.known(focusedId) };
        },
        readBy: (markup) => {
          readByMeaning(markup);
          showing.updateAll();
        },
        guard: showing.guardFor('meaning'),
      },
      life,
    );
    showing.onChange(() => meaning.changed());
  }

  #hasTimelines(showing: Showing): boolean {
    return !this.#isPlain && showing.featuresOn('timeline').length > 0;
  }

  #makeStores(): Stores {
    const api = this.#api();
    const statuses = new StatusStore();
    return {
      statuses,
      threads: new ThreadStore(api, statuses, () => this.#learn()),
      timelines: null,
    };
  }

  #makeTimelines({ makeTimelines }: ReaderRest): Timelines {
    const api = this.#api();
    return makeTimelines((ids) => api.statuses(ids, LEFT_TO_THREADS), this.#stores.statuses);
  }

  #closeStores(): void {
    this.#stores.threads.close();
    this.#stores.timelines?.close();
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
      makeWords: this.#makeWords,
      isWaiting: () => this.#rest.isComing,
      goTo: (root, from) => this.#showing?.showing.goTo(root, from),
      deeds: this.#deeds,
      failure: () =>
        this.#focusedId === null ? null : this.#stores.threads.failureOf(this.#focusedId),
      tryAgain: () => {
        if (this.#focusedId !== null) this.#stores.threads.retry(this.#focusedId);
      },
      sentBelow: (focusedId) => this.#stores.threads.below(focusedId),
      isLoggedOut: this.#instance.token === null,
      canFetchPosts: this.#instance.token !== null && this.#settings.useLogIn,
      fetchPost: (url, signal) => this.#fetched.get(url, signal),
      onEdit: (id) => this.#stores.threads.renew(id),
      onRead: () => this.#showing?.showing.updateAll(),
      onSettled: () => {
        const { showing } = this.#showing ?? {};
        showing?.updateAbove();
        showing?.guardFor('reader')(() => {
          const { version } = this.#instance;
          void tellHealth({ type: 'note-site', version, readBy: this.#page.readBy() });
        });
      },
      onProblem: (error) => this.#tell('reading', error),
    });
  }

  /** Asks for the thread as soon as the address names it: the page does so at the same moment. */
  #open(focusedId: string | null): void {
    this.#focusedId = focusedId;
    if (focusedId === null) return;
    this.#rest.need();
    this.#stores.threads.open(focusedId);
    this.#learn();
  }

  get #makeWords(): MakeWords {
    return this.#rest.rest?.makeWords ?? withoutWords;
  }

  /** The second script is there, or is waited for no longer. */
  #goOnWith(rest: ReaderRest | null): void {
    if (rest) {
      if (this.#showing) this.#showRest(rest, this.#showing.showing, this.#showing.life);
      this.#thread.readWords(rest.makeWords);
    } else {
      this.#thread.goOn();
    }
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
      this.#showing?.showing.arrange();
    } catch (error) {
      this.#tell('reading', error);
      this.#showing?.showing.updateAll();
    }
  }

  #tell(part: string, error: unknown): void {
    reportProblem(part, this.#instance, error);
  }
}
