import type { FediverseHosts } from './fediverse-hosts.ts';
import { type Identity, identify } from './identity.ts';
import { isPersonPage } from './person-pages.ts';
import { isBridgedPerson, isBridgedPost, shapeOf } from './post-shapes.ts';
import { barePath, isWithin } from './web-address.ts';

/**
 * L1: what a link is to.
 *
 * - `article`: any page of the web that is none of the others; blogs that federate (WordPress, Ghost,
 *   WriteFreely) are articles, and so is a post on a site of another kind (Bluesky's own, Threads, X).
 * - `post`: a post of the fediverse, which the instance may be able to fetch.
 * - `profile`: a person, there or on a large site that bridges lead to; `tag`: a hashtag there.
 * - `instance`: another page of the reader's own instance.
 * - `none`: nothing that a browser may open: `mailto:`, `javascript:`, `data:`, malformed.
 */
export type LinkClass = 'article' | 'post' | 'profile' | 'tag' | 'instance' | 'none';

export type ReadLink =
  | { kind: 'none'; identity: null }
  | { kind: Exclude<LinkClass, 'none'>; identity: Identity };

/** The first parts of the pages that Mastodon has besides posts and people (config/routes.rb). */
const MASTODON_PAGES = new Set(
  (
    'web deck home about explore public notifications conversations bookmarks favourites lists search ' +
    'directory privacy-policy terms-of-service auth settings admin media_proxy system media invite ' +
    'filters relationships oauth links collections accounts api users ap redirect share publish ' +
    'follow_requests followed_tags blocks mutes domain_blocks keyboard-shortcuts getting-started start ' +
    'packs emoji avatars headers tags interact authorize_interaction disputes backups nodeinfo .well-known'
  ).split(' '),
);

/**
 * L1, L2: what a link is to, and which page that is.
 *
 * @example
 * readLink('https://a.example/x?utm_source=y#z', hosts); // article, url https://a.example/x
 */
export function readLink(address: string, hosts: FediverseHosts): ReadLink {
  const identity = identify(address);
  if (!identity) return { kind: 'none', identity: null };
  return { kind: classOf(identity.page, hosts), identity };
}

function classOf(page: URL, hosts: FediverseHosts): Exclude<LinkClass, 'none'> {
  const { host } = page;
  const path = barePath(page);
  if (isWithin(host, 'brid.gy') && isBridgedPost(path)) return 'post';
  if (isWithin(host, 'brid.gy') && isBridgedPerson(path)) return 'profile';
  if (isPersonPage(host, path)) return 'profile';
  const shape = hosts.isOrdinary(host) ? null : shapeOf(path, page.hash, hosts.isKnown(host));
  if (shape) return shape;
  return isPageOfHome(host, path, hosts) ? 'instance' : 'article';
}

/**
 * The domain in the handles of an instance may serve a site of its own, with articles: only where posts
 * come from there too is all of it the instance.
 */
function isPageOfHome(host: string, path: string, hosts: FediverseHosts): boolean {
  if (!hosts.isHome(host)) return false;
  return path === '' || hosts.hasServed(host) || MASTODON_PAGES.has(path.split('/')[1] ?? '');
}
