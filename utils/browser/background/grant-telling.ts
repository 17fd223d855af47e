import type { Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { documentOf } from '../channel/message-senders.ts';
import { readerMessageSchema } from '../channel/reader-messages.ts';
import { coversAddress, grantedPatterns } from '../sites/sites.ts';

/** Tells a reader that asks whether the browser still allows its page. For the background. */
export function tellWhetherGranted(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (isGranted: boolean) => void,
): true | undefined {
  const parsed = z.safeParse(readerMessageSchema, message);
  const { url } = sender;
  if (!parsed.success || parsed.data.type !== 'is-granted') return;
  if (!documentOf(sender) || url === undefined) return;
  grantedPatterns().then(
    (granted) => sendResponse(granted.some((pattern) => coversAddress(pattern, url))),
    // Nobody can say that it has gone.
    () => sendResponse(true),
  );
  return true;
}
