import type { Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { keptArticles } from '../../storage/kept-articles.ts';
import { type KeptList, type KeptMessage, keptMessageSchema } from '../channel/kept-messages.ts';
import { isFromOurPages } from '../channel/message-senders.ts';

/**
 * Tells a page of ours which articles are kept, and removes what the reader wants removed. For the
 * background, which alone has the database open. A page that is read gets no answer: what somebody has read
 * elsewhere is none of its business.
 */
export function answerAboutKept(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (answer: KeptList | boolean) => void,
): true | undefined {
  const parsed = z.safeParse(keptMessageSchema, message);
  if (!parsed.success || !isFromOurPages(sender)) return;
  void answerTo(parsed.data).then(sendResponse);
  return true;
}

function answerTo(message: KeptMessage): Promise<KeptList | boolean> {
  if (message.type === 'list-kept') return keptArticles.list();
  return message.type === 'clear-kept'
    ? keptArticles.clear()
    : keptArticles.remove(message.address);
}
