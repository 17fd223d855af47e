/** What is remembered of a thread’s order, when that is told, and what goes by it. */
import { beforeEach, vi } from 'vitest';
import { ThreadChoice } from '../../../../../../components/thread/features/thread-order/thread-choice.ts';
import { Lifetime } from '../../../../../../components/thread/life.ts';
import {
  noteThread,
  recallThread,
  setSiteOrder,
} from '../../../../../../utils/browser/channel/thread-memory-asking.ts';
import type { ThreadMemory } from '../../../../../../utils/storage/thread-memory.ts';
import { NO_VISIT } from '../../../../../../utils/thread/visits.ts';

/** What was remembered, with nothing of it unless said. */
export function memory(some: Partial<ThreadMemory>): ThreadMemory {
  return { order: null, folded: [], visit: NO_VISIT, ...some };
}

/** An answer that comes when it is told to. */
export function answerOf<T>(): { promise: Promise<T>; come: (value: T) => Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<T>();
  const come = async (value: T) => {
    resolve(value);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { promise, come };
}

let threads = 0;
/** Each test has a thread of its own: what was chosen for one outlives what is shown. */
export function newThread(): string {
  threads += 1;
  return `thread ${threads}`;
}

/** The feature as it is shown on a page: who hears of changes, and as long as it lasts. */
export class Shown {
  readonly onChange = vi.fn<() => void>();
  #life = new Lifetime((step) => step());

  begin(siteOrder: 'page' | 'restored' | 'branches' = 'page'): ThreadChoice {
    return new ThreadChoice(siteOrder, this.onChange, this.#life);
  }

  /** It is shown no longer; what begins from now on is shown anew. */
  end(): void {
    this.#life.end();
    this.#life = new Lifetime((step) => step());
  }
}

/**
 * Each test has it shown where nothing is remembered, and all that is told is taken in, by a clock that it moves.
 * The file mocks `thread-memory-asking.ts`.
 */
export function eachShown(given: (shown: Shown) => void): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.mocked(recallThread).mockResolvedValue(null);
    vi.mocked(noteThread).mockResolvedValue(true);
    vi.mocked(setSiteOrder).mockResolvedValue(true);
    given(new Shown());
  });
}
