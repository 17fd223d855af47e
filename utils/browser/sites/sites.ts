import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { changeSettings, loadSettings } from '../../settings/settings-store.ts';
import { type StoredSettings, sitesIn, wishFor, withWish } from '../../settings/stored-settings.ts';
import {
  forgetTurningOn,
  isTurningOn,
  noteTurningOn,
  sitesAnsweredBy,
  whileTurning,
} from '../background/turning-on.ts';
import { isArticlePattern } from './article-grants.ts';
import { sitePattern } from './site-pattern.ts';

/** What is granted by "all Mastodon sites": which of them are Mastodon only the detector can tell. */
export const EVERYWHERE = '*://*/*';
/** A browser may write what is granted for every site in other ways. */
const EVERY_SITE = [EVERYWHERE, '<all_urls>', 'http://*/*', 'https://*/*'];

export function isEverySite(pattern: string): boolean {
  return EVERY_SITE.includes(pattern);
}

/** A site as settings know it (`host`, with the port) and as browsers grant it (`pattern`, every port). */
export interface Site {
  host: string;
  pattern: string;
}

/** Whether the reader works on a site. `needs-permission`: it was turned on, and the browser forbids it. */
export type SiteState = 'on' | 'off' | 'needs-permission';

/**
 * The site of an address.
 *
 * @returns null for pages that no extension may read: the browser's own, files, stores.
 */
export function siteOf(address: string | undefined): Site | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // In a match pattern it would stand for other sites.
  if (url.host.includes('*')) return null;
  return { host: url.host, pattern: sitePattern(url) };
}

/** Whether a match pattern covers an address, whatever its port. One that cannot be read covers none. */
export function coversAddress(pattern: string, address: string): boolean {
  try {
    return new MatchPattern(pattern).includes(address);
  } catch {
    // It takes the colons of an IPv6 address for a port.
    return false;
  }
}

/** Whether the reader works on a site: the browser has to allow it, and the reader not to have turned it off. */
export async function stateOf({ host, pattern }: Site): Promise<SiteState> {
  const [isGranted, stored] = await Promise.all([isSiteGranted(pattern), loadSettings()]);
  const wish = wishFor(stored, host);
  if (isGranted) return wish === 'off' ? 'off' : 'on';
  return wish === 'on' ? 'needs-permission' : 'off';
}

/** The match patterns that are granted now for reading threads; articles are allowed by others (L5). */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const ofArticles = origins.filter(isArticlePattern);
  const own = origins.filter((pattern) => !isArticlePattern(pattern));
  return ofArticles.length === 0 ? own : [...own, ...(await turnedOnBelow(ofArticles))];
}

/** Sites that were turned on where a grant for articles covers them already: Firefox adds none of their own then. */
async function turnedOnBelow(ofArticles: readonly string[]): Promise<string[]> {
  const stored = await loadSettings();
  return sitesIn(stored)
    .filter((host) => wishFor(stored, host) === 'on')
    .flatMap((host) => patternOfHost(host) ?? [])
    .filter((pattern) => {
      const address = pattern.replace('*', 'https').replace('*', '');
      return ofArticles.some((one) => one === pattern || coversAddress(one, address));
    });
}

/** Whether a site is granted for reading threads, by its own pattern or a wider one. */
export async function isSiteGranted(pattern: string): Promise<boolean> {
  const isCovered = await browser.permissions.contains({ origins: [pattern] });
  if (!isCovered) return false;
  const granted = await grantedPatterns();
  const [host = ''] = pattern.replace(/^[^:]*:\/\//, '').split('/', 1);
  const addresses = pattern.startsWith('*')
    ? [`https://${host}/`, `http://${host}/`]
    : [pattern.replace(/\*$/, '')];
  return granted.some(
    (one) => one === pattern || addresses.some((address) => coversAddress(one, address)),
  );
}

/**
 * Asks the browser for a site and turns it on. It must be the very first thing that is done with a click:
 * to Firefox that click is the consent. The prompt may close the page that asked; the rest is then done by
 * `finishTurningOn`.
 *
 * @returns whether the browser allows it.
 */
export async function turnOn({ host, pattern }: Site): Promise<boolean> {
  const asked = browser.permissions.request({ origins: [pattern] });
  // Not awaited: after that the browser would no longer take the click for ours.
  const noted = noteTurningOn(host, pattern);
  try {
    const isGranted = await asked;
    await noted;
    if (isGranted) await rememberOn(host);
    return isGranted;
  } finally {
    await forgetTurningOn(host);
  }
}

/** Remembers that sites were turned on, where the page that asked for them is gone. For the background. */
export async function finishTurningOn(granted: readonly string[]): Promise<void> {
  for (const host of await sitesAnsweredBy(granted)) await rememberOn(host);
}

/** Once, and not where the reader has turned the site off since it was asked for. */
function rememberOn(host: string): Promise<void> {
  return whileTurning(async () => {
    if (!(await isTurningOn(host))) return;
    await changeSettings((stored) => withWish(stored, host, 'on'));
    await forgetTurningOn(host);
  });
}

/** Remembers that a site was turned off; what is left of an attempt to turn it on comes to nothing. */
export function rememberOff(host: string): Promise<void> {
  return whileTurning(async () => {
    await forgetTurningOn(host);
    await changeSettings((stored) => withWish(stored, host, 'off'));
  });
}

/** Turns a site off. The grant goes too, unless it is one for all sites, which has no holes. */
export async function turnOff({ host, pattern }: Site): Promise<void> {
  await rememberOff(host);
  // It throws where the browser's own rules have granted the site. Off it is all the same.
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Whether all sites are granted. */
export function isOnEverywhere(): Promise<boolean> {
  return browser.permissions.contains({ origins: [EVERYWHERE] });
}

/** Asks the browser for all sites; the same holds as for `turnOn`. */
export function turnOnEverywhere(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERYWHERE] });
}

/** Gives back the grant for all sites. Sites that were granted one by one stay. */
export async function turnOffEverywhere(): Promise<void> {
  await browser.permissions.remove({ origins: [EVERYWHERE] });
}

/** The sites that the settings turn off, as patterns; a pattern has no port, so those with one are left out. */
export function patternsTurnedOff(stored: StoredSettings): string[] {
  return sitesIn(stored)
    .filter((host) => wishFor(stored, host) === 'off')
    .flatMap((host) => (hostnameOf(host) === host ? (patternOfHost(host) ?? []) : []));
}

/** The pattern of a site as settings know it, whatever its scheme and port; null where it is none. */
export function patternOfHost(host: string): string | null {
  const hostname = hostnameOf(host);
  return hostname === null ? null : `*://${hostname}/*`;
}

/** Null where a name is no host: it may come from a file, and `*` is every site to the browser. */
function hostnameOf(host: string): string | null {
  const found = ['https:', 'http:']
    .map((scheme) => `${scheme}//${host}/`)
    .filter((address) => URL.canParse(address))
    // Read back it must be the same: `a/b` or `me@a` would be another site.
    .find((address) => siteOf(address)?.host === host);
  return found === undefined ? null : new URL(found).hostname;
}
