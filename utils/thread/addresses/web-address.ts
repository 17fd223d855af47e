/** Longer addresses are no links that people write: browsers and servers give up on them as well. */
const LONGEST_ADDRESS = 8192;
/** Nor are there longer hosts: the DNS's own limit (RFC 1035, 2.3.4). The list of trackers counts on it. */
const LONGEST_HOST = 253;

/**
 * An address as a URL, if it is one of the web (`http:`, `https:`); null for everything else
 * (`javascript:`, `data:`, `mailto:`, relative, malformed). Without a name and password in it, which serve
 * to disguise the host. Never throws.
 */
export function webAddress(address: string): URL | null {
  const url = address.length > LONGEST_ADDRESS ? null : parsed(address);
  if (!url) return null;
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.hostname.length > LONGEST_HOST) return null;
  if (!/[\p{L}\p{N}]/u.test(url.hostname)) return null;
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  return url;
}

/** Parsed once: `URL.canParse` first would do it twice. */
function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Whether a host is a domain or below it: `en.wikipedia.org` is within `wikipedia.org`. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** A path without the slashes at its end; '' for the root. */
export function barePath({ pathname }: Pick<URL, 'pathname'>): string {
  // By hand: a pattern for slashes at the end begins anew at each of the slashes before it (issue 10).
  let end = pathname.length;
  while (pathname[end - 1] === '/') end -= 1;
  return pathname.slice(0, end);
}

/**
 * A value of a query, decoded; null where there is none. Whatever is malformed in it stays.
 *
 * @param search as in `URL.search`, with its question mark.
 */
export function queryValue(search: string, name: string): string | null {
  return new URLSearchParams(search).get(name);
}
