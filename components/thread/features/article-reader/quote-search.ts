import type { TextBlock } from '../../../../utils/article/blocks.ts';
import { ArticleWords } from '../../../../utils/article/passages.ts';
import { passagesQuoted, type QuotedPassage } from '../../../../utils/article/quoted-passages.ts';
import type { AttributedQuote } from '../../../../utils/thread/quotes/quote-index.ts';
import type { Pausing } from '../../../../utils/thread/quotes/quote-work.ts';
import type { QuoteOfText } from '../../../../utils/thread/thread-words.ts';
import type { ThreadOnPage } from '../../scene.ts';

/** To search on for so long is a task. */
const SLICE_MS = 8;
/** So many quotations are looked for: a thread of more is not read to its end by anybody. */
const MOST_QUOTATIONS = 5_000;

type OnFound = (postId: string, found: readonly QuotedPassage[]) => void;

interface Sought {
  id: string;
  quotes: readonly AttributedQuote[];
  /** All that the post quotes, as one text: an edited post is told by it. */
  said: string;
}

/** Looks for the quotations of a thread in an article, piece by piece, and for those of posts that come later. */
export class QuoteSearch {
  readonly #blocks: readonly TextBlock[];
  readonly #key: string;
  readonly #thread: ThreadOnPage;
  readonly #onFound: OnFound;
  /** The quotations that were looked for, by their posts. */
  readonly #looked = new Map<string, string>();
  #quotations = 0;
  readonly #sought: Sought[] = [];
  /** What was found to be the article's, and what its post said then. */
  readonly #taken: { said: string; quote: QuoteOfText }[] = [];
  #work: Pausing<void> | null = null;
  #words: ArticleWords | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(
    blocks: readonly TextBlock[],
    { key, thread }: { key: string; thread: ThreadOnPage },
    onFound: OnFound,
  ) {
    this.#blocks = blocks;
    this.#key = key;
    this.#thread = thread;
    this.#onFound = onFound;
  }

  /**
   * Takes note of what the posts of the page quote now: what was not looked for is looked for, and who quotes
   * nothing any more, or is gone, is told with nothing.
   */
  lookAtAll(): void {
    if (this.#isStopped) return;
    const quoting = new Map<string, readonly AttributedQuote[]>();
    for (const { id } of this.#thread.shown()) {
      const quotes = this.#thread.links.quotesOf(id)?.quotes ?? [];
      if (quotes.length > 0) quoting.set(id, quotes);
    }
    for (const id of this.#looked.keys()) if (!quoting.has(id)) this.#forget(id);
    for (const [id, quotes] of quoting) this.#add(id, quotes);
    this.#goOn();
  }

  #forget(id: string): void {
    this.#looked.delete(id);
    this.#onFound(id, []);
  }

  #goOn(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#slice());
  }

  /** For good: its copy is replaced. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#sought.length = 0;
    this.#taken.length = 0;
    this.#work = null;
  }

  #add(id: string, quotes: readonly AttributedQuote[]): void {
    const said = JSON.stringify(quotes.map(({ text }) => text));
    if (this.#looked.get(id) === said || this.#quotations >= MOST_QUOTATIONS) return;
    this.#quotations += quotes.length;
    this.#looked.set(id, said);
    this.#sought.push({ id, quotes, said });
  }

  #slice(): void {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      this.#work ??= this.#next();
      if (!this.#work) {
        this.#tellTaken();
        return;
      }
      if (this.#work.next().done) this.#work = null;
    }
    this.#goOn();
  }

  #next(): Pausing<void> | null {
    if (!this.#words) return this.#read();
    const sought = this.#sought.shift();
    return sought ? this.#find(this.#words, sought) : null;
  }

  *#read(): Pausing<void> {
    this.#words = yield* ArticleWords.read(this.#blocks.map(({ text }) => text));
  }

  *#find(words: ArticleWords, { id, quotes, said }: Sought): Pausing<void> {
    const { rules } = this.#thread.links;
    const found = yield* passagesQuoted(words, quotes, (quote) => this.#isOwn(quote), rules);
    // Edited since, or gone: what it quoted is nobody's any more.
    if (this.#looked.get(id) !== said) return;
    this.#onFound(id, found);
    for (const { index, isTaken, isVerbatim, passages } of found) {
      if (isTaken) this.#taken.push({ said, quote: { id, index, isVerbatim, passages } });
    }
  }

  /** All at once: for each the whole page is looked at. */
  #tellTaken(): void {
    const taken = this.#taken
      .splice(0)
      .filter(({ said, quote }) => this.#looked.get(quote.id) === said);
    if (taken.length === 0) return;
    this.#thread.takeInText(
      this.#key,
      taken.map(({ quote }) => quote),
    );
  }

  #isOwn({ of }: AttributedQuote): boolean {
    if (of?.kind !== 'article') return false;
    return this.#thread.links.articleOf(of.key)?.key === this.#key;
  }
}
