import {
  noteThread,
  recallThread,
} from '../../../../utils/browser/channel/thread-memory-asking.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import {
  NO_VISIT,
  newSince,
  type Visit,
  type VisitNote,
  withVisitNote,
} from '../../../../utils/thread/visits.ts';
import type { Life } from '../../life.ts';
import type { ThreadOnPage } from '../../scene.ts';

/** One thread of the page, and what is known of the visits to it (T3). */
export class VisitedThread {
  readonly id: string;
  readonly #thread: ThreadOnPage;
  readonly #ownId: string | null;
  readonly #noted = new Set<string>();
  /** Null as long as it is not known. */
  #visit: Visit | null = null;
  #isNew: (status: Status) => boolean = () => false;

  constructor(id: string, thread: ThreadOnPage, ownId: string | null) {
    this.id = id;
    this.#thread = thread;
    this.#ownId = ownId;
  }

  /** Asks what is known of earlier visits, and says when it is. In a private window nothing is. */
  recall(life: Life, onRecalled: () => void): void {
    life.when(recallThread(this.id), (memory) => {
      this.#visit = memory?.visit ?? NO_VISIT;
      onRecalled();
    });
  }

  /** Whether something was on the page in an earlier visit. */
  get isRevisited(): boolean {
    return this.#visit !== null && this.#visit.endedAt !== null;
  }

  /** What stands on the page now, which the reader looks at. Answers whether something has come. */
  show(opened: string): boolean {
    if (!this.#visit) return false;
    const shown = this.#thread.shown().map(({ id }) => id);
    const come = shown.filter((id) => !this.#noted.has(id));
    if (come.length === 0) return false;
    for (const id of come) this.#noted.add(id);
    this.#note({ shown: come, opened });
    // Before the note, a post that comes now was not there; and each that comes later is another reading.
    this.#isNew = newSince(this.#visit, this.#thread.lookUp.bind(this.#thread));
    return true;
  }

  /** Half of each has been in view for long enough. */
  see(ids: readonly string[]): void {
    this.#note({ seen: ids });
  }

  isNew(id: string): boolean {
    const status = this.#thread.lookUp(id);
    return status !== undefined && status.account.id !== this.#ownId && this.#isNew(status);
  }

  /** What is new, from top to bottom. */
  news(): string[] {
    return this.#thread.shown().flatMap(({ id }) => (this.isNew(id) ? [id] : []));
  }

  /** What of it has not been in view in this visit. */
  unseen(): string[] {
    const seen = new Set(this.#visit?.seen);
    return this.news().filter((id) => !seen.has(id));
  }

  #note(visit: VisitNote): void {
    this.#visit = withVisitNote(this.#visit ?? NO_VISIT, visit, Date.now());
    void noteThread(this.id, { visit });
  }
}
