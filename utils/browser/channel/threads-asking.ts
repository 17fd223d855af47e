import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { ThreadsSummary } from '../../storage/thread-memories.ts';
import { type ThreadsMessage, threadsSummarySchema } from './thread-memory-messages.ts';

/** How many threads are remembered, and what that takes; null where nobody can say. */
export async function askForThreads(): Promise<ThreadsSummary | null> {
  const parsed = z.safeParse(threadsSummarySchema, await ask({ type: 'sum-up-threads' }));
  return parsed.success ? parsed.data : null;
}

/** Forgets all that is remembered of threads. Answers whether it is gone. */
export async function clearThreads(): Promise<boolean> {
  return (await ask({ type: 'clear-threads' })) === true;
}

/** Null where the background does not answer. */
function ask(message: ThreadsMessage): Promise<unknown> {
  return browser.runtime.sendMessage(message).catch(() => null);
}
