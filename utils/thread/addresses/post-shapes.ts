/** How the fediverse's software addresses posts and people: paths without slashes at their end. */

const UUID = '[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}';
const ULID = '[0-7][\\dA-HJKMNP-TV-Z]{25}';
const LOWER_ULID = '[0-7][\\da-hjkmnp-tv-z]{25}';
/** Mastodon's and Pixelfed's ids of the last years: milliseconds since 1970 and some bits. */
const SNOWFLAKE = '\\d{15,20}';
/** Pleroma's: 18 letters and digits, in fact always with a capital and a digit. */
const FLAKE = '(?=[a-zA-Z]*\\d)(?=[\\da-z]*[A-Z])[\\da-zA-Z]{18}';
const NAME = '@[^/@]+';
/** Up to its first dot behind a letter: that is one way to match a host, however many dots it has. */
const HANDLE = '@[^/@]+@[^/@][^/@.]*\\.[^/@]+';
/** What Mastodon puts behind a post's address. */
const VIEW = /\/(?:activity|embed|favourites|reblogs|quotes)$/u;

/** Mastodon's, with or without a view: config/routes.rb, config/routes/web_app.rb; 4.5 has objects below /ap/. */
const CERTAIN_VIEWED = [
  new RegExp(`^(?:/web|/deck)?/${NAME}/${SNOWFLAKE}$`, 'u'),
  new RegExp(String.raw`^(?:/web|/deck)?/${HANDLE}/\w+$`, 'u'),
  /^\/(?:ap\/)?users\/[^/]+\/statuses\/\w+$/u,
];
/** The same, where the host is known. */
const POSSIBLE_VIEWED = [new RegExp(String.raw`^(?:/web|/deck)?/${NAME}/\d+$`, 'u')];

/** These are so particular that no other site has them. */
const CERTAIN_POSTS: readonly RegExp[] = [
  new RegExp(`^/(?:web/)?statuses/${SNOWFLAKE}$`, 'u'),
  new RegExp(`^/redirect/statuses/${SNOWFLAKE}$`, 'u'),
  // GoToSocial: internal/uris.
  new RegExp(`^/${NAME}/statuses/${ULID}$`, 'u'),
  // Pleroma, Akkoma: lib/pleroma/web/router.ex. Mitra and Friendica have /objects/ too.
  new RegExp(`^/notice/${FLAKE}$`, 'u'),
  new RegExp(`^/(?:objects|activities)/${UUID}$`, 'u'),
  new RegExp(`^/${NAME}/posts/${FLAKE}$`, 'u'),
  // Misskey and its forks: aid (10), aidx (16), meid and ObjectId (24), ULID; Iceshrimp.NET likewise.
  /^\/notes\/(?=[a-z]*\d)[5-9a-d][\da-z]{9}$/u,
  /^\/notes\/(?=[a-z]*\d)[5-9a-d][\da-z]{15}$/u,
  new RegExp(String.raw`^/notes/(?:(?=[a-f]*\d)[\da-f]{24}|${ULID}|${LOWER_ULID})$`, 'u'),
  // Pixelfed: routes/web.php.
  new RegExp(`^/p/[^/]+/${SNOWFLAKE}$`, 'u'),
  new RegExp(`^/i/web/post/${SNOWFLAKE}$`, 'u'),
  // PeerTube: client/src/app/app.routes.ts; short ids are UUIDs in base 58.
  new RegExp(`^/(?:videos/(?:watch|embed)|w)/${UUID}$`, 'u'),
  /^\/(?:videos\/(?:watch|embed)|w)\/(?=[a-zA-Z]*\d)[1-9A-HJ-NP-Za-km-z]{22}$/u,
  // Friendica: src/Module/Item/Display.php; older ids have no hyphens.
  new RegExp(
    String.raw`^/display/(?:${UUID}|[\da-f]{8}-[\da-f]{4}[\da-f-]{8,}|(?=[a-f]*\d)[\da-f]{32})$`,
    'u',
  ),
  // BookWyrm: bookwyrm/urls.py; Takahē; snac; WAFRN; Mbin and PieFed.
  /^\/user\/[^/]+\/(?:status|review|reviewrating|comment|quotation|generatednote)\/\d+(?:\/s\/[^/]+)?$/u,
  new RegExp(`^/@[^/]+/posts/${SNOWFLAKE}$`, 'u'),
  /^\/[^/]+\/p\/\d{10}\.\d{6}$/u,
  new RegExp(`^/fediverse/post/${UUID}$`, 'u'),
  /^\/m\/[^/]+\/t\/\d+(?:\/[^/]+)?(?:\/-\/comment\/\d+)?$/u,
  /^\/c\/[^/]+\/p\/\d+(?:\/[^/]+)?$/u,
  // Elk, a web client: the server stands in the path.
  new RegExp(String.raw`^/(?:[a-z\d-]+\.)+[a-z]{2,}/${NAME}(?:@[^/]+)?/${SNOWFLAKE}$`, 'u'),
];

/** These occur on ordinary sites as well: only where the host is known to be of the fediverse. */
const POSSIBLE_POSTS: readonly RegExp[] = [
  new RegExp(String.raw`^/${NAME}/(?:post|posts|statuses|notes)/[\w-]+$`, 'u'),
  /^\/(?:web\/)?statuses\/[\w-]+$/u,
  /^\/(?:notice|notes|objects|display|item)\/[\w-]+$/u,
  // Lemmy and PieFed: posts and comments are numbers. Mitra and Smithereen have post and posts.
  /^\/(?:post|comment)\/\d+(?:\/\d+)?(?:\/[^/]+)?$/u,
  new RegExp(String.raw`^/posts?/(?:\d+|${UUID})$`, 'u'),
  /^\/p\/[^/]+\/\d+$/u,
  /^\/(?:w|videos\/watch)(?:\/p)?\/[\w-]+$/u,
  // Honk.
  /^\/u\/[^/]+\/h\/\w+$/u,
];

const CERTAIN_PROFILES = [new RegExp(`^(?:/web|/deck)?/${HANDLE}$`, 'u')];
/** Nothing but a name with an `@`: where the host is not an ordinary site's, that is who it is. */
const LIKELY_PROFILES = [new RegExp(`^(?:/web|/deck)?/${NAME}$`, 'u')];
const POSSIBLE_PROFILES = [
  new RegExp(`^/${NAME}/(?:with_replies|media|featured|followers|following|tagged/[^/]+)$`, 'u'),
  /^\/(?:ap\/)?(?:users|u|c|m|profile|accounts|video-channels|channel|a)\/[^/]+$/u,
];
const POSSIBLE_TAGS = [/^\/(?:(?:explore|discover|timeline)\/)?(?:tags|tag)\/[^/]+$/u];

/** Phanpy, a web client: `#/server.example/s/ID`. */
const PHANPY_ROUTE = /^#\/[\w.-]+\.[a-z]{2,}\/s\/\w+$/u;
/** Bridgy Fed: Bluesky's posts, as the bridge names them (https://fed.brid.gy/docs). */
const BRIDGED_POST = /^\/r\/https?:\/+bsky\.app\/profile\/[^/]+\/post\/./u;
/** Its people: `/ap/did:plc:…`, `/bsky/ana.example`, `/web/site.example`. */
const BRIDGED_PERSON = /^\/(?:ap|bsky|web|ap\/web)\/[^/]+$/u;
const CONVERTED_POST = /^\/convert\/ap\/(?:at|https?):./u;

/** What the path of an address is like, if it is one of the fediverse's. */
export type Shape = 'post' | 'profile' | 'tag';

/**
 * @param path without slashes at its end.
 * @param isKnown the host is known to be of the fediverse.
 */
export function shapeOf(path: string, hash: string, isKnown: boolean): Shape | null {
  const plain = path.replace(VIEW, '');
  const isPost = (viewed: readonly RegExp[], posts: readonly RegExp[]) =>
    fits(path, viewed) || fits(plain, viewed) || fits(path, posts);
  if (isPost(CERTAIN_VIEWED, CERTAIN_POSTS) || PHANPY_ROUTE.test(hash)) return 'post';
  if (isKnown && isPost(POSSIBLE_VIEWED, POSSIBLE_POSTS)) return 'post';
  if (fits(path, CERTAIN_PROFILES) || fits(path, LIKELY_PROFILES)) return 'profile';
  if (!isKnown) return null;
  if (fits(path, POSSIBLE_PROFILES)) return 'profile';
  return fits(path, POSSIBLE_TAGS) ? 'tag' : null;
}

/** Whether a path of Bridgy Fed names a post of Bluesky's. */
export function isBridgedPost(path: string): boolean {
  return BRIDGED_POST.test(path) || CONVERTED_POST.test(path);
}

/** Whether a path of Bridgy Fed names somebody. */
export function isBridgedPerson(path: string): boolean {
  return BRIDGED_PERSON.test(path);
}

function fits(path: string, shapes: readonly RegExp[]): boolean {
  return shapes.some((shape) => shape.test(path));
}
