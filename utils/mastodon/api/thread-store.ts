import type { Status } from '../entities.ts';
import { POSTS_A_THREAD, POSTS_KEPT, ROOM_FOR_NEW_POSTS } from './answer-limits.ts';
import type { ApiAnswer, ApiFailure } from './api.ts';
import { Conversations } from './conversations.ts';
import { FRESH_MS, LaterPosts, type SourceById } from './later-posts.ts';
import type { StatusList } from './status-list.ts';
import type { StatusStore } from './status-store.ts';

/** Where the store gets posts from; `MastodonApi` is one. */
export interface StatusSource extends SourceById {
  status(id: string): Promise<ApiAnswer<Status>>;
  context(id: string): Promise<ApiAnswer<StatusList>>;
}

/** Why a thread is not known, or not all of it. */
export type ThreadFailure =
  | ApiFailure
  /** It is larger than is read (`answer-limits.ts`). */
  | 'cut'
  /** Posts of it are. */
  | 'long-posts';

/** What is known of a post: `pending` while an answer is under way, `unavailable` when there is none. */
export type Knowledge =
  | { kind: 'known'; status: Status }
  | { kind: 'pending' }
  | { kind: 'unavailable' };

/**
 * Which posts belong to the threads of this visit, and the polite way to know more: one context a thread, one
 * request in flight a thread, and one batch for posts that turned up since. It holds so many of a thread,
 * however often that is visited, and so many in all: the threads that were left longest ago go first. Times are
 * those of a clock that only goes on, whatever the computer's is set to.
 */
export class ThreadStore {
  readonly #source: StatusSource;
  readonly #onNews: () => void;
  readonly #statuses: StatusStore;
  readonly #conversations = new Conversations();
  readonly #openedAt = new Map<string, number>();
  readonly #opening = new Set<string>();
  readonly #failures = new Map<string, ApiFailure>();
  /** By the post that a thread was opened on: what the instance sent below it. */
  readonly #below = new Map<string, readonly string[]>();
  readonly #gaps = new Map<string, 'cut' | 'long-posts'>();
  readonly #later: LaterPosts;
  #currentId: string | null = null;
  #isClosed = false;

  /**
   * @param statuses holds the posts, those of timelines too.
   * @param onNews called when something that was `pending` is so no longer.
   */
  constructor(source: StatusSource, statuses: StatusStore, onNews: () => void) {
    this.#source = source;
    this.#statuses = statuses;
    this.#onNews = onNews;
    this.#later = new LaterPosts(source, statuses, () => this.#tell());
  }

  /** All posts that are known of the thread around a post; not those of other threads seen before. */
  known(focusedId: string): Status[] {
    return [...this.#conversations.of(focusedId)].flatMap((id) => this.#statuses.lookUp(id) ?? []);
  }

  /** The replies that the instance sent below a post that was opened. */
  below(focusedId: string): Status[] {
    return (this.#below.get(focusedId) ?? []).flatMap((id) => this.#statuses.lookUp(id) ?? []);
  }

  /** Why a thread is not known, or not all of it; null where it is, or is under way. */
  failureOf(focusedId: string): ThreadFailure | null {
    return this.#failures.get(focusedId) ?? this.#gaps.get(focusedId) ?? null;
  }

  /** Asks again for a thread that was refused. */
  retry(focusedId: string): void {
    this.#openedAt.delete(focusedId);
    this.open(focusedId);
  }

  /** Asks for the thread around a post, unless that was done a moment ago. */
  open(focusedId: string): void {
    this.#currentId = focusedId;
    const openedAt = this.#openedAt.get(focusedId) ?? Number.NEGATIVE_INFINITY;
    const isFresh = performance.now() - openedAt < FRESH_MS;
    const isAsked = isFresh || this.#opening.has(focusedId);
    // The one opened last is the last of the map.
    this.#openedAt.delete(focusedId);
    this.#openedAt.set(focusedId, isAsked ? openedAt : performance.now());
    if (isAsked) return;
    this.#opening.add(focusedId);
    void this.#open(focusedId);
  }

  /**
   * What is known of a post that stands in the thread around `focusedId`. A post that is not, and whose
   * thread has arrived, is asked for with the others of its kind.
   */
  know(id: string, focusedId: string): Knowledge {
    const status = this.#statuses.lookUp(id);
    if (status) return { kind: 'known', status };
    if (this.#opening.has(focusedId)) return { kind: 'pending' };
    // An instance that keeps back a thread will not tell its posts one by one.
    if (this.#failures.has(focusedId)) return { kind: 'unavailable' };
    if (this.#later.isUnreadable(id) || this.#isFull(focusedId)) return { kind: 'unavailable' };
    if (this.#later.isAwaited(id)) return { kind: 'pending' };
    if (!this.#later.ask(id)) return { kind: 'unavailable' };
    this.#conversations.join([focusedId, id]);
    return { kind: 'pending' };
  }

  /** Asks again for a post that says something else in the page than before, or stands there no more (A6). */
  renew(id: string): void {
    this.#later.renew(id);
  }

  /** Stops asking. What is under way may still arrive, and is ignored. */
  close(): void {
    this.#isClosed = true;
    this.#later.close();
  }

  async #open(focusedId: string): Promise<void> {
    const [status, context] = await Promise.all([
      this.#statuses.has(focusedId) ? null : this.#source.status(focusedId),
      this.#source.context(focusedId),
    ]);
    if (status?.ok) this.#statuses.add([status.value]);
    const isFocusedTooLong = status?.ok === false && status.failure === 'too-large';
    if (isFocusedTooLong) this.#later.noteUnreadable(focusedId);
    if (context.ok) {
      const { statuses, idsIn, unread, isCut } = context.value;
      this.#statuses.add(statuses);
      const unreadable = unread.flatMap(({ id }) => id ?? []);
      for (const id of unreadable) this.#later.noteUnreadable(id);
      const around = [focusedId, ...statuses.map(({ id }) => id), ...unreadable];
      this.#conversations.join(around);
      this.#below.set(focusedId, idsIn.get('descendants') ?? []);
      this.#failures.delete(focusedId);
      const hasTooLong = isFocusedTooLong || unread.some(({ failure }) => failure === 'too-large');
      this.#setGap(focusedId, isCut ? 'cut' : hasTooLong ? 'long-posts' : null);
      this.#makeRoom(focusedId, new Set(around));
    } else {
      this.#failures.set(focusedId, context.failure);
    }
    this.#opening.delete(focusedId);
    this.#tell();
  }

  /** A thread that is larger than is read is not to be asked for post by post. */
  #isFull(focusedId: string): boolean {
    if (this.#gaps.get(focusedId) === 'cut') return true;
    if (this.#conversations.of(focusedId).size < POSTS_A_THREAD) return false;
    this.#gaps.set(focusedId, 'cut');
    return true;
  }

  #setGap(focusedId: string, gap: 'cut' | 'long-posts' | null): void {
    if (gap) this.#gaps.set(focusedId, gap);
    else this.#gaps.delete(focusedId);
  }

  /** What was known of a thread before its latest answer goes first, then threads that were left. */
  #makeRoom(focusedId: string, around: ReadonlySet<string>): void {
    const ofThread = this.#conversations.of(focusedId);
    const earlier = [...ofThread].filter((id) => !around.has(id));
    const tooMany = ofThread.size - (POSTS_A_THREAD - ROOM_FOR_NEW_POSTS);
    this.#forget(earlier.slice(0, Math.max(0, tooMany)));
    for (const openedId of this.#openedAt.keys()) {
      if (this.#statuses.size <= POSTS_KEPT) return;
      const thread = this.#conversations.of(openedId);
      if (this.#currentId === null || !thread.has(this.#currentId)) this.#forget(thread);
    }
  }

  #forget(ids: Iterable<string>): void {
    const gone = [...ids];
    this.#conversations.forget(gone);
    this.#statuses.forget(gone);
    this.#later.forget(gone);
    for (const id of gone) {
      this.#openedAt.delete(id);
      this.#failures.delete(id);
      this.#gaps.delete(id);
      this.#below.delete(id);
    }
  }

  #tell(): void {
    if (!this.#isClosed) this.#onNews();
  }
}
