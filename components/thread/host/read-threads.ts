import type { Status } from '../../../utils/mastodon/entities.ts';
import type { ReadingRules } from '../../../utils/thread/rules.ts';
import { type HtmlParser, ThreadReading } from '../../../utils/thread/thread-reading.ts';
import type { MakeWords } from '../../../utils/thread/thread-words.ts';

/** So many threads are kept as they were read, for who goes back. */
const MOST_KEPT = 4;

export interface ReadThreadsOptions {
  parseHtml: HtmlParser;
  localDomains: readonly string[];
  rules: ReadingRules;
}

/** What is worked out about the threads of a visit. */
export class ReadThreads {
  readonly #options: ReadThreadsOptions;
  #makeWords: MakeWords;
  /** The latest first. */
  #threads: ThreadReading[] = [];

  /** @param makeWords what reads the posts' words, as far as it is there. */
  constructor(options: ReadThreadsOptions, makeWords: MakeWords) {
    this.#options = options;
    this.#makeWords = makeWords;
  }

  /** The thread of the page. */
  get latest(): ThreadReading {
    const [latest = this.#begin()] = this.#threads;
    this.#threads[0] = latest;
    return latest;
  }

  get isEmpty(): boolean {
    return this.#threads.length === 0;
  }

  /**
   * Takes in what is known of the page's thread. Where posts were edited since, or the reader has gone on to another
   * thread, it begins anew; who goes back finds it read.
   */
  learn(statuses: readonly Status[]): void {
    const known = new Map(statuses.map((status) => [status.id, status]));
    const latest = this.#threads.find((one) => isPartOf(one.statuses, known)) ?? this.#begin();
    const others = this.#threads.filter((other) => other !== latest);
    this.#threads = [latest, ...others].slice(0, MOST_KEPT);
    latest.add(statuses);
  }

  /** Has all read anew, now that there is what reads the posts' words. */
  readWords(makeWords: MakeWords): void {
    this.#makeWords = makeWords;
    for (const reading of this.#threads) reading.readWords(makeWords);
  }

  #begin(): ThreadReading {
    return new ThreadReading([], { ...this.#options, makeWords: this.#makeWords });
  }
}

/** Whether a thread goes on: all that was learned is known still, and no post was edited. */
function isPartOf(read: Iterable<Status>, known: ReadonlyMap<string, Status>): boolean {
  for (const { id, edited_at: editedAt, content } of read) {
    const now = known.get(id);
    if (now?.edited_at !== editedAt || now.content !== content) return false;
  }
  return true;
}
