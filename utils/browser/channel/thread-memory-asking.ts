import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type ThreadMemory, threadMemorySchema } from '../../storage/thread-memory.ts';
import type { ThreadNote } from '../../storage/thread-note.ts';
import type { ThreadMessage } from './thread-memory-messages.ts';

/**
 * What is remembered of a thread of the page's site (T2, T3), as it stands now; null where that is nothing,
 * in a private window, and where nobody can say.
 */
export async function recallThread(threadId: string): Promise<ThreadMemory | null> {
  const parsed = z.safeParse(threadMemorySchema, await ask({ type: 'recall-thread', threadId }));
  return parsed.success ? parsed.data : null;
}

/** Has something remembered of a thread. Answers whether it is: not in a private window. */
export async function noteThread(threadId: string, note: ThreadNote): Promise<boolean> {
  return (await ask({ type: 'note-thread', threadId, note })) === true;
}

/** T2: sets the order for all threads of the page's site. Answers whether it is set. */
export async function setSiteOrder(
  order: Extract<ThreadMessage, { type: 'set-site-order' }>['order'],
): Promise<boolean> {
  return (await ask({ type: 'set-site-order', order })) === true;
}

/** Null where nobody answers. */
async function ask(message: ThreadMessage): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    // The background has gone, or the extension: then the call itself throws.
    return null;
  }
}
