/** Where more have gone at once, the page shows something else; so many are asked for in one go. */
const MOST_GONE = 20;

/** A6: tells which posts have gone from a page that shows the same thread still: they may have been deleted. */
export class GonePosts {
  #thread: string | null = null;
  #before: readonly string[] = [];

  /**
   * @param thread the post that the page was opened on.
   * @param now the posts that stand there.
   */
  since(thread: string | null, now: ReadonlyMap<string, unknown>): readonly string[] {
    const gone = thread === this.#thread ? this.#before.filter((id) => !now.has(id)) : [];
    this.#thread = thread;
    this.#before = [...now.keys()];
    return gone.length > MOST_GONE ? [] : gone;
  }
}
