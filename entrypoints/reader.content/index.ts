import { defineContentScript } from 'wxt/utils/define-content-script';
import { Reader } from '../../components/thread/reader.ts';
import { FEATURES } from '../../components/thread/registry.ts';
import { whenSiteTurnsOff } from '../../utils/extension/turning-off.ts';
import { readInstance } from '../../utils/mastodon/initial-state.ts';

export default defineContentScript({
  registration: 'runtime',
  // The page need not know: a newer reader tells an older one by an event of the document.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const instance = readInstance(document, location);
    if (!instance) return;
    const reader = new Reader(instance, FEATURES);
    const stopListening = whenSiteTurnsOff(location.href, () => ctx.abort('turned off'));
    ctx.onInvalidated(() => {
      stopListening();
      reader.stop();
    });
    reader.start();
    // Chrome says nothing to the scripts of an extension that is removed: they find out by asking.
    ctx.setInterval(() => {}, ORPHAN_CHECK_MS);
  },
});

/** How long a page may stay decorated after the extension is gone. Asking costs nothing. */
const ORPHAN_CHECK_MS = 2_000;
