import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { articleTarget } from '../../article/article-address.ts';
import { type AllowAnswer, allowArticleSchema } from '../channel/article-messages.ts';
import { documentOf } from '../channel/message-senders.ts';
import { noteWish } from '../sites/article-wish.ts';

/**
 * Asks the browser for the site of an article that a reader wants to read. Chrome takes the click in the page for
 * it; to Firefox only one in a page of ours counts, so the popup opens and asks.
 */
export function allowArticleFor(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (answer: AllowAnswer) => void,
): true | undefined {
  const parsed = z.safeParse(allowArticleSchema, message);
  if (!parsed.success || !documentOf(sender) || !sender.url || sender.tab?.incognito) return;
  const target = articleTarget(parsed.data.address, new URL(sender.url).host);
  if (target.kind === 'declined') return;
  const { site, pattern } = target;
  // Before anything is awaited: the click is forgotten by then.
  request(pattern).then(
    (isAllowed) => sendResponse(isAllowed ? 'allowed' : 'denied'),
    () =>
      askInPopup(site, pattern).then(
        () => sendResponse('toolbar'),
        () => sendResponse('denied'),
      ),
  );
  return true;
}

async function request(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

async function askInPopup(site: string, pattern: string): Promise<void> {
  await noteWish(site, pattern);
  // Where it cannot be opened (no window has the focus), the reader finds it behind the button.
  await browser.action.openPopup().catch(() => {});
}
