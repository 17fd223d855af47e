import { defineContentScript } from 'wxt/utils/define-content-script';
import { Reader } from '../../components/thread/reader.ts';
import { FEATURES } from '../../components/thread/registry.ts';
import { listenForReader, tellReaderState } from '../../utils/extension/reader-listening.ts';
import { readInstance } from '../../utils/mastodon/initial-state.ts';
import { loadSettings } from '../../utils/settings/settings-store.ts';
import { settingsFor } from '../../utils/settings/stored-settings.ts';

export default defineContentScript({
  registration: 'runtime',
  // The page need not know: a newer reader tells an older one by an event of the document.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const instance = readInstance(document, location);
    if (!instance) return;
    const settings = settingsFor(await loadSettings(), location.host);
    if (ctx.isInvalid) return;
    const reader = new Reader(instance, FEATURES, settings);
    const stopListening = listenForReader(location, {
      apply: (changed) => reader.apply(changed),
      setPlain: (isPlain) => reader.setPlain(isPlain),
      report: () => reader.report(),
      turnOff: () => {
        ctx.abort('turned off');
        tellReaderState(false);
      },
    });
    ctx.onInvalidated(() => {
      stopListening();
      reader.stop();
    });
    reader.start();
    tellReaderState(true);
    // Chrome says nothing to the scripts of an extension that is removed: they find out by asking.
    ctx.setInterval(() => {}, ORPHAN_CHECK_MS);
  },
});

/** How long a page may stay decorated after the extension is gone. Asking costs nothing. */
const ORPHAN_CHECK_MS = 2_000;
