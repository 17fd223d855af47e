/** How the fediverse's software addresses posts and people: paths without slashes at their end. */

const UUID = '[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}';
const ULID = '[0-7][\\dA-HJKMNP-TV-Z]{25}';
/** Mastodon's and Pixelfed's ids of the last years: milliseconds since 1970 and some bits. */
const SNOWFLAKE = '\\d{15,20}';
/** Pleroma's: 18 letters and digits, in fact always with a capital and a digit. */
const FLAKE = '(?=[a-zA-Z]*\\d)(?=[\\da-z]*[A-Z])[\\da-zA-Z]{18}';
const NAME = '@[^/@]+';
const HANDLE = '@[^/@]+@[^/@]+\\.[^/@]+';
/** What Mastodon puts behind a post's address. */
const MORE = '(?:/(?:activity|embed|favourites|reblogs|quotes))?';

/** These are so particular that no other site has them. */
const CERTAIN_POSTS: readonly RegExp[] = [
  // Mastodon: config/routes.rb, config/routes/web_app.rb; 4.5 addresses objects below /ap/.
  `(?:/web|/deck)?/${NAME}/${SNOWFLAKE}${MORE}`,
  `(?:/web|/deck)?/${HANDLE}/\\w+${MORE}`,
  `/(?:ap/)?users/[^/]+/statuses/\\w+${MORE}`,
  `/(?:web/)?statuses/${SNOWFLAKE}`,
  `/redirect/statuses/${SNOWFLAKE}`,
  // GoToSocial: internal/uris.
  `/${NAME}/statuses/${ULID}`,
  // Pleroma, Akkoma: lib/pleroma/web/router.ex. Mitra and Friendica have /objects/ too.
  `/notice/${FLAKE}`,
  `/(?:objects|activities)/${UUID}`,
  `/${NAME}/posts/${FLAKE}`,
  // Misskey and its forks: aid (10), aidx (16), meid and ObjectId (24), ULID; Iceshrimp.NET likewise.
  '/notes/(?=[a-z]*\\d)[5-9a-d][\\da-z]{9}',
  '/notes/(?=[a-z]*\\d)[5-9a-d][\\da-z]{15}',
  `/notes/(?:(?=[a-f]*\\d)[\\da-f]{24}|${ULID}|${ULID.replace('A-HJKMNP-TV-Z', 'a-hjkmnp-tv-z')})`,
  // Pixelfed: routes/web.php.
  `/p/[^/]+/${SNOWFLAKE}`,
  `/i/web/post/${SNOWFLAKE}`,
  // PeerTube: client/src/app/app.routes.ts; short ids are UUIDs in base 58.
  `/(?:videos/(?:watch|embed)|w)/${UUID}`,
  '/(?:videos/(?:watch|embed)|w)/(?=[a-zA-Z]*\\d)[1-9A-HJ-NP-Za-km-z]{22}',
  // Friendica: src/Module/Item/Display.php; older ids have no hyphens.
  `/display/(?:${UUID}|[\\da-f]{8}-[\\da-f]{4,}[\\da-f-]{8,}|(?=[a-f]*\\d)[\\da-f]{32})`,
  // BookWyrm: bookwyrm/urls.py; Takahē; snac; WAFRN; Mbin and PieFed.
  '/user/[^/]+/(?:status|review|reviewrating|comment|quotation|generatednote)/\\d+(?:/s/[^/]+)?',
  `/@[^/]+/posts/${SNOWFLAKE}`,
  '/[^/]+/p/\\d{10}\\.\\d{6}',
  `/fediverse/post/${UUID}`,
  '/m/[^/]+/t/\\d+(?:/[^/]+)?(?:/-/comment/\\d+)?',
  '/c/[^/]+/p/\\d+(?:/[^/]+)?',
  // Elk, a web client: the server stands in the path.
  `/(?:[a-z\\d-]+\\.)+[a-z]{2,}/${NAME}(?:@[^/]+)?/${SNOWFLAKE}`,
].map(whole);

/** These occur on ordinary sites as well: only where the host is known to be of the fediverse. */
const POSSIBLE_POSTS: readonly RegExp[] = [
  `(?:/web|/deck)?/${NAME}/\\d+${MORE}`,
  `/${NAME}/(?:post|posts|statuses|notes)/[\\w-]+`,
  '/(?:web/)?statuses/[\\w-]+',
  '/(?:notice|notes|objects|display|item)/[\\w-]+',
  // Lemmy and PieFed: posts and comments are numbers. Mitra and Smithereen have post and posts.
  '/(?:post|comment)/\\d+(?:/\\d+)?(?:/[^/]+)?',
  `/posts?/(?:\\d+|${UUID})`,
  '/p/[^/]+/\\d+',
  '/(?:w|videos/watch)(?:/p)?/[\\w-]+',
  // Honk.
  '/u/[^/]+/h/\\w+',
].map(whole);

const CERTAIN_PROFILES = [`(?:/web|/deck)?/${HANDLE}`].map(whole);
/** Nothing but a name with an `@`: where the host is not an ordinary site's, that is who it is. */
const LIKELY_PROFILES = [`(?:/web|/deck)?/${NAME}`].map(whole);
const POSSIBLE_PROFILES = [
  `/${NAME}/(?:with_replies|media|featured|followers|following|tagged/[^/]+)`,
  '/(?:ap/)?(?:users|u|c|m|profile|accounts|video-channels|channel|a)/[^/]+',
].map(whole);
const POSSIBLE_TAGS = ['/(?:(?:explore|discover|timeline)/)?(?:tags|tag)/[^/]+'].map(whole);

/** Phanpy, a web client: `#/server.example/s/ID`. */
const PHANPY_ROUTE = /^#\/[\w.-]+\.[a-z]{2,}\/s\/\w+$/u;
/** Bridgy Fed: Bluesky's posts, as the bridge names them (https://fed.brid.gy/docs). */
const BRIDGED_POST =
  /^\/(?:r\/https?:\/+bsky\.app\/profile\/[^/]+\/post\/|convert\/ap\/(?:at|https?):).+$/u;

/** What the path of an address is like, if it is one of the fediverse's. */
export type Shape = 'post' | 'profile' | 'tag';

/**
 * @param path without slashes at its end.
 * @param isKnown the host is known to be of the fediverse.
 */
export function shapeOf(path: string, hash: string, isKnown: boolean): Shape | null {
  if (fits(path, CERTAIN_POSTS) || PHANPY_ROUTE.test(hash)) return 'post';
  if (isKnown && fits(path, POSSIBLE_POSTS)) return 'post';
  if (fits(path, CERTAIN_PROFILES) || fits(path, LIKELY_PROFILES)) return 'profile';
  if (!isKnown) return null;
  if (fits(path, POSSIBLE_PROFILES)) return 'profile';
  return fits(path, POSSIBLE_TAGS) ? 'tag' : null;
}

/** Whether a path of Bridgy Fed names a post of Bluesky's. */
export function isBridgedPost(path: string): boolean {
  return BRIDGED_POST.test(path);
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'u');
}

function fits(path: string, shapes: readonly RegExp[]): boolean {
  return shapes.some((shape) => shape.test(path));
}
