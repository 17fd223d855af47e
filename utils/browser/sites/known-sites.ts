import { type StoredSettings, sitesIn, wishFor } from '../../settings/stored-settings.ts';
import { coversAddress, type Site, type SiteState } from './sites.ts';

/** A site that the reader has set in some way or that the browser allows. */
export interface KnownSite {
  readonly site: Site;
  readonly state: SiteState;
  /** The grants that are for this site alone: what is taken back when it is removed. */
  readonly grants: readonly string[];
}

/** Hosts of one's own machine, where nobody has a certificate. */
const LOCAL = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/** The sites of the settings and of the browser's grants, in the order of the alphabet. */
export function knownSites(stored: StoredSettings, granted: readonly string[]): KnownSite[] {
  const hosts = sitesIn(stored);
  const names = new Set(hosts.map(hostnameOf));
  // A grant covers every port: it is that of a site which the settings know with one.
  const onlyGranted = granted.flatMap((pattern) => hostOfPattern(pattern) ?? []);
  const all = new Set([...hosts, ...onlyGranted.filter((host) => !names.has(host))]);
  return [...all].toSorted().map((host) => knownSite(host, stored, granted));
}

function knownSite(host: string, stored: StoredSettings, granted: readonly string[]): KnownSite {
  const grants = granted.filter((pattern) => hostOfPattern(pattern) === hostnameOf(host));
  const isGranted = granted.some((pattern) => covers(pattern, host));
  const wish = wishFor(stored, host);
  const site = { host, pattern: grants[0] ?? patternFor(host) };
  const granting = wish === 'off' ? 'off' : 'on';
  const state = isGranted ? granting : wish === 'on' ? 'needs-permission' : 'off';
  return { site, state, grants };
}

function covers(pattern: string, host: string): boolean {
  return ['https', 'http'].some((scheme) => {
    try {
      return coversAddress(pattern, `${scheme}://${host}/`);
    } catch {
      // No pattern, or no host: imported settings may name sites by anything.
      return false;
    }
  });
}

/** The one host that a pattern is for; null where it is for many. */
function hostOfPattern(pattern: string): string | null {
  return /^(?:\*|https?):\/\/([^/*]+)\//.exec(pattern)?.[1] ?? null;
}

/** Settings do not keep the scheme. Where the browser has no grant to tell it, it is the usual one. */
function patternFor(host: string): string {
  const hostname = hostnameOf(host);
  return `${LOCAL.test(hostname) ? 'http' : 'https'}://${hostname}/*`;
}

function hostnameOf(host: string): string {
  const address = `https://${host}/`;
  return URL.canParse(address) ? new URL(address).hostname : host;
}
