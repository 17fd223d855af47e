import type { ApiAnswer } from '../../../utils/mastodon/api/api.ts';
import type { ThreadFailure } from '../../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { inertParser } from '../../../utils/mastodon/inert-html.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { ThreadPage } from '../../../utils/mastodon/page/thread-page.ts';
import type { Content } from '../../../utils/thread/content/content.ts';
import type { Mention } from '../../../utils/thread/mentions/mentions.ts';
import type { ReadingRules } from '../../../utils/thread/rules.ts';
import type { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import type { MakeWords, QuoteOfText } from '../../../utils/thread/thread-words.ts';
import type { Late } from '../late.ts';
import type { Life } from '../life.ts';
import type { LateDeeds, OpenedThread, ShownPostWords, ThreadOnPage } from '../scene.ts';
import { Distances } from './distances.ts';
import { PostPlaces } from './post-places.ts';
import { PostWords } from './post-words.ts';
import { ReadThreads } from './read-threads.ts';
import { ReadingTurns } from './reading-turns.ts';
import { Settling } from './settling.ts';

export interface KnownThreadOptions {
  page: Pick<ThreadPage, 'focusedId' | 'ids' | 'rootOf'>;
  localDomains: readonly string[];
  rules: ReadingRules;
  /** What reads the posts' words, as far as it is there. */
  makeWords: MakeWords;
  /** Whether that is about to come: what was read without it is held back as long. */
  isWaiting: () => boolean;
  goTo: (root: Element, from: HTMLElement) => void;
  deeds: Late<LateDeeds>;
  failure: () => ThreadFailure | null;
  tryAgain: () => void;
  /** What the instance sent below the post that the page was opened on. */
  sentBelow: (focusedId: string) => readonly Status[];
  canFetchPosts: boolean;
  isLoggedOut: boolean;
  fetchPost: (url: string, signal: AbortSignal) => Promise<ApiAnswer<Status | null>>;
  /** Called with a post that says something else in the page than before, or is there no more. */
  onEdit: (id: string) => void;
  /** Called when all that is known has been read, and when the page says something else than before. */
  onRead: () => void;
  /** Called when the page has had time to show all that it will: what stands above the thread may say more then. */
  onSettled: () => void;
  /** Called with what a post that could not be read threw; the others are read on. */
  onProblem: (error: unknown) => void;
}

/** The thread of a page: what is worked out about its posts, and where they stand. */
export class KnownThread implements ThreadOnPage {
  readonly parseHtml = inertParser(document);
  readonly #options: KnownThreadOptions;
  readonly #threads: ReadThreads;
  readonly #words: PostWords;
  readonly #places: PostPlaces;
  readonly #distances = new Distances((from, to) => this.distance(from, to));
  readonly #settling: Settling;
  readonly #turns = new ReadingTurns(
    () => this.#readOne(),
    () => this.#tellRead(),
  );
  readonly #followers = new Set<() => void>();
  #telling: ReturnType<typeof setTimeout> | undefined;
  #isRead = true;

  constructor(options: KnownThreadOptions) {
    const { page, localDomains, rules, makeWords, onEdit, onSettled } = options;
    this.#options = options;
    const { parseHtml } = this;
    this.#threads = new ReadThreads({ parseHtml, localDomains, rules }, makeWords);
    this.#words = new PostWords({ reading: () => this.reading, localDomains, rules });
    this.#places = new PostPlaces(page, onEdit);
    this.#settling = new Settling(() => page.focusedId(), onSettled);
  }

  get reading(): ThreadReading {
    return this.#threads.latest;
  }

  /** Whether everything that is known has been read. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Takes in what is known of the thread, in small pieces, and says when it is read. */
  learn(statuses: readonly Status[]): void {
    this.#threads.learn(statuses);
    this.#words.forgetFolded();
    this.#isRead = false;
    this.#turns.goOn();
  }

  /** Reads all anew, now that there is what reads the posts' words. */
  readWords(makeWords: MakeWords): void {
    this.#threads.readWords(makeWords);
    this.goOn();
  }

  /** Goes on with reading, and with telling what was read and held back. */
  goOn(): void {
    if (this.#threads.isEmpty) return;
    this.#isRead = false;
    this.#turns.goOn();
  }

  stop(): void {
    this.#turns.stop();
    clearTimeout(this.#telling);
    this.#settling.stop();
    this.#distances.stop();
  }

  /** To be called when posts have come, gone or moved. */
  forgetOrder(): void {
    this.#places.forget();
    this.#distances.renew();
  }

  /** The contents of posts that name another which has come, gone, or is the next now. */
  withOthersMoved(): Element[] {
    return this.#distances.changed();
  }

  followDistance(
    from: PagePost,
    to: string,
    tell: (distance: number | null) => void,
    life: Life,
  ): void {
    // By meaning a post may be missed, and every number be one too small: none is told (issue 13).
    if (from.markup.name === 'meaning') tell(null);
    else this.#distances.follow(from, to, tell, life);
  }

  get failure(): ThreadFailure | null {
    return this.#options.failure();
  }

  tryAgain(): void {
    this.#options.tryAgain();
  }

  lookUp(id: string): Status | undefined {
    return this.reading.lookUp(id);
  }

  contentOf({ id }: Status): Content | undefined {
    return this.reading.contentOf(id);
  }

  /** To be called with each post of the page that is looked at. */
  look(post: PagePost): void {
    const said = this.#words.look(post);
    if (said === 'as-it-was') return;
    if (said === 'new') this.#options.onEdit(post.id);
    // What stands at other posts may repeat it. Not in the midst of going through the page.
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#options.onRead());
  }

  wordsOf(status: Status): ShownPostWords | undefined {
    return this.#words.of(status);
  }

  foldedIn(status: Status): readonly Mention[] {
    return this.#words.foldedIn(status);
  }

  parentOf(status: Status): Status | undefined {
    return this.reading.parentOf(status);
  }

  get links(): ThreadReading {
    return this.reading;
  }

  root(): Status | undefined {
    return this.reading.root();
  }

  shown(): Status[] {
    return this.#places.ids().flatMap((id) => this.lookUp(id) ?? []);
  }

  opened(): OpenedThread | null {
    const id = this.#options.page.focusedId();
    return id === null ? null : { id, below: this.#options.sentBelow(id) };
  }

  get isSettled(): boolean {
    return this.#settling.isSettled;
  }

  get isLoggedOut(): boolean {
    return this.#options.isLoggedOut;
  }

  get deeds(): Late<LateDeeds> {
    return this.#options.deeds;
  }

  get canFetchPosts(): boolean {
    return this.#options.canFetchPosts;
  }

  fetchPost(url: string, signal: AbortSignal): Promise<ApiAnswer<Status | null>> {
    return this.#options.fetchPost(url, signal);
  }

  distance(from: string, to: string): number | null {
    return this.#places.distance(from, to);
  }

  goTo(target: string | Element, from: HTMLElement): void {
    const { page, goTo } = this.#options;
    const place = typeof target === 'string' ? page.rootOf(target, from) : target;
    if (place) goTo(place, from);
  }

  followReading(tell: () => void, life: Life): void {
    this.#followers.add(tell);
    life.undo(() => this.#followers.delete(tell));
  }

  takeInText(key: string, found: readonly QuoteOfText[]): void {
    this.reading.takeInText(key, found);
    this.#options.onRead();
  }

  #readOne(): boolean {
    try {
      return this.reading.step() !== undefined;
    } catch (error) {
      this.#options.onProblem(error);
    }
    return true;
  }

  #tellRead(): void {
    if (this.#options.isWaiting()) return;
    this.#isRead = true;
    this.#options.onRead();
    for (const tell of this.#followers) tell();
    this.#settling.begin();
  }
}
