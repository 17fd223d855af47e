import { parse } from 'tldts';
import { webAddress } from '../thread/addresses/web-address.ts';
import { isPrivateHost, withoutDot } from './private-address.ts';

/** A page that may be fetched, once the reader has allowed its site. */
export interface ArticleTarget {
  kind: 'fetch';
  /** https, without user name, password and fragment. */
  url: string;
  /** What the browser is asked for: the site with all its hosts, since pages move between `www.` and none. */
  pattern: string;
  /** How the site is called where people are asked: its registrable domain, else its host. */
  site: string;
}

interface DeclinedAddress {
  kind: 'declined';
  failure: 'not-https' | 'private-address';
}

/**
 * Where an article is to be fetched from, or why it is not (L5; AMO's policy 4.5: nothing over http). An http link
 * is tried as https, but for one with a port of its own, where https would be another server.
 *
 * @param instanceHost the `location.host` of the thread: one that is itself in a private network may link to it.
 */
export function articleTarget(
  address: string,
  instanceHost: string,
): ArticleTarget | DeclinedAddress {
  const url = webAddress(address);
  if (!url || (url.protocol === 'http:' && url.port !== '')) return declined('not-https');
  // In what the browser is asked for, it would stand for other sites: for all of `com`, say.
  if (url.hostname.includes('*')) return declined('not-https');
  url.protocol = 'https:';
  url.hash = '';
  url.hostname = withoutDot(url.hostname);
  if (isPrivateHost(url.hostname) && !isPrivate(instanceHost)) return declined('private-address');
  const site = siteOf(url.hostname);
  return { kind: 'fetch', url: url.href, ...site };
}

/**
 * Whether an address, as a request ended there, lies within what was allowed for the article: on its site, by
 * https, and not in a private network.
 */
export function isWithin(
  address: string,
  { pattern }: Pick<ArticleTarget, 'pattern'>,
  instanceHost: string,
): boolean {
  const url = webAddress(address);
  if (url?.protocol !== 'https:') return false;
  const target = articleTarget(address, instanceHost);
  return target.kind === 'fetch' && target.pattern === pattern;
}

function siteOf(hostname: string): Pick<ArticleTarget, 'pattern' | 'site'> {
  // Those who share `github.io` or `co.uk` are not one site (https://publicsuffix.org).
  const { domain, isIp, isIcann, isPrivate } = parse(hostname, { allowPrivateDomains: true });
  const site = domain ?? hostname;
  const isAlone = isIp || (domain === null && (isIcann || isPrivate));
  return { pattern: isAlone ? `*://${site}/*` : `*://*.${site}/*`, site };
}

function isPrivate(host: string): boolean {
  const url = webAddress(`https://${host}/`);
  return url !== null && isPrivateHost(url.hostname);
}

function declined(failure: DeclinedAddress['failure']): DeclinedAddress {
  return { kind: 'declined', failure };
}
