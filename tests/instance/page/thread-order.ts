import type { Shape } from './shape.ts';

interface Reply {
  id: string;
  in_reply_to_id: string | null;
}

/** Who answers whom, as far as the page was told; from this the order of a thread is made. */
export class ThreadOrder {
  readonly #siblings: Shape['siblings'];
  readonly #parents = new Map<string, string>();
  readonly #replies = new Map<string, string[]>();

  constructor(siblings: Shape['siblings']) {
    this.#siblings = siblings;
  }

  /** Takes in an answer of `/context`. */
  addContext(id: string, ancestors: Reply[], descendants: Reply[]): void {
    for (const reply of ancestors) this.#add(reply);
    const parent = ancestors.at(-1);
    if (parent) this.#add({ id, in_reply_to_id: parent.id });
    for (const reply of descendants) this.#add(reply);
  }

  /** Takes in a reply that arrives live: it stands last among its siblings. */
  addLive({ id, in_reply_to_id: parent }: Reply): void {
    if (!parent) return;
    const siblings = this.#replies.get(parent) ?? [];
    this.#parents.set(id, parent);
    if (!siblings.includes(id)) this.#replies.set(parent, [...siblings, id]);
  }

  /** Forgets a deleted post; what answered it can no longer be reached. */
  remove(id: string): void {
    const parent = this.#parents.get(id);
    if (parent) {
      const siblings = this.#replies.get(parent) ?? [];
      this.#replies.set(
        parent,
        siblings.filter((sibling) => sibling !== id),
      );
    }
    for (const reply of this.#replies.get(id) ?? []) this.#parents.delete(reply);
    this.#parents.delete(id);
    this.#replies.delete(id);
  }

  ancestors(parent: string | null): string[] {
    const found: string[] = [];
    let current: string | null | undefined = parent;
    while (current && !found.includes(current)) {
      found.unshift(current);
      current = this.#parents.get(current);
    }
    return found;
  }

  /** Depth first below a post, then the self-replies lifted out of their branches to the front. */
  descendants(root: string, isSelfReply: (id: string) => boolean): string[] {
    const found = new Set<string>();
    const visit = (id: string) => {
      for (const reply of this.#replies.get(id) ?? []) {
        if (reply === root || found.has(reply)) continue;
        found.add(reply);
        visit(reply);
      }
    };
    visit(root);
    const all = [...found];
    return [...all.filter(isSelfReply), ...all.filter((id) => !isSelfReply(id))];
  }

  #add({ id, in_reply_to_id: parent }: Reply): void {
    if (!parent || this.#parents.has(id)) return;
    const siblings = this.#replies.get(parent) ?? [];
    // From 4.4 on the page looks for the first older sibling, not the last: a quirk that leaves
    // the oldest first and all the others newest first.
    const older = (sibling: string) => isOlder(sibling, id);
    const after =
      this.#siblings === 'oldest-first' ? siblings.findLastIndex(older) : siblings.findIndex(older);
    this.#replies.set(parent, siblings.toSpliced(after + 1, 0, id));
    this.#parents.set(id, parent);
  }
}

function isOlder(left: string, right: string): boolean {
  return left.length === right.length ? left < right : left.length < right.length;
}
