/**
 * How a post quotes another: with a block quote, natively, by a link, with its words between quotation marks, or
 * by repeating eight of them unmarked.
 */
export type QuotingHow = 'block' | 'native' | 'link' | 'words' | 'repeated';

export interface QuotedPost {
  id: string;
  how: QuotingHow;
  /** How many words of it are quoted that way: A2 asks for eight of a sentence. None for a link. */
  words: number;
}

/** The posts that one post quotes, each way once. */
export class QuotedPosts {
  readonly #known = new Map<string, QuotedPost>();

  get list(): QuotedPost[] {
    return [...this.#known.values()];
  }

  add(id: string, how: QuotingHow, words = 0): void {
    const known = this.#known.get(`${how} ${id}`);
    if (known) known.words += words;
    else this.#known.set(`${how} ${id}`, { id, how, words });
  }
}
