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
