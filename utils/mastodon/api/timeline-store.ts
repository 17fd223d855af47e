import type { Status } from '../entities.ts';
import { STATUSES_AT_ONCE } from './answer-limits.ts';
import type { ApiAnswer } from './api.ts';
import type { StatusList } from './status-list.ts';
import type { StatusStore } from './status-store.ts';

/** Posts that come into view together are asked for together: this long after the last of them. */
const GATHER_MS = 400;

/** A post in a timeline, and what it replies to, if the instance shows that. */
export interface Reply {
  status: Status;
  parent: Status | null;
}

/**
 * What the posts of timelines reply to. It asks for those that come into view in batches, and then for
 * their parents: two requests for 20 posts, one at a time, each post once a visit.
 */
export class TimelineStore {
  readonly #ask: (ids: readonly string[]) => Promise<ApiAnswer<StatusList>>;
  readonly #onNews: () => void;
  readonly #statuses: StatusStore;
  readonly #wanted = new Set<string>();
  /** What is asked for now. */
  readonly #asking = new Set<string>();
  /** What did not come when it was asked for. */
  readonly #inVain = new Set<string>();
  /** They came, or may have, and were not read: whether they are missing is not known. */
  readonly #unread = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;
  #isClosed = false;

  /**
   * @param ask `GET /api/v1/statuses?id[]=`; servers that lack it are not asked again.
   * @param statuses holds the posts, those of threads too.
   */
  constructor(
    ask: (ids: readonly string[]) => Promise<ApiAnswer<StatusList>>,
    statuses: StatusStore,
    onNews: () => void,
  ) {
    this.#ask = ask;
    this.#statuses = statuses;
    this.#onNews = onNews;
  }

  /** What is known of a post; undefined as long as nothing is, or where it is no reply. */
  reply(id: string): Reply | undefined {
    const status = this.#statuses.lookUp(id);
    const parentId = status?.in_reply_to_id;
    if (!status || status.in_reply_to_account_id === null) return undefined;
    const parent = (parentId && this.#statuses.lookUp(parentId)) || null;
    const isKnown = !parentId || parent || this.#inVain.has(parentId);
    if (!isKnown || (parentId && this.#unread.has(parentId))) return undefined;
    return { status, parent };
  }

  /** Asks for a post that has come into view, with the others that do. */
  want(id: string): void {
    if (this.#isClosed || this.#isSettled(id)) return;
    this.#wanted.add(id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#askForWanted(), GATHER_MS);
  }

  /** It has left before it was asked for. */
  forget(id: string): void {
    this.#wanted.delete(id);
  }

  /** Stops asking. What is under way may still arrive, and is ignored. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** Whether there is nothing to ask about a post, or it was asked. */
  #isSettled(id: string): boolean {
    const status = this.#statuses.lookUp(id);
    if (!status) return this.#isAsked(id);
    const { in_reply_to_id: parentId } = status;
    return parentId === null || this.#statuses.has(parentId) || this.#isAsked(parentId);
  }

  #isAsked(id: string): boolean {
    return this.#asking.has(id) || this.#inVain.has(id);
  }

  async #askForWanted(): Promise<void> {
    if (this.#isAsking || this.#isClosed) return;
    this.#isAsking = true;
    const ids = [...this.#wanted].slice(0, STATUSES_AT_ONCE);
    for (const id of ids) this.#wanted.delete(id);
    await this.#fetch(ids.filter((id) => !this.#statuses.has(id)));
    const parents = ids.flatMap((id) => this.#statuses.lookUp(id)?.in_reply_to_id ?? []);
    await this.#fetch([...new Set(parents)].filter((id) => !this.#statuses.has(id)));
    this.#isAsking = false;
    if (this.#isClosed) return;
    this.#onNews();
    if (this.#wanted.size > 0) this.#timer = setTimeout(() => void this.#askForWanted(), GATHER_MS);
  }

  async #fetch(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) this.#asking.add(id);
    const answer = await this.#ask(ids);
    // What could not be asked for now may come into view again.
    for (const id of ids) this.#asking.delete(id);
    if (answer.ok) {
      const { statuses, unread, isCut } = answer.value;
      this.#statuses.add(statuses);
      const mayHoldAny = unread.length > 0 || isCut;
      for (const id of ids) {
        if (this.#statuses.has(id)) continue;
        this.#inVain.add(id);
        if (mayHoldAny) this.#unread.add(id);
      }
      return;
    }
    // It will not tell, or has no such thing to tell by: the rest of the visit goes without.
    if (answer.failure === 'refused' || answer.failure === 'malformed') this.close();
  }
}
