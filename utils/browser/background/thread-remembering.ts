import type { Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { changeSettings } from '../../settings/settings-store.ts';
import { type ThreadsSummary, threadMemories } from '../../storage/thread-memories.ts';
import type { ThreadMemory } from '../../storage/thread-memory.ts';
import { documentOf, isFromOurPages } from '../channel/message-senders.ts';
import {
  type ThreadMessage,
  threadMessageSchema,
  threadsMessageSchema,
} from '../channel/thread-memory-messages.ts';
import { siteOf } from '../sites/sites.ts';
import { withSiteOrder } from './site-order.ts';

/**
 * Remembers for the readers of pages what they say of threads, and tells them again (T2, T3): each of its own
 * site, which the browser says, and never the message. For the background, which alone has the database open.
 * In a private window nothing is known, and nothing is written down.
 */
export function rememberThreads(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (answer: ThreadMemory | boolean | null) => void,
): true | undefined {
  const site = documentOf(sender) && siteOf(sender.url);
  if (!site) return;
  const parsed = z.safeParse(threadMessageSchema, message);
  if (!parsed.success) return;
  const answer = sender.tab?.incognito ? unknown(parsed.data) : answerTo(parsed.data, site.host);
  void answer.then(sendResponse);
  return true;
}

async function unknown({ type }: ThreadMessage): Promise<false | null> {
  return type === 'recall-thread' ? null : false;
}

async function answerTo(
  message: ThreadMessage,
  host: string,
): Promise<ThreadMemory | boolean | null> {
  switch (message.type) {
    case 'recall-thread':
      return threadMemories.recall(host, message.threadId, Date.now());
    case 'note-thread':
      return threadMemories.note(host, message.threadId, message.note, Date.now());
    case 'set-site-order':
      return changeSettings((stored) => withSiteOrder(stored, host, message.order)).then(
        () => true,
        () => false,
      );
  }
}

/** Tells a page of ours how many threads are remembered, and forgets them. A page that is read gets no answer. */
export function answerAboutThreads(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (answer: ThreadsSummary | boolean | null) => void,
): true | undefined {
  const parsed = z.safeParse(threadsMessageSchema, message);
  if (!parsed.success || !isFromOurPages(sender)) return;
  const isQuestion = parsed.data.type === 'sum-up-threads';
  void (isQuestion ? threadMemories.summary() : threadMemories.clear()).then(sendResponse);
  return true;
}
