import { STATUSES_AT_ONCE } from './answer-limits.ts';
import type { ApiAnswer } from './api.ts';
import { WINDOW_MS } from './request-budget.ts';
import type { StatusList } from './status-list.ts';
import type { StatusStore } from './status-store.ts';

/** Where posts come from by their ids. */
export interface SourceById {
  statuses(ids: readonly string[]): Promise<ApiAnswer<StatusList>>;
}

/** What was asked for is not asked for again within this time. */
export const FRESH_MS = 60_000;
/**
 * Issue 17: a reply that arrives is asked for at once. Those that follow are asked for together: after a second, and
 * after one more for each such request of the budget's window (five minutes): a thread
 * that never rests takes 25 of its 30.
 */
const GATHER_MS = 1_000;
/** A6: rows follow an edit within a second, the answer's way included. */
const RENEW_MS = 100;

/**
 * Asks for posts that turned up since their thread arrived, and for those that say something else than they did:
 * by their ids, many at once. Times are those of a clock that only goes on.
 */
export class LaterPosts {
  readonly #source: SourceById;
  readonly #onNews: () => void;
  readonly #statuses: StatusStore;
  /** Posts that came and could not be read: to ask again would bring the same. */
  readonly #unreadable = new Set<string>();
  readonly #wanted = new Set<string>();
  readonly #askedAt = new Map<string, number>();
  #gathering: ReturnType<typeof setTimeout> | undefined;
  /** When posts that had arrived were asked for, as far as that was in the last five minutes. */
  #gatheredAt: readonly number[] = [];
  readonly #edited = new Set<string>();
  #renewing: ReturnType<typeof setTimeout> | undefined;
  #isFetching = false;
  #isClosed = false;

  /**
   * @param statuses takes the posts that come.
   * @param onNews called after each answer.
   */
  constructor(source: SourceById, statuses: StatusStore, onNews: () => void) {
    this.#source = source;
    this.#statuses = statuses;
    this.#onNews = onNews;
  }

  /** Whether the answer for a post is under way. */
  isAwaited(id: string): boolean {
    return this.#wanted.has(id);
  }

  isUnreadable(id: string): boolean {
    return this.#unreadable.has(id);
  }

  /** To be called with a post that came another way, and could not be read. */
  noteUnreadable(id: string): void {
    this.#unreadable.add(id);
  }

  /** Asks for a post; false where that was done a moment ago, and it did not come. */
  ask(id: string): boolean {
    const askedAt = this.#askedAt.get(id) ?? Number.NEGATIVE_INFINITY;
    if (this.#isClosed || performance.now() - askedAt < FRESH_MS) return false;
    this.#askedAt.set(id, performance.now());
    this.#wanted.add(id);
    this.#gather();
    return true;
  }

  /** Asks again for a post that says something else in the page than before, or stands there no more (A6). */
  renew(id: string): void {
    if (this.#isClosed || !this.#statuses.has(id)) return;
    this.#edited.add(id);
    clearTimeout(this.#renewing);
    this.#renewing = setTimeout(() => void this.#fetchEdited(), RENEW_MS);
  }

  /** Forgets that posts were asked for, and what came of it. */
  forget(ids: readonly string[]): void {
    for (const id of ids) {
      this.#unreadable.delete(id);
      this.#wanted.delete(id);
      this.#askedAt.delete(id);
    }
  }

  /** Stops asking. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    clearTimeout(this.#renewing);
  }

  #gather(): void {
    if (this.#gathering !== undefined || this.#isFetching) return;
    const now = performance.now();
    this.#gatheredAt = this.#gatheredAt.filter((at) => now - at < WINDOW_MS);
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
    this.#onNews();
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
    this.#onNews();
    const [next] = this.#edited;
    if (next !== undefined) this.renew(next);
  }
}
