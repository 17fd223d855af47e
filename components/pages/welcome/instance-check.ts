import { isMastodonPage } from '../../../utils/mastodon/page/detection.ts';

/** What is at an address. `moved`: another host answers for it. `unclear`: nobody does, or not clearly. */
export type InstanceCheck =
  | { kind: 'mastodon' }
  | { kind: 'other' }
  | { kind: 'moved'; host: string }
  | { kind: 'unclear' };

/** A page that every Mastodon has, logged in or not. */
const ABOUT = '/about';
/** Nobody waits longer in front of a button. */
const PATIENCE_MS = 10_000;
/** A site that answers so has no such page; a Mastodon never does. Others may be a guard in front of one. */
const NOT_FOUND = new Set([404, 410]);

/**
 * Looks whether a site is Mastodon, by one page of it, without the reader's log-in. The site has to be
 * granted. The page is only parsed: nothing in it runs or loads.
 */
export async function checkInstance(origin: string): Promise<InstanceCheck> {
  try {
    const response = await fetch(origin + ABOUT, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // A fake of `fetch` has no address; a real one always does.
    const { host } = new URL(response.url || origin);
    if (host !== new URL(origin).host) return { kind: 'moved', host };
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (isMastodonPage(page)) return { kind: 'mastodon' };
    return { kind: response.ok || NOT_FOUND.has(response.status) ? 'other' : 'unclear' };
  } catch {
    // Offline, no such host, too slow, or a redirect to a host that is not granted: browsers do not tell.
    return { kind: 'unclear' };
  }
}
