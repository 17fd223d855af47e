import type { Status } from '../../../../utils/mastodon/entities.ts';
import { webAddress } from '../../../../utils/thread/addresses/web-address.ts';

/** A4: where a reply to a post that is not here was written, if that is elsewhere. */
export interface MissingPost {
  origin: { host: string; href: string } | null;
}

/** A4: what is known of the way to a post that is not here, by the reply to it. */
export function readMissing(status: Status | null): MissingPost {
  const origin = originOf(status?.url ?? null);
  return { origin: origin && { host: origin.host, href: origin.href } };
}

/** The reply's page on the instance that it comes from, if that is another than this one. */
function originOf(url: string | null): URL | null {
  const origin = url === null ? null : webAddress(url);
  return origin && origin.host !== location.host ? origin : null;
}
