import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { sitePattern } from './site-pattern.ts';

/** The one script that is registered on the sites that are on; it loads the reader on Mastodon only. */
const DETECTOR_ID = 'detector';
const DETECTOR_FILE = '/detector.js';

/**
 * The match pattern of a page's site, as permissions are granted by: scheme and host, every port.
 *
 * @returns null for pages that no extension may read: the browser's own, files, stores.
 */
export function siteOf(address: string | undefined): { host: string; pattern: string } | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return { host: url.host, pattern: sitePattern(url) };
}

/** Whether a match pattern covers an address, whatever its port. */
export function coversAddress(pattern: string, address: string): boolean {
  return new MatchPattern(pattern).includes(address);
}

/** Whether the reader may run on a site: what is granted is what is on. */
export function isOn(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

let running: Promise<void> = Promise.resolve();

/**
 * Makes the registered scripts agree with what is granted. Grants come and go in the popup and in the
 * browser's own pages, and Chrome forgets registrations when the extension is updated, so this is asked
 * for at every such moment. One run at a time: they would register twice.
 */
export function registerDetector(): Promise<void> {
  running = running.then(register, register);
  return running;
}

async function register(): Promise<void> {
  const { origins: matches = [] } = await browser.permissions.getAll();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR_ID] });
    return;
  }
  const script = {
    id: DETECTOR_ID,
    js: [DETECTOR_FILE],
    matches,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the detector in the tabs that are open already, so that nobody has to reload them. */
export async function detectInOpenTabs(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : [browser.scripting.executeScript({ target: { tabId: id }, files: [DETECTOR_FILE] })],
    ),
  );
}
