import type { ApiFailure } from '../../utils/mastodon/api.ts';
import type { Status } from '../../utils/mastodon/entities.ts';
import type { ThreadPage } from '../../utils/mastodon/page/thread-page.ts';
import type { Content } from '../../utils/thread/content.ts';
import type { Mention } from '../../utils/thread/mentions.ts';
import { readPost } from '../../utils/thread/reading.ts';
import { ThreadReading } from '../../utils/thread/thread-reading.ts';
import type { ThreadOnPage } from './feature.ts';
import { SLICE_MS } from './work-queue.ts';

export interface PageThreadOptions {
  page: ThreadPage;
  localDomains: readonly string[];
  goTo: (root: Element, from: HTMLElement) => void;
  failure: () => ApiFailure | null;
  tryAgain: () => void;
  /** Called when all that is known has been read. */
  onRead: () => void;
  /** Called with what a post that could not be read threw; the others are read on. */
  onProblem: (error: unknown) => void;
}

/** The thread of a page: what is worked out about its posts, and where they stand. */
export class PageThread implements ThreadOnPage {
  readonly reading: ThreadReading;
  readonly #options: PageThreadOptions;
  readonly #folded = new Map<string, readonly Mention[]>();
  #order: Map<string, number> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRead = true;

  constructor(options: PageThreadOptions) {
    this.#options = options;
    const parser = new DOMParser();
    this.reading = new ThreadReading([], {
      // Only read, never inserted: a parsed document runs nothing and loads nothing.
      parseHtml: (html) => parser.parseFromString(html, 'text/html').body,
      localDomains: options.localDomains,
    });
  }

  /** Whether everything that is known has been read. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Takes in posts that have become known, in small pieces, and says when they are read. */
  learn(statuses: Iterable<Status>): void {
    this.reading.add(statuses);
    this.#folded.clear();
    this.#isRead = false;
    this.#readOn();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** To be called when posts have come, gone or moved. */
  forgetOrder(): void {
    this.#order = null;
  }

  get failure(): ApiFailure | null {
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

  foldedIn(status: Status): readonly Mention[] {
    const known = this.#folded.get(status.id);
    if (known) return known;
    const content = this.contentOf(status);
    if (!content) return [];
    const { lookUp } = this.reading;
    const { folded } = readPost(status, content, lookUp, this.#options.localDomains).mentions;
    this.#folded.set(status.id, folded);
    return folded;
  }

  parentOf(status: Status): Status | undefined {
    return this.reading.parentOf(status);
  }

  distance(from: string, to: string): number | null {
    this.#order ??= new Map(this.#options.page.ids().map((id, index) => [id, index]));
    const [here, there] = [this.#order.get(from), this.#order.get(to)];
    return here === undefined || there === undefined ? null : there - here;
  }

  goTo(id: string, from: HTMLElement): void {
    const root = this.#options.page.rootOf(id, from);
    if (root) this.#options.goTo(root, from);
  }

  #readOne(): boolean {
    try {
      const status = this.reading.step();
      if (!status) return false;
      // What is worked out before the page shows its posts does not have to be when it does.
      this.foldedIn(status);
    } catch (error) {
      this.#options.onProblem(error);
    }
    return true;
  }

  #readOn(): void {
    clearTimeout(this.#timer);
    const end = performance.now() + SLICE_MS;
    while (this.#readOne()) {
      if (performance.now() < end) continue;
      this.#timer = setTimeout(() => this.#readOn());
      return;
    }
    this.#isRead = true;
    this.#options.onRead();
  }
}
