/** What is remembered of a thread’s order, and when that is told. Needs fake timers. */
import { vi } from 'vitest';
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
