/** `/@ana/123`, `/@bo@harbour.example/123`, and both below `/deck` in the advanced layout. */
const THREAD_PATH = /^(?:\/deck)?\/@[^/]+\/(\d+)\/?$/;

/** The post that a page of Mastodon is opened on, or null where it is not a thread. */
export function focusedIdOf(pathname: string): string | null {
  return THREAD_PATH.exec(pathname)?.[1] ?? null;
}
