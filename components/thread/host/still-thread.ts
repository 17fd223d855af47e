import type { ApiAnswer } from '../../../utils/mastodon/api/api.ts';
import type { ThreadFailure } from '../../../utils/mastodon/api/thread-store.ts';
import type { Status } from '../../../utils/mastodon/entities.ts';
import type { PagePost } from '../../../utils/mastodon/page/page-post.ts';
import type { Content } from '../../../utils/thread/content/content.ts';
import type { Mention } from '../../../utils/thread/mentions/mentions.ts';
import type { readPost } from '../../../utils/thread/reading.ts';
import type { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import type { Late } from '../late.ts';
import type {
  LateDeeds,
  OpenedThread,
  ShownPostWords,
  ThreadLinks,
  ThreadOnPage,
} from '../scene.ts';

export interface StillThreadOptions {
  /** What reads a post's mentions: the first script has it. */
  readPost: typeof readPost;
  localDomains: readonly string[];
  /** The ids of the posts that stand below each other, from the top; none in a timeline. */
  order?: readonly string[];
  goTo?: (target: string | Element, from: HTMLElement) => void;
  deeds: Late<LateDeeds>;
  fetchPost?: (url: string) => Promise<ApiAnswer<Status | null>>;
}

/** A thread that is all read and stays as it is: a reply in a timeline, an example. */
export class StillThread implements ThreadOnPage {
  readonly failure: ThreadFailure | null = null;
  readonly isLoggedOut = false;
  readonly isSettled = true;
  readonly #reading: ThreadReading;
  readonly #options: StillThreadOptions;

  /** @param reading of which all is read. */
  constructor(reading: ThreadReading, options: StillThreadOptions) {
    this.#reading = reading;
    this.#options = options;
  }

  get links(): ThreadLinks {
    return this.#reading;
  }

  get deeds(): Late<LateDeeds> {
    return this.#options.deeds;
  }

  get canFetchPosts(): boolean {
    return this.#options.fetchPost !== undefined;
  }

  tryAgain(): void {}
  followReading(): void {}
  takeInText(): void {}

  lookUp(id: string): Status | undefined {
    return this.#reading.lookUp(id);
  }

  contentOf({ id }: Status): Content | undefined {
    return this.#reading.contentOf(id);
  }

  wordsOf(status: Status): ShownPostWords | undefined {
    const content = this.contentOf(status);
    return content && { content, folded: this.foldedIn(status), isOther: false };
  }

  foldedIn(status: Status): readonly Mention[] {
    const content = this.contentOf(status);
    const { lookUp, rules } = this.#reading;
    const { readPost: read, localDomains } = this.#options;
    return content ? read(status, content, lookUp, localDomains, rules).mentions.folded : [];
  }

  parentOf(status: Status): Status | undefined {
    return this.#reading.parentOf(status);
  }

  distance(from: string, to: string): number | null {
    const { order = [] } = this.#options;
    const [here, there] = [order.indexOf(from), order.indexOf(to)];
    return here < 0 || there < 0 ? null : there - here;
  }

  root(): Status | undefined {
    return this.#reading.root();
  }

  shown(): Status[] {
    return (this.#options.order ?? []).flatMap((id) => this.lookUp(id) ?? []);
  }

  opened(): OpenedThread | null {
    return null;
  }

  fetchPost(url: string): Promise<ApiAnswer<Status | null>> {
    return this.#options.fetchPost?.(url) ?? Promise.resolve({ ok: true, value: null });
  }

  /** Nothing comes between any more. */
  followDistance({ id }: PagePost, to: string, tell: (distance: number | null) => void): void {
    tell(this.distance(id, to));
  }

  goTo(target: string | Element, from: HTMLElement): void {
    this.#options.goTo?.(target, from);
  }
}
