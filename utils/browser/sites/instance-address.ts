import { type Site, siteOf } from './sites.ts';

/** The reader's own instance, as the field understood it. */
export interface InstanceAddress {
  site: Site;
  /** Where its pages are. */
  origin: string;
}

/** What somebody typed: an address, or why it is none. */
export type TypedAddress =
  | { kind: 'address'; address: InstanceAddress }
  | { kind: 'empty' }
  | { kind: 'unreadable' };

/** Zero-width marks, which come along with what is copied. */
const INVISIBLE = /[\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g;
/** Around these, spaces are none of the address: keyboards of phones put one behind a full stop. */
const MARK = /([.@/:])/;
const WEB_SCHEME = /^(https?):\/\//i;
/** A name with a dot in it. Also what keeps `*` out, which is a wildcard to the browser's permissions. */
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
/** The DNS's own limit. */
const LONGEST_NAME = 253;
/** Where people try out an instance of their own, without a certificate. */
const THIS_MACHINE = /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Understands an instance's name however it is at hand: `mastodon.example`, the address of any page there,
 * a handle (`@me@mastodon.example`), in capitals, in other scripts, with spaces around.
 */
export function readInstanceAddress(typed: string): TypedAddress {
  // NFKC: input methods have full-width forms of @ and of the full stop.
  const text = typed
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .split(MARK)
    .map((part) => part.trim())
    .join('');
  if (text === '') return { kind: 'empty' };
  const url = urlOf(hostIn(text));
  const site = url && siteOf(url.href);
  return site ? { kind: 'address', address: { site, origin: url.origin } } : { kind: 'unreadable' };
}

/** The part of an address or a handle that names the host, with its port. */
function hostIn(text: string): string {
  const scheme = WEB_SCHEME.exec(text)?.[0] ?? '';
  const [beforePath = ''] = text.slice(scheme.length).split(/[/?#]/);
  return beforePath.slice(beforePath.lastIndexOf('@') + 1).replace(/\.(:\d+)?$/, '$1');
}

/** Everything is asked over https, but what is on this very machine. */
function urlOf(host: string): URL | null {
  if (/\s/.test(host) || !URL.canParse(`https://${host}/`)) return null;
  const secure = new URL(`https://${host}/`);
  if (THIS_MACHINE.test(secure.hostname)) return new URL(`http://${host}/`);
  const { hostname } = secure;
  return DOMAIN.test(hostname) && hostname.length <= LONGEST_NAME ? secure : null;
}
