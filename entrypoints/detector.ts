import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isMastodonPage } from '../utils/mastodon/detection.ts';

/** What we need of the extension's API: Firefox has it as `browser`, Chrome as `chrome`. */
interface ExtensionGlobals {
  browser?: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  chrome?: ExtensionGlobals['browser'];
}

// Runs on every page of the sites that are on, so it is small: no polyfill, no schema, no trace.
export default defineUnlistedScript(() => {
  if (!isMastodonPage(document)) return;
  const { browser, chrome } = globalThis as ExtensionGlobals;
  void (browser ?? chrome)?.runtime.sendMessage({ type: 'load-reader' });
});
