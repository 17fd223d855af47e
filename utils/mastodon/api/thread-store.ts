import type { Status } from '../entities.ts';
import {
  POSTS_A_THREAD,
  POSTS_KEPT,
  ROOM_FOR_NEW_POSTS,
  STATUSES_AT_ONCE,
} from './answer-limits.ts';
import type { ApiAnswer, ApiFailure } from './api.ts';
import { Conversations } from './conversations.ts';
import type { StatusList } from './status-list.ts';
import type { StatusStore } from './status-store.ts';

/** Where the store gets posts from; `MastodonApi` is one. */
export interface StatusSource {
  status(id: string): Promise<ApiAnswer<Status>>;
  context(id: string): Promise<ApiAnswer<StatusList>>;
  statuses(ids: readonly string[]): Promise<ApiAnswer<StatusList>>;
}

/** Why a thread is not known, or not all of it. */
export type ThreadFailure =
  | ApiFailure
  /** It is larger than is read (`answer-limits.ts`). */
  | 'cut'
  /** Posts of it are. */
  | 'long-posts';

/** A second visit within this time asks nothing. */
const FRESH_MS = 60_000;
/**
 * Issue 17: a reply that arrives is asked for at once. Those that follow are asked for together: after a second, and
 * after one more for each such request of the last five minutes, the budget's window (`request-budget.ts`): a thread
 * that never rests takes 25 of its 30.
 */
const GATHER_MS = 1_000;
const BUSY_MS = 5 * 60_000;
/** A6: rows follow an edit within a second, the answer's way included. */
const RENEW_MS = 100;

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
  /** Posts that came and could not be read: to ask again would bring the same. */
  readonly #unreadable = new Set<string>();
  readonly #wanted = new Set<string>();
  readonly #askedAt = new Map<string, number>();
  #currentId: string | null = null;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  /** When posts that had arrived were asked for, as far as that was in the last five minutes. */
  #gatheredAt: readonly number[] = [];
  readonly #edited = new Set<string>();
  #renewing: ReturnType<typeof setTimeout> | undefined;
  #isFetching = false;
  #isClosed = false;

  /**
   * @param statuses holds the posts, those of timelines too.
   * @param onNews called when something that was `pending` is so no longer.
   */
  constructor(source: StatusSource, statuses: StatusStore, onNews: () => void) {
    this.#source = source;
    this.#statuses = statuses;
    this.#onNews = onNews;
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
    if (this.#unreadable.has(id) || this.#isFull(focusedId)) return { kind: 'unavailable' };
    if (this.#wanted.has(id)) return { kind: 'pending' };
    const askedAt = this.#askedAt.get(id) ?? Number.NEGATIVE_INFINITY;
    if (this.#isClosed || performance.now() - askedAt < FRESH_MS) return { kind: 'unavailable' };
    this.#askedAt.set(id, performance.now());
    this.#conversations.join([focusedId, id]);
    this.#wanted.add(id);
    this.#gather();
    return { kind: 'pending' };
  }

  /** Asks again for a post that says something else in the page than before, or stands there no more (A6). */
  renew(id: string): void {
    if (this.#isClosed || !this.#statuses.has(id)) return;
    this.#edited.add(id);
    clearTimeout(this.#renewing);
    this.#renewing = setTimeout(() => void this.#fetchEdited(), RENEW_MS);
  }

  /** Stops asking. What is under way may still arrive, and is ignored. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    clearTimeout(this.#renewing);
  }

  async #open(focusedId: string): Promise<void> {
    const [status, context] = await Promise.all([
      this.#statuses.has(focusedId) ? null : this.#source.status(focusedId),
      this.#source.context(focusedId),
    ]);
    if (status?.ok) this.#statuses.add([status.value]);
    const isFocusedTooLong = status?.ok === false && status.failure === 'too-large';
    if (isFocusedTooLong) this.#unreadable.add(focusedId);
    if (context.ok) {
      const { statuses, idsIn, unread, isCut } = context.value;
      this.#statuses.add(statuses);
      const unreadable = unread.flatMap(({ id }) => id ?? []);
      for (const id of unreadable) this.#unreadable.add(id);
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

  #gather(): void {
    if (this.#gathering !== undefined || this.#isFetching) return;
    const now = performance.now();
    this.#gatheredAt = this.#gatheredAt.filter((at) => now - at < BUSY_MS);
    const dueAt = (this.#gatheredAt.at(-1) ?? now) + this.#gatheredAt.length * GATHER_MS;
    this.#gathering = setTimeout(() => void this.#fetchWanted(), Math.max(0, dueAt - now));
  }

  async #fetchWanted(): Promise<void> {
    this.#gathering = undefined;
    const ids = [...this.#wanted].slice(0, STATUSES_AT_ONCE);
    if (ids.length === 0) return;
    this.#gatheredAt = [...this.#gatheredAt, performance.now()];
    this.#isFetching = true;
    const answer = await this.#source.statuses(ids);
    this.#isFetching = false;
    if (answer.ok) {
      this.#statuses.add(answer.value.statuses.filter(({ id }) => ids.includes(id)));
      // Which of them it was does not matter: what did not come now will not come later.
      const { unread, isCut } = answer.value;
      if (unread.length > 0 || isCut) for (const id of ids) this.#unreadable.add(id);
    }
    for (const id of ids) this.#wanted.delete(id);
    this.#tell();
    if (this.#wanted.size > 0 && !this.#isClosed) this.#gather();
  }

  async #fetchEdited(): Promise<void> {
    const ids = [...this.#edited].slice(0, STATUSES_AT_ONCE);
    for (const id of ids) this.#edited.delete(id);
    const answer = await this.#source.statuses(ids);
    if (answer.ok) {
      const { statuses, unread, isCut } = answer.value;
      // What was not sent is not there any more.
      if (unread.length === 0 && !isCut) this.#statuses.forget(ids);
      this.#statuses.add(statuses.filter(({ id }) => ids.includes(id)));
    }
    this.#tell();
    const [next] = this.#edited;
    if (next !== undefined) this.renew(next);
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
    for (const id of gone) {
      this.#openedAt.delete(id);
      this.#failures.delete(id);
      this.#gaps.delete(id);
      this.#below.delete(id);
      this.#unreadable.delete(id);
      this.#wanted.delete(id);
      this.#askedAt.delete(id);
    }
  }

  #tell(): void {
    if (!this.#isClosed) this.#onNews();
  }
}
