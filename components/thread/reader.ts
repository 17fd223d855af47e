import { tellHealth } from '../../utils/browser/channel/health-telling.ts';
import type { PageReport } from '../../utils/browser/channel/reader-messages.ts';
import { reportProblem } from '../../utils/browser/problems.ts';
import { prepareTexts } from '../../utils/browser/texts.ts';
import type { Instance } from '../../utils/mastodon/initial-state.ts';
import { isKnownThread, readByMeaning } from '../../utils/mastodon/page/markups.ts';
import { onNavigation } from '../../utils/mastodon/page/navigation.ts';
import { ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import { isFeatureOn } from '../../utils/settings/feature-on.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import type { ReaderRest, ThreadFeature } from './feature.ts';
import { KnownPage } from './host/known-page.ts';
import { countsOf } from './host/page-counts.ts';
import { RestLoading } from './host/rest-loading.ts';
import { type Around, sceneOnPage } from './host/scene-of.ts';
import { Showing } from './host/showing.ts';
import { sceneOfReply } from './host/shown-reply.ts';
import { Late } from './late.ts';
import { Lifetime } from './life.ts';
import { adoptSheet, removeLeftovers } from './parts/marks.ts';
import noteCss from './parts/note.css?inline';
import type { LateDeeds } from './scene.ts';

/** What a reader is made of. */
export interface ReaderOptions {
  instance: Instance;
  /** Those that are there at once. */
  features: readonly ThreadFeature[];
  settings: Settings;
  /** Asks for the second script. */
  askForRest: () => Promise<object | null>;
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
  readonly #deeds = new Late<LateDeeds>();
  #settings: Settings;
  readonly #known: KnownPage;
  #isPlain = false;
  #showing: { showing: Showing; life: Lifetime } | null = null;

  constructor({ instance, features, settings, askForRest }: ReaderOptions) {
    this.#instance = instance;
    this.#features = features;
    this.#settings = settings;
    this.#rest = new RestLoading(askForRest, () => this.#goOnWith(this.#rest.rest));
    this.#known = this.#makeKnown();
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
    this.#known.stop();
  }

  /** Goes on with other settings. */
  apply(settings: Settings): void {
    const before = this.#settings;
    this.#settings = settings;
    // Where none has changed, or only the order, nothing is shown anew: the reader stands in the midst of it.
    if (this.#showing?.showing.arrangement?.follow(settings, before)) return;
    this.#takeAway();
    this.#known.apply(settings);
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
    return { isPlain: this.#isPlain, readBy, ...countsOf(this.#known.thread) };
  }

  #show(): void {
    const life = new Lifetime((step) => showing.guardFor('reader')(step));
    const showing = new Showing(
      {
        page: this.#page,
        thread: this.#known.thread,
        settings: this.#settings,
        isPlain: this.#isPlain,
        setPlain: (isPlain) => this.setPlain(isPlain),
        know: (id, focusedId) => this.#known.know(id, focusedId),
        sceneOf: (post, known, root) =>
          sceneOnPage(known, {
            post,
            ...this.#place(root),
            focusedId: this.#known.focusedId ?? post.id,
            reading: this.#known.thread.reading,
            thread: this.#known.thread,
            settings: this.#settings,
            localDomains: this.#instance.localDomains,
            lookUp: (id) => this.#known.lookUp(id),
          }),
        onThread: (focusedId) => this.#known.open(focusedId),
        onProblem: (part, error) => this.#tell(part, error),
      },
      life,
    );
    this.#showing = { showing, life };
    life.undo(adoptSheet(document, noteCss));
    this.#showFeatures(this.#features, showing, life);
    if (this.#rest.rest) this.#showRest(this.#rest.rest, showing, life);
    else if (this.#hasTimelines(showing)) this.#rest.need();
    life.undo(onNavigation((pathname) => this.#known.askAhead(pathname)));
    this.#known.open(this.#page.focusedId());
  }

  #place(root: Element): Pick<Around, 'above' | 'further' | 'isJoined'> {
    const above = this.#page.above(root);
    return {
      above: above && (this.#known.lookUp(above.id) ?? null),
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
    const follow = this.#known.timelines(rest).show(
      {
        instance: this.#instance,
        showReply: (post, reply) => {
          const { localDomains } = this.#instance;
          const { parseHtml } = this.#known.thread;
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
          const { focusedId } = this.#known;
          if (focusedId === null || isKnownThread(document, focusedId)) return null;
          if (!this.#known.thread.isRead) return 'unread';
          return { focusedId, statuses: this.#known.statuses() };
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

  /** The second script is there, or is waited for no longer. */
  #goOnWith(rest: ReaderRest | null): void {
    if (rest) {
      if (this.#showing) this.#showRest(rest, this.#showing.showing, this.#showing.life);
      this.#known.thread.readWords(rest.makeWords);
    } else {
      this.#known.thread.goOn();
    }
  }

  #makeKnown(): KnownPage {
    return new KnownPage({
      page: this.#page,
      instance: this.#instance,
      settings: this.#settings,
      rest: this.#rest,
      deeds: this.#deeds,
      goTo: (root, from) => this.#showing?.showing.goTo(root, from),
      onLearned: () => this.#showing?.showing.arrange(),
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

  #tell(part: string, error: unknown): void {
    reportProblem(part, this.#instance, error);
  }
}
