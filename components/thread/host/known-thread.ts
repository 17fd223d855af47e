import type { PageReport } from '../../../utils/browser/channel/reader-messages.ts';
import type { ApiAnswer } from '../../../utils/mastodon/api/api.ts';
import type { ThreadFailure } from '../../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import { inertParser } from '../../../utils/mastodon/inert-html.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { ThreadPage } from '../../../utils/mastodon/page/thread-page.ts';
import type { Content } from '../../../utils/thread/content/content.ts';
import type { Mention } from '../../../utils/thread/mentions/mentions.ts';
import { parsePost, readPost } from '../../../utils/thread/reading.ts';
import type { ReadingRules } from '../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import type { MakeWords, QuoteOfText } from '../../../utils/thread/thread-words.ts';
import type {
  LateDeeds,
  OpenedThread,
  ShownPostWords,
  ThreadLinks,
  ThreadOnPage,
} from '../feature.ts';
import type { Late } from '../late.ts';
import type { Life } from '../life.ts';
import { Distances } from './distances.ts';
import { GonePosts } from './gone-posts.ts';
import { ShownWords } from './shown-words.ts';

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

/** To read on for so long is a task. What was read last may be shown in the same one (`work-queue.ts`). */
const READING_MS = 8;
/** So many threads are kept as they were read, for who goes back. */
const MOST_KEPT = 4;

/** So long after a thread was read its page has had time to show replies, on a slow line too. */
const PATIENCE_MS = 4_000;

/** The thread of a page: what is worked out about its posts, and where they stand. */
export class KnownThread implements ThreadOnPage {
  readonly parseHtml = inertParser(document);
  readonly #options: KnownThreadOptions;
  /** The threads of this visit, the latest first. */
  #threads: ThreadReading[] = [];
  readonly #shownWords = new ShownWords();
  readonly #folded = new Map<string, readonly Mention[]>();
  readonly #distances = new Distances((from, to) => this.distance(from, to));
  readonly #warned = new Set<string>();
  #order: ReadonlyMap<string, number> | null = null;
  readonly #gone = new GonePosts();
  readonly #followers = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** The thread that has had time. */
  #settledId: string | null = null;
  #isRead = true;
  #makeWords: MakeWords;

  constructor(options: KnownThreadOptions) {
    this.#options = options;
    this.#makeWords = options.makeWords;
  }

  get reading(): ThreadReading {
    const [reading = this.#begin()] = this.#threads;
    this.#threads[0] = reading;
    return reading;
  }

  /** Whether everything that is known has been read. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /**
   * Takes in what is known of the thread, in small pieces, and says when it is read. Where posts were edited
   * since, or the reader has gone on to another thread, it begins anew; who goes back finds it read.
   */
  learn(statuses: readonly Status[]): void {
    const known = new Map(statuses.map((status) => [status.id, status]));
    const reading = this.#threads.find((one) => isPartOf(one.statuses, known)) ?? this.#begin();
    const others = this.#threads.filter((other) => other !== reading);
    this.#threads = [reading, ...others].slice(0, MOST_KEPT);
    reading.add(statuses);
    this.#folded.clear();
    this.#isRead = false;
    this.#readOn();
  }

  /** Reads all anew, now that there is what reads the posts' words. */
  readWords(makeWords: MakeWords): void {
    this.#makeWords = makeWords;
    for (const reading of this.#threads) reading.readWords(makeWords);
    this.goOn();
  }

  /** Goes on with reading, and with telling what was read and held back. */
  goOn(): void {
    if (this.#threads.length === 0) return;
    this.#isRead = false;
    this.#readOn();
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#telling);
    clearTimeout(this.#patience);
    this.#distances.stop();
  }

  /** Of the posts that stand on the page: how many were read, fold mentions, answer another. */
  counts(): Pick<PageReport, 'posts' | 'folded' | 'answers' | 'articles'> {
    const statuses = this.shown();
    return {
      posts: statuses.length,
      folded: statuses.filter((status) => this.foldedIn(status).length > 0).length,
      answers: statuses.filter((status) => this.reading.answerFor(status).post !== null).length,
      articles: this.reading.articles.length,
    };
  }

  /** To be called when posts have come, gone or moved. */
  forgetOrder(): void {
    this.#order = null;
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
    const said = post.isClosed ? this.#lookAtWarning(post) : this.#shownWords.look(post);
    if (said === 'as-it-was') return;
    if (said === 'new') this.#options.onEdit(post.id);
    // What stands at other posts may repeat it. Not in the midst of going through the page.
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.#options.onRead());
  }

  wordsOf(status: Status): ShownPostWords | undefined {
    const text = this.#shownWords.changed(status.id);
    if (text) {
      const content = parsePost(status, text, this.#options.localDomains);
      return { content, folded: this.#foldedOf(status, content), isOther: true };
    }
    const content = this.contentOf(status);
    return content && { content, folded: this.foldedIn(status), isOther: false };
  }

  foldedIn(status: Status): readonly Mention[] {
    const known = this.#folded.get(status.id);
    if (known) return known;
    const content = this.contentOf(status);
    if (!content) return [];
    const folded = this.#foldedOf(status, content);
    this.#folded.set(status.id, folded);
    return folded;
  }

  #foldedOf(status: Status, content: Content): readonly Mention[] {
    const { localDomains, rules } = this.#options;
    return readPost(status, content, this.reading.lookUp, localDomains, rules).mentions.folded;
  }

  parentOf(status: Status): Status | undefined {
    return this.reading.parentOf(status);
  }

  get links(): ThreadLinks {
    return this.reading;
  }

  root(): Status | undefined {
    return this.reading.root();
  }

  shown(): Status[] {
    return [...this.#places().keys()].flatMap((id) => this.lookUp(id) ?? []);
  }

  opened(): OpenedThread | null {
    const id = this.#options.page.focusedId();
    return id === null ? null : { id, below: this.#options.sentBelow(id) };
  }

  get isSettled(): boolean {
    return this.#settledId !== null && this.#settledId === this.#options.page.focusedId();
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
    const places = this.#places();
    const [here, there] = [places.get(from), places.get(to)];
    return here === undefined || there === undefined ? null : there - here;
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

  /** A6: a post has got a content warning since it is known. Asked once for each. */
  #lookAtWarning({ id }: PagePost): 'as-it-was' | 'new' {
    if (this.lookUp(id)?.spoiler_text !== '' || this.#warned.has(id)) return 'as-it-was';
    this.#warned.add(id);
    return 'new';
  }

  /** The posts of the page from top to bottom. To find them takes a walk through the whole page. */
  #places(): ReadonlyMap<string, number> {
    if (this.#order) return this.#order;
    const { page, onEdit } = this.#options;
    this.#order = new Map(page.ids().map((id, index) => [id, index]));
    this.#gone.since(page.focusedId(), this.#order).forEach(onEdit);
    return this.#order;
  }

  #begin(): ThreadReading {
    const { localDomains, rules } = this.#options;
    const { parseHtml } = this;
    return new ThreadReading([], { parseHtml, localDomains, rules, makeWords: this.#makeWords });
  }

  /** Reads on by one step. A step is small, whatever is written (issue 10): see `ThreadReading.step`. */
  #readOne(): boolean {
    try {
      return this.reading.step() !== undefined;
    } catch (error) {
      this.#options.onProblem(error);
    }
    return true;
  }

  #readOn(): void {
    clearTimeout(this.#timer);
    const end = performance.now() + READING_MS;
    while (this.#readOne()) {
      if (performance.now() < end) continue;
      this.#timer = setTimeout(() => this.#readOn());
      return;
    }
    if (this.#options.isWaiting()) return;
    this.#isRead = true;
    this.#options.onRead();
    for (const tell of this.#followers) tell();
    this.#settle();
  }

  /** Looked at once more when the page has had time to show all that it will. */
  #settle(): void {
    const id = this.#options.page.focusedId();
    if (id === this.#settledId) return;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      // Whoever has gone on has left this thread before that.
      if (id !== this.#options.page.focusedId()) return;
      this.#settledId = id;
      this.#options.onSettled();
    }, PATIENCE_MS);
  }
}

/** Whether a thread goes on: all that was learned is known still, and no post was edited. */
function isPartOf(read: Iterable<Status>, known: ReadonlyMap<string, Status>): boolean {
  for (const { id, edited_at: editedAt, content } of read) {
    const now = known.get(id);
    if (now?.edited_at !== editedAt || now.content !== content) return false;
  }
  return true;
}
