import type { TextBlock } from '../../../../utils/article/blocks.ts';
import { ArticleWords } from '../../../../utils/article/passages.ts';
import { passagesQuoted, type QuotedPassage } from '../../../../utils/article/quoted-passages.ts';
import type { AttributedQuote } from '../../../../utils/thread/quotes/quote-index.ts';
import type { Pausing } from '../../../../utils/thread/quotes/quote-work.ts';
import type { ThreadOnPage } from '../../feature.ts';

/** To search on for so long is a task. */
const SLICE_MS = 8;
/** So many quotations are looked for: a thread of more is not read to its end by anybody. */
const MOST_QUOTATIONS = 5_000;

type OnFound = (postId: string, found: readonly QuotedPassage[]) => void;

interface Sought {
  id: string;
  quotes: readonly AttributedQuote[];
}

/** Looks for the quotations of a thread in an article, piece by piece, and for those of posts that come later. */
export class QuoteSearch {
  readonly #blocks: readonly TextBlock[];
  readonly #key: string;
  readonly #thread: ThreadOnPage;
  readonly #onFound: OnFound;
  readonly #looked = new Set<string>();
  readonly #sought: Sought[] = [];
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

  /** Takes note of what the posts of the page quote now, and looks for what was not looked for before. */
  lookAtAll(): void {
    if (this.#isStopped) return;
    for (const { id } of this.#thread.shown()) {
      const quotes = this.#thread.links.quotesOf(id)?.quotes ?? [];
      if (quotes.length > 0) this.#add({ id, quotes });
    }
    this.#goOn();
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
    this.#work = null;
  }

  #add({ id, quotes }: Sought): void {
    const isNew = quotes.some(({ text }) => !this.#looked.has(nameOf(id, text)));
    if (!isNew || this.#looked.size >= MOST_QUOTATIONS) return;
    for (const { text } of quotes) this.#looked.add(nameOf(id, text));
    this.#sought.push({ id, quotes });
  }

  #slice(): void {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      this.#work ??= this.#next();
      if (!this.#work) return;
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

  *#find(words: ArticleWords, { id, quotes }: Sought): Pausing<void> {
    const found = yield* passagesQuoted(words, quotes, (quote) => this.#isOwn(quote));
    if (found.length > 0) this.#onFound(id, found);
    const taken = found.filter(({ isTaken }) => isTaken);
    if (taken.length > 0) {
      this.#thread.takeInText(
        this.#key,
        taken.map(({ index, isVerbatim, passages }) => ({ id, index, isVerbatim, passages })),
      );
    }
  }

  #isOwn({ of }: AttributedQuote): boolean {
    if (of?.kind !== 'article') return false;
    return this.#thread.links.articleOf(of.key)?.key === this.#key;
  }
}

function nameOf(id: string, text: string): string {
  return `${id}\n${text}`;
}
