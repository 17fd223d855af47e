import type { Status } from '../../../utils/mastodon/entities.ts';
import type { Markup } from '../../../utils/mastodon/page/markup.ts';
import { readByMeaning } from '../../../utils/mastodon/page/markups.ts';
import { aligning } from '../../../utils/mastodon/page/meaning/align-posts.ts';
import type { Alignment } from '../../../utils/mastodon/page/meaning/alignment.ts';
import { KnownPosts } from '../../../utils/mastodon/page/meaning/known-posts.ts';
import { meaningMarkup } from '../../../utils/mastodon/page/meaning/meaning-markup.ts';
import { isOurs } from '../../../utils/thread/content/ours.ts';
import type { Guard, Life } from '../life.ts';

export interface MeaningOptions {
  origin: string;
  /**
   * The thread that the page shows, where no adapter knows how it is made; null where one does, or there is none;
   * `unread` as long as nobody can say.
   */
  unknownThread: () => UnknownThread | 'unread' | null;
  /** Has the page read by it from now on; by none if null. */
  readBy: (markup: Markup | null) => void;
  guard: Guard;
}

interface UnknownThread {
  focusedId: string;
  statuses: readonly Status[];
}

/** A page that has not changed for so long has come to rest: before, most of a thread may not be there. */
const REST_MS = 600;
/** A page that never rests is read after so long all the same. */
const MOST_WAIT_MS = 5_000;
/** A page that takes long is read less often: so many times as long it is left alone. */
const REST_FOR_WORK = 4;
/** To align for so long is a task. */
const SLICE_MS = 10;

/**
 * Reads a page that no adapter knows by what the API says of its posts (issue 13), and again whenever it has
 * changed and come to rest, or more is known of its thread.
 */
export class MeaningReading {
  readonly #options: MeaningOptions;
  readonly #life: Life;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when there is something to look at; null where there is not. */
  #since: number | null = null;
  /** What the last look took. */
  #workMs = 0;
  /** It goes on to its end: what changes meanwhile is looked at behind it. */
  #isLooking = false;
  #hasChanged = false;
  /** What was last looked at with. */
  #known: { posts: KnownPosts; statuses: readonly Status[] } | null = null;
  #isInUse = false;

  constructor(options: MeaningOptions, life: Life) {
    this.#options = options;
    this.#life = life;
    life.undo(() => {
      clearTimeout(this.#timer);
      this.#use(null);
    });
    this.changed();
  }

  /** To be called when the page has changed. */
  changed(): void {
    this.#hasChanged = true;
    if (this.#isLooking) return;
    const now = performance.now();
    this.#since ??= now;
    const rest = Math.max(REST_MS, this.#workMs * REST_FOR_WORK);
    this.#lookIn(Math.min(rest, Math.max(0, this.#since + MOST_WAIT_MS - now)));
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#life.signal.aborted) return;
    this.#timer = setTimeout(() => this.#options.guard(() => this.#look()), ms);
  }

  #look(): void {
    const thread = this.#options.unknownThread();
    if (thread === 'unread') {
      this.#lookIn(REST_MS);
      return;
    }
    this.#since = null;
    if (!thread) {
      this.#use(null);
      return;
    }
    const isNew = !hasSame(this.#known?.statuses, thread.statuses);
    if (!isNew && !this.#hasChanged) {
      this.#lookIn(MOST_WAIT_MS);
      return;
    }
    this.#hasChanged = false;
    this.#isLooking = true;
    const begun = performance.now();
    if (isNew || !this.#known) {
      const posts = new KnownPosts(thread.statuses, this.#options.origin);
      this.#known = { posts, statuses: thread.statuses };
    }
    this.#workMs = performance.now() - begun;
    const steps = aligning(document.body, this.#known.posts, { isOurs });
    this.#goOn(steps, thread.focusedId);
  }

  #goOn(steps: Generator<void, Alignment | null>, focusedId: string): void {
    const begun = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() < begun + SLICE_MS) step = steps.next();
    this.#workMs += performance.now() - begun;
    if (!step.done) {
      this.#timer = setTimeout(() => this.#options.guard(() => this.#goOn(steps, focusedId)));
      return;
    }
    this.#isLooking = false;
    this.#use(step.value && meaningMarkup(step.value, focusedId));
    if (this.#hasChanged) this.changed();
    else this.#lookIn(MOST_WAIT_MS);
  }

  #use(markup: Markup | null): void {
    if (markup === null && !this.#isInUse) return;
    this.#isInUse = markup !== null;
    // The features of this script ask the adapters of it; the reader has its own.
    readByMeaning(markup);
    this.#options.readBy(markup);
  }
}

function hasSame(known: readonly Status[] | undefined, statuses: readonly Status[]): boolean {
  return (
    known?.length === statuses.length && statuses.every((status, index) => status === known[index])
  );
}
