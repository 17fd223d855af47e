import {
  noteThread,
  recallThread,
  setSiteOrder,
} from '../../../../utils/browser/channel/thread-memory-asking.ts';
import type { Order } from '../../arrangement.ts';
import type { Life } from '../../life.ts';

/** What was chosen for one thread, and what of it the reader has had on the page. */
interface Chosen {
  /** Null where the thread is as all of its site. */
  order: Order | null;
  folded: ReadonlySet<string>;
  seen: Set<string>;
  /** Whether it is known what was chosen in an earlier visit, or nobody waits for that any more. */
  isRecalled: boolean;
}

/**
 * So long a thread waits for what was chosen before: later nothing is moved, but for a click. It is there in some
 * 30 ms, as a rule before the page shows a post; a Firefox that has to wake the background first, on a slow machine,
 * takes half a second.
 */
const PATIENCE_MS = 1_000;
/** So many threads of a visit are kept in mind, for who goes back. */
const MOST_KEPT = 50;

/** By the thread's first post. It outlives what is shown, which begins anew with each other setting. */
const kept = new Map<string, Chosen>();

/** T2: the order of a thread, and which of its branches are folded: remembered for it, or for its site. */
export class ThreadChoice {
  readonly #onChange: () => void;
  readonly #life: Life;
  #siteOrder: Order;
  #threadId: string | null = null;
  #chosen: Chosen = nothing();

  /** @param onChange called when the order is another, and when it is known what was chosen in an earlier visit. */
  constructor(siteOrder: Order, onChange: () => void, life: Life) {
    this.#siteOrder = siteOrder;
    this.#onChange = onChange;
    this.#life = life;
  }

  /** To be called with the thread of the page, by its first post. */
  enter(threadId: string): void {
    if (threadId === this.#threadId) return;
    this.#threadId = threadId;
    const known = kept.get(threadId);
    this.#chosen = known ?? nothing();
    // What was shown may have ended before the answer came: then nobody else waits for it.
    if (!this.#chosen.isRecalled) this.#recall(threadId, this.#chosen);
    if (known) return;
    kept.set(threadId, this.#chosen);
    for (const [oldest] of kept) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
  }

  /** Null as long as it is not known. */
  get order(): Order | null {
    return this.#chosen.isRecalled ? (this.#chosen.order ?? this.#siteOrder) : null;
  }

  /** The heads of the folded branches. */
  get folded(): ReadonlySet<string> {
    return this.#chosen.folded;
  }

  /** Whether all threads of the site are in that order, unless it is chosen otherwise for one. */
  get isOfSite(): boolean {
    return this.order === this.#siteOrder;
  }

  choose(order: Order, isForSite: boolean): void {
    const threadId = this.#threadId;
    const chosen = this.#chosen;
    chosen.isRecalled = true;
    chosen.order = order;
    note(threadId, { order });
    this.#onChange();
    if (!isForSite) return;
    // In a private window it is not set: then it is this thread's alone.
    this.#life.when(setSiteOrder(order), (isSet) => {
      if (!isSet) return;
      chosen.order = null;
      note(threadId, { order: null });
      this.#siteOrder = order;
      this.#onChange();
    });
  }

  /** Takes over what was chosen for the site. */
  follow(siteOrder: Order): void {
    if (siteOrder === this.#siteOrder) return;
    this.#siteOrder = siteOrder;
    this.#onChange();
  }

  fold(heads: readonly string[], isFolded: boolean): void {
    const folded = new Set(this.#chosen.folded);
    for (const id of heads) {
      if (isFolded) folded.add(id);
      else folded.delete(id);
    }
    this.#chosen.folded = folded;
    note(this.#threadId, isFolded ? { fold: heads } : { unfold: heads });
  }

  /** To be called with posts that the reader could see. */
  see(ids: Iterable<string>): void {
    for (const id of ids) this.#chosen.seen.add(id);
  }

  /** Whether this is not the first that the reader has of the thread in this visit. */
  get hasSeenAny(): boolean {
    return this.#chosen.seen.size > 0;
  }

  /** Whether a post has come into a folded branch, and the reader could not see it. */
  isNew(id: string): boolean {
    return !this.#chosen.seen.has(id);
  }

  #recall(threadId: string, chosen: Chosen): void {
    const settle = () => {
      if (chosen.isRecalled) return;
      chosen.isRecalled = true;
      this.#onChange();
    };
    this.#life.when(recallThread(threadId), (memory) => {
      if (memory && !chosen.isRecalled) {
        chosen.order = memory.order;
        chosen.folded = new Set(memory.folded);
      }
      settle();
    });
    this.#life.after(PATIENCE_MS, settle);
  }
}

function note(threadId: string | null, choice: Parameters<typeof noteThread>[1]): void {
  if (threadId !== null) void noteThread(threadId, choice);
}

function nothing(): Chosen {
  return { order: null, folded: new Set(), seen: new Set(), isRecalled: false };
}
