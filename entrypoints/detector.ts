import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askInDocument } from '../utils/browser/channel/reader-asking.ts';
import { isMastodonPage } from '../utils/mastodon/page/detection.ts';

/** What we need of the extension's API: Firefox has it as `browser`, Chrome as `chrome`. */
interface ExtensionGlobals {
  browser?: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  chrome?: ExtensionGlobals['browser'];
}

// Runs on every page of the sites that are on, so it is small: no polyfill, no schema, no trace. It starts
// with the page and looks while the page is parsed: a reader that came after the posts would move them.
export default defineUnlistedScript(() => {
  const observer = new MutationObserver(look);
  const stop = () => observer.disconnect();
  observer.observe(document, { childList: true, subtree: true });
  look();

  function look() {
    const isFound = isMastodonPage();
    if (isFound || document.readyState !== 'loading') stop();
    else document.addEventListener('DOMContentLoaded', stop, { once: true });
    if (!isFound || !askInDocument('page')) return;
    const { browser, chrome } = globalThis as ExtensionGlobals;
    void (browser ?? chrome)?.runtime.sendMessage({ type: 'load-reader' });
  }
});
