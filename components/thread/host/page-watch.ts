import { OURS } from '../../../utils/thread/content/ours.ts';
import { closestElement } from './page-changes.ts';

/** What 5.0 changes alone: the post that an element is of, and whether its words are closed. */
const TELLING_ATTRIBUTES = ['data-id', 'inert'];

/**
 * Watches the page for changes that are not our own. What we change goes through one door (`own`), so that
 * nothing has to be guessed from what a change looks like: also when we put nodes of the page into another
 * order, or take something of ours away.
 */
export class PageWatch {
  readonly #onChange: (records: readonly MutationRecord[]) => void;
  readonly #observer = new MutationObserver((records) => this.#deliver(records));
  /** What the page did before we began to change it ourselves, and has not been told yet. */
  #kept: MutationRecord[] = [];
  #isOwn = false;

  /** @param onChange is told what others have changed outside of our own elements. */
  constructor(onChange: (records: readonly MutationRecord[]) => void) {
    this.#onChange = onChange;
  }

  watch(root: Node): void {
    const attributeFilter = TELLING_ATTRIBUTES;
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter,
    });
  }

  stop(): void {
    this.#observer.disconnect();
    this.#kept = [];
  }

  /** Makes changes of our own. */
  own<T>(change: () => T): T {
    if (this.#isOwn) return change();
    const before = this.#observer.takeRecords();
    if (before.length > 0) {
      // Taken records are not told by the observer any more.
      if (this.#kept.length === 0) queueMicrotask(() => this.#deliver([]));
      this.#kept.push(...before);
    }
    this.#isOwn = true;
    try {
      return change();
    } finally {
      this.#isOwn = false;
      this.#observer.takeRecords();
    }
  }

  #deliver(records: readonly MutationRecord[]): void {
    const isOurs = new Map<Node, boolean>();
    const told = this.#kept.length > 0 ? [...this.#kept, ...records] : records;
    const all = told.filter(({ target }) => {
      const known = isOurs.get(target);
      const isOur = known ?? isInOurs(target);
      if (known === undefined) isOurs.set(target, isOur);
      return !isOur;
    });
    this.#kept = [];
    if (all.length > 0) this.own(() => this.#onChange(all));
  }
}

/** The page puts nothing into elements of ours; what changes there, Preact's views did. */
function isInOurs(node: Node): boolean {
  return closestElement(node)?.closest(`[${OURS}]`) != null;
}
