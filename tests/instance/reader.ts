import type { IncomingMessage } from 'node:http';
import type { Account } from './entities.ts';
import type { Viewer } from './posts.ts';

/** The access token in the page's initial state when someone is logged in. */
export const TOKEN = 'the-access-token-of-the-test-reader';
const SESSION = '_mastodon_session=the-session-of-the-test-reader';

/** The one account that can be logged in. */
export function readerAccount(domain: string): Account {
  return {
    id: '109000000000000001',
    username: 'reader',
    acct: 'reader',
    display_name: 'Robin Reader',
    url: `https://${domain}/@reader`,
    uri: `https://${domain}/users/reader`,
    note: '<p>Reads.</p>',
    bot: false,
    group: false,
    indexable: true,
    noindex: false,
    emojis: [],
  };
}

/**
 * Set-Cookie of a page. One that is served to a stranger ends the session: cookies know no ports, and what
 * another test Mastodon left in the browser would make a reader of them.
 */
export function sessionCookie(loggedIn: boolean): string {
  return `${SESSION}; path=/; HttpOnly; SameSite=Lax${loggedIn ? '' : '; Max-Age=0'}`;
}

/**
 * Who asks. A token that is not the known one is refused, as Mastodon does. The session cookie
 * counts as well, but only for reading: without the CSRF token a POST is nobody's.
 */
export function viewerOf(request: IncomingMessage): Viewer | 'refused' {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) {
    return authorization === `Bearer ${TOKEN}` ? 'reader' : 'refused';
  }
  return request.method === 'GET' && cookie?.includes(SESSION) ? 'reader' : 'stranger';
}
