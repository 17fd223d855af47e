import type { Status } from '../entities.ts';
import { STATUSES_KEPT } from './answer-limits.ts';

/**
 * All posts that are known on this page, whoever asked for them: by id, each as it came last. What is told of
 * them to whom is for `ThreadStore` and `TimelineStore` to know.
 */
export class StatusStore {
  readonly #statuses = new Map<string, Status>();

  get size(): number {
    return this.#statuses.size;
  }

  has(id: string): boolean {
    return this.#statuses.has(id);
  }

  readonly lookUp = (id: string): Status | undefined => this.#statuses.get(id);

  /** Beyond `STATUSES_KEPT` those that came first go: whoever needs one again asks for it. */
  add(statuses: Iterable<Status>): void {
    for (const status of statuses) this.#statuses.set(status.id, status);
    for (const id of this.#statuses.keys()) {
      if (this.#statuses.size <= STATUSES_KEPT) return;
      this.#statuses.delete(id);
    }
  }

  forget(ids: Iterable<string>): void {
    for (const id of ids) this.#statuses.delete(id);
  }
}
