import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveWithExtension, replaceOlderReader } from '../components/thread/host/leaving.ts';
import { Lifetime } from '../components/thread/life.ts';
import { Reader } from '../components/thread/reader.ts';
import { FEATURES } from '../components/thread/registry.ts';
import { leaveDocument, takeAsking } from '../utils/browser/channel/reader-asking.ts';
import { tellReaderState } from '../utils/browser/channel/reader-listening.ts';
import { askForRest } from '../utils/browser/channel/rest-asking.ts';
import { followSite } from '../utils/browser/channel/site-listening.ts';
import { reportProblem } from '../utils/browser/problems.ts';
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
  const life = new Lifetime((step) => {
    try {
      step();
    } catch (error) {
      reportProblem('reader', instance, error);
    }
  });
  replaceOlderReader(life);
  life.undo(leaveDocument);
  let reader: Reader | undefined;
  const stopFollowing = followSite(location, askedBy, {
    start(settings) {
      if (life.signal.aborted) return;
      const started = new Reader({ instance, features: FEATURES, settings, askForRest });
      reader = started;
      life.undo(() => started.stop());
      started.start();
      tellReaderState(true);
      leaveWithExtension(life);
    },
    apply: (changed) => reader?.apply(changed),
    setPlain: (isPlain) => reader?.setPlain(isPlain),
    report: () => reader?.report() ?? null,
    turnOff() {
      life.end();
      if (reader) tellReaderState(false);
    },
  });
  life.undo(stopFollowing);
});
