/** `/@ana/123`, `/@bo@harbour.example/123`, and both below `/deck` in the advanced layout. */
const THREAD_PATH = /^(?:\/deck)?\/@[^/]+\/(\d+)\/?$/;

/** The post that a page of Mastodon is opened on, or null where it is not a thread. */
export function focusedIdOf(pathname: string): string | null {
  return THREAD_PATH.exec(pathname)?.[1] ?? null;
}

/**
 * The page of a post on this instance, as a path. Whatever others have put into a handle stays one part of
 * it, and the path one of this very host (issue 10).
 */
export function pathOf({
  account: { acct },
  id,
}: {
  account: { acct: string };
  id: string;
}): string {
  return `/@${encoded(acct)}/${encoded(id)}`;
}

/** As Mastodon writes handles: the @ stays. */
function encoded(part: string): string {
  // Half a letter cannot be encoded.
  return encodeURIComponent(part.toWellFormed()).replaceAll('%40', '@');
}
