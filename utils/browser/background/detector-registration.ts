import { browser } from 'wxt/browser';
import { loadSettings } from '../../settings/settings-store.ts';
import { wishFor } from '../../settings/stored-settings.ts';
import { grantedPatterns, patternsTurnedOff, siteOf } from '../sites/sites.ts';

/** The one script that is registered on the sites that are on; it loads the reader on Mastodon only. */
const DETECTOR_ID = 'detector';
const DETECTOR_FILE = '/detector.js';
/** A page that has refused the detector may take it after so long. */
const AGAIN_AFTER_MS = 500;

let running: Promise<void> = Promise.resolve();

/**
 * Makes the registered scripts agree with what is granted and what is turned off. Grants come and go in
 * our pages and in the browser's own, and Chrome forgets registrations when the extension is updated, so
 * this is asked for at every such moment. One run at a time: they would register twice.
 */
export function registerDetector(): Promise<void> {
  running = running.then(register, register);
  return running;
}

async function register(): Promise<void> {
  const [matches, stored] = await Promise.all([grantedPatterns(), loadSettings()]);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR_ID] });
    return;
  }
  const script = {
    id: DETECTOR_ID,
    js: [DETECTOR_FILE],
    matches,
    excludeMatches: patternsTurnedOff(stored),
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Starts the detector in the tabs that are open already, so that nobody has to reload them; not where the
 * reader has turned the site off.
 */
export async function detectInOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const [tabs, stored] = await Promise.all([
    browser.tabs.query({ url: [...patterns] }),
    loadSettings(),
  ]);
  await Promise.allSettled(
    tabs.flatMap(({ id, url }) =>
      id === undefined || wishFor(stored, siteOf(url)?.host ?? '') === 'off' ? [] : [detectIn(id)],
    ),
  );
}

/** A browser may tell of a grant before the page's own process knows of it: what refuses is asked once more. */
async function detectIn(tabId: number): Promise<void> {
  const inject = () =>
    browser.scripting.executeScript({ target: { tabId }, files: [DETECTOR_FILE] });
  try {
    await inject();
  } catch {
    await new Promise((done) => setTimeout(done, AGAIN_AFTER_MS));
    await inject();
  }
}
