/**
 * Whether a page is Mastodon's web UI, or that of a fork which kept its bones: the app's mount point with
 * its settings, and the state it starts from. Also injected as it stands: it may call nothing else.
 */
export function isMastodonPage(page: Document = document): boolean {
  return (
    page.querySelector('#mastodon[data-props]') !== null &&
    page.querySelector('script#initial-state[type="application/json"]') !== null
  );
}

/**
 * The version that a Mastodon page says it is. Nothing else of the page is told. Also injected as it
 * stands: it may call nothing else.
 *
 * @returns null where the page is not Mastodon's, '' where it does not say.
 */
export function mastodonVersion(page: Document = document): string | null {
  const state = page.querySelector('script#initial-state[type="application/json"]');
  if (!page.querySelector('#mastodon[data-props]') || !state) return null;
  try {
    const version: unknown = JSON.parse(state.textContent ?? '')?.meta?.version;
    return typeof version === 'string' ? version : '';
  } catch {
    return '';
  }
}

/** Which web UI a page has. Forks put their name behind the version: `4.7.0-alpha.2+glitch`. */
export type Flavour = 'mastodon' | 'glitch-soc' | 'other';

/** Names the web UI by its version. */
export function flavourOf(version: string): Flavour {
  const [, build] = version.split('+');
  if (build === undefined || build === '') return 'mastodon';
  return /^glitch\b/.test(build) ? 'glitch-soc' : 'other';
}
