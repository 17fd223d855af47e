import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveWithExtension } from '../components/thread/host/leaving.ts';
import { Reader } from '../components/thread/reader.ts';
import { FEATURES } from '../components/thread/registry.ts';
import { leaveDocument, takeAsking } from '../utils/browser/channel/reader-asking.ts';
import { tellReaderState } from '../utils/browser/channel/reader-listening.ts';
import { askForRest } from '../utils/browser/channel/rest-asking.ts';
import { followSite } from '../utils/browser/channel/site-listening.ts';
import { readInstance } from '../utils/mastodon/initial-state.ts';

// Not one of WXT's content scripts: those end the reader that is there before they can look whether they
// were meant for this document.
export default defineUnlistedScript(() => {
  const askedBy = takeAsking();
  if (askedBy === null) return;
  const instance = readInstance(document, location);
  if (!instance) {
    leaveDocument();
    return;
  }
  // The page need not know: a newer reader tells an older one by an event of the document.
  const ctx = new ContentScriptContext('reader', { noScriptStartedPostMessage: true });
  ctx.onInvalidated(leaveDocument);
  let reader: Reader | undefined;
  const stopFollowing = followSite(location, askedBy, {
    start(settings) {
      if (ctx.isInvalid) return;
      const started = new Reader({ instance, features: FEATURES, settings, askForRest });
      reader = started;
      ctx.onInvalidated(() => started.stop());
      started.start();
      tellReaderState(true);
      leaveWithExtension(ctx);
    },
    apply: (changed) => reader?.apply(changed),
    setPlain: (isPlain) => reader?.setPlain(isPlain),
    report: () => reader?.report() ?? null,
    turnOff() {
      ctx.abort('turned off');
      if (reader) tellReaderState(false);
    },
  });
  ctx.onInvalidated(stopFollowing);
});
