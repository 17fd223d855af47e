import { type ApiAnswer, type ApiFailure, STATUSES_AT_ONCE } from './api.ts';
import { Conversations } from './conversations.ts';
import type { Context, Status } from './entities.ts';

/** Where the store gets posts from; `MastodonApi` is one. */
export interface StatusSource {
  status(id: string): Promise<ApiAnswer<Status>>;
  context(id: string): Promise<ApiAnswer<Context>>;
  statuses(ids: readonly string[]): Promise<ApiAnswer<Status[]>>;
}

/** A second visit within this time asks nothing. */
const FRESH_MS = 60_000;
/** Posts that arrive together are asked for together: this long after the last of them. */
const GATHER_MS = 1_000;

/** What is known of a post: `pending` while an answer is under way, `unavailable` when there is none. */
export type Knowledge =
  | { kind: 'known'; status: Status }
  | { kind: 'pending' }
  | { kind: 'unavailable' };

/**
 * The posts known on this page, by id, and the polite way to know more: one context a thread, one request
 * in flight a thread, and one batch for posts that turned up since.
 */
export class ThreadStore {
  readonly #source: StatusSource;
  readonly #onNews: () => void;
  readonly #statuses = new Map<string, Status>();
  readonly #conversations = new Conversations();
  readonly #openedAt = new Map<string, number>();
  readonly #opening = new Set<string>();
  readonly #failures = new Map<string, ApiFailure>();
  /** By the post that a thread was opened on: what the instance sent below it. */
  readonly #below = new Map<string, readonly string[]>();
  readonly #wanted = new Set<string>();
  readonly #askedAt = new Map<string, number>();
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #isFetching = false;
  #isClosed = false;

  /** @param onNews called when something that was `pending` is so no longer. */
  constructor(source: StatusSource, onNews: () => void) {
    this.#source = source;
    this.#onNews = onNews;
  }

  /** Finds a post among those that are known. */
  readonly lookUp = (id: string): Status | undefined => this.#statuses.get(id);

  /** All posts that are known of the thread around a post; not those of other threads seen before. */
  known(focusedId: string): Status[] {
    return [...this.#conversations.of(focusedId)].flatMap((id) => this.#statuses.get(id) ?? []);
  }

  /** The replies that the instance sent below a post that was opened. */
  below(focusedId: string): Status[] {
    return (this.#below.get(focusedId) ?? []).flatMap((id) => this.#statuses.get(id) ?? []);
  }

  /** Why a thread is not known; null where it is, or is under way. */
  failureOf(focusedId: string): ApiFailure | null {
    return this.#failures.get(focusedId) ?? null;
  }

  /** Asks again for a thread that was refused. */
  retry(focusedId: string): void {
    this.#openedAt.delete(focusedId);
    this.open(focusedId);
  }

  /** Asks for the thread around a post, unless that was done a moment ago. */
  open(focusedId: string): void {
    const openedAt = this.#openedAt.get(focusedId) ?? Number.NEGATIVE_INFINITY;
    if (this.#opening.has(focusedId) || Date.now() - openedAt < FRESH_MS) return;
    this.#openedAt.set(focusedId, Date.now());
    this.#opening.add(focusedId);
    void this.#open(focusedId);
  }

  /**
   * What is known of a post that stands in the thread around `focusedId`. A post that is not, and whose
   * thread has arrived, is asked for with the others of its kind.
   */
  know(id: string, focusedId: string): Knowledge {
    const status = this.#statuses.get(id);
    if (status) return { kind: 'known', status };
    if (this.#opening.has(focusedId)) return { kind: 'pending' };
    // An instance that keeps back a thread will not tell its posts one by one.
    if (this.#failures.has(focusedId)) return { kind: 'unavailable' };
    if (this.#wanted.has(id)) return { kind: 'pending' };
    const askedAt = this.#askedAt.get(id) ?? Number.NEGATIVE_INFINITY;
    if (this.#isClosed || Date.now() - askedAt < FRESH_MS) return { kind: 'unavailable' };
    this.#askedAt.set(id, Date.now());
    this.#conversations.join([focusedId, id]);
    this.#wanted.add(id);
    this.#gather();
    return { kind: 'pending' };
  }

  /** Stops asking. What is under way may still arrive, and is ignored. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#gathering);
  }

  async #open(focusedId: string): Promise<void> {
    const [status, context] = await Promise.all([
      this.#statuses.has(focusedId) ? null : this.#source.status(focusedId),
      this.#source.context(focusedId),
    ]);
    if (status?.ok) this.#add([status.value]);
    if (context.ok) {
      const around = [...context.value.ancestors, ...context.value.descendants];
      this.#add(around);
      this.#conversations.join([focusedId, ...idsOf(around)]);
      this.#below.set(focusedId, idsOf(context.value.descendants));
      this.#failures.delete(focusedId);
    } else {
      this.#failures.set(focusedId, context.failure);
    }
    this.#opening.delete(focusedId);
    this.#tell();
  }

  #gather(): void {
    clearTimeout(this.#gathering);
    this.#gathering = setTimeout(() => void this.#fetchWanted(), GATHER_MS);
  }

  async #fetchWanted(): Promise<void> {
    const ids = [...this.#wanted].slice(0, STATUSES_AT_ONCE);
    if (ids.length === 0 || this.#isFetching) return;
    this.#isFetching = true;
    const answer = await this.#source.statuses(ids);
    this.#isFetching = false;
    if (answer.ok) this.#add(answer.value);
    for (const id of ids) this.#wanted.delete(id);
    this.#tell();
    if (this.#wanted.size > 0 && !this.#isClosed) this.#gather();
  }

  #add(statuses: readonly Status[]): void {
    for (const status of statuses) this.#statuses.set(status.id, status);
  }

  #tell(): void {
    if (!this.#isClosed) this.#onNews();
  }
}

function idsOf(statuses: readonly Status[]): string[] {
  return statuses.map(({ id }) => id);
}
