import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { articleTarget, isWithin } from '../../article/article-address.ts';
import { fetchPicture } from '../../article/picture-fetching.ts';
import { fetchPictureSchema } from '../channel/article-messages.ts';
import { documentOf } from '../channel/message-senders.ts';

/**
 * Fetches a picture of an article for a reader whose page forbids it to load one (Mastodon's policy names its own
 * hosts; Chrome holds what we add to it): from sites that are allowed for articles, and no others.
 */
export function givePicture(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  sendResponse: (picture: string | null) => void,
): true | undefined {
  const parsed = z.safeParse(fetchPictureSchema, message);
  if (!parsed.success || !documentOf(sender) || !sender.url) return;
  picture(parsed.data.address, new URL(sender.url).host).then(sendResponse, () =>
    sendResponse(null),
  );
  return true;
}

async function picture(address: string, instanceHost: string): Promise<string | null> {
  const target = articleTarget(address, instanceHost);
  if (target.kind === 'declined') return null;
  if (!(await browser.permissions.contains({ origins: [target.pattern] }))) return null;
  const found = await fetchPicture(
    target.url,
    (...args) => fetch(...args),
    (url) => isWithin(url, target, instanceHost),
  );
  return found && dataAddress(new Blob([found.bytes], { type: found.type }));
}

function dataAddress(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(blob);
  });
}
