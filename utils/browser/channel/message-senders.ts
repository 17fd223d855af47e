import { type Browser, browser } from 'wxt/browser';

type Sender = Pick<Browser.runtime.MessageSender, 'id' | 'tab' | 'url'>;

/**
 * Whether a message comes from the background or a page of ours: only these may tell a reader what to do.
 * A content script has our id too, but shares its process with a page, which may have taken it over
 * (https://developer.chrome.com/docs/extensions/develop/concepts/messaging#security-considerations); it has
 * a tab, and the address of its page. A page of ours may stand in a tab as well, at an address of its own.
 */
export function isFromOurPages({ id, tab, url = '' }: Sender): boolean {
  if (id === undefined || id !== browser.runtime.id) return false;
  return tab === undefined || /^(?:chrome|moz)-extension:\/\//.test(url);
}

/** Where the page of a content script stands, for what the background does there. */
export type DocumentTarget = { tabId: number } & (
  | { frameIds: number[] }
  | { documentIds: string[] }
);

/**
 * The document of the reader that a message comes from; null where it comes from anybody else. Older
 * browsers do not say which document of the tab it is: then it is whichever the tab shows.
 */
export function documentOf({
  id,
  tab,
  frameId,
  documentId,
}: Browser.runtime.MessageSender): DocumentTarget | null {
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return null;
  const place = documentId === undefined ? { frameIds: [0] } : { documentIds: [documentId] };
  return { tabId: tab.id, ...place };
}
