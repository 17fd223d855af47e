import { webAddress } from './web-address.ts';

const SCHEME = /^https?:\/+/iu;
const ENCODED_SCHEME = /^https?%3A/iu;
const HOST_FIRST = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}-]{2,}(?:[/?#:]|$)/u;

/**
 * The address that stands inside another one, as servers pass it on: percent-encoded, with one slash of
 * its two lost, or without its scheme.
 */
export function innerAddress(text: string): URL | null {
  let inner = text.trim();
  if (ENCODED_SCHEME.test(inner)) inner = decoded(inner);
  if (SCHEME.test(inner)) return webAddress(inner.replace(SCHEME, (scheme) => schemeOf(scheme)));
  return HOST_FIRST.test(inner) ? webAddress(`https://${inner}`) : null;
}

function schemeOf(scheme: string): string {
  return scheme.toLowerCase().startsWith('https') ? 'https://' : 'http://';
}

/** Percent-decoded; as it is where that is malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
