import * as z from 'zod/mini';

/**
 * What the page of a Mastodon instance says about itself and its reader in `script#initial-state`.
 * Everything else in there is not looked at, and nothing of this leaves the page's content script.
 */
const initialStateSchema = z.object({
  meta: z.object({
    domain: z.optional(z.string()),
    version: z.optional(z.string()),
    /** `null` when logged out. Used for GET requests to this very origin, never stored or sent on. */
    access_token: z.nullish(z.string()),
  }),
});

export interface Instance {
  /** Where the API is: the page's own origin. */
  origin: string;
  version: string;
  /** The names under which this instance writes its own people; the first is the one in addresses. */
  localDomains: string[];
  token: string | null;
}

/**
 * Reads `#initial-state`.
 *
 * @returns null where the page has none, or one that is not Mastodon's.
 */
export function readInstance(page: Document, { origin, host }: Location): Instance | null {
  const text = page.querySelector('script#initial-state[type="application/json"]')?.textContent;
  if (!text) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const state = z.safeParse(initialStateSchema, json);
  if (!state.success) return null;
  const { domain = '', version = '', access_token: token = null } = state.data.meta;
  return { origin, version, token, localDomains: [...new Set([host, domain])].filter(Boolean) };
}
