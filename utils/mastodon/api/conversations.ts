/**
 * Which posts belong together. Whoever navigates from post to post sees parts of one thread, whose
 * contexts overlap; and then another thread, which has nothing to do with it.
 */
export class Conversations {
  readonly #of = new Map<string, Set<string>>();

  /** Says that these posts are of one thread, and so is whatever was said to belong to any of them. */
  join(ids: Iterable<string>): void {
    let whole = new Set<string>();
    for (const id of ids) {
      const known = this.#of.get(id) ?? new Set([id]);
      if (known === whole) continue;
      const [small, large] = known.size <= whole.size ? [known, whole] : [whole, known];
      for (const member of small) large.add(member);
      for (const member of small) this.#of.set(member, large);
      this.#of.set(id, large);
      whole = large;
    }
  }

  /** All posts of the thread that a post is of, itself included. */
  of(id: string): ReadonlySet<string> {
    return this.#of.get(id) ?? new Set([id]);
  }

  /** Takes posts out again, each of its thread. */
  forget(ids: Iterable<string>): void {
    for (const id of [...ids]) {
      this.#of.get(id)?.delete(id);
      this.#of.delete(id);
    }
  }
}
