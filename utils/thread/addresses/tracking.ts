// Only the list, of some 225 sites: applied here, since the library also follows redirects, decodes
// base64 and matches hosts that merely contain a name.
import siteRules from 'tidy-url/data/rules.js';
import { isWithin } from './web-address.ts';

/**
 * Parameters that tell where a visitor came from and that the list lacks: click ids (those that Firefox
 * and Brave strip, bugzilla 1706607 and brave-core's `query_filter`), and newsrooms' campaign codes.
 */
const MORE_TRACKING = new Set(
  (
    '_ga _gac _gl _openstat at_medium cmp cx_cid cx_type dclid dm_i ef_id epik gad_source gad_campaignid ' +
    'gbraid guccounter guce_referrer guce_referrer_sig ig_rid igsh igshid irclickid li_fat_id ' +
    'mastodon_ref mibextid ml_subscriber ml_subscriber_hash msclkid ns_campaign ns_fee ns_linkname ' +
    'ns_mchannel ns_source oft_id ocid rb_clickid rss s_cid smid smtyp soc_src soc_trk spm srsltid ' +
    'sfmc_id ttclid twclid wbraid wickedid wprov wt_mc wt.mc_id wt_zmc xtor yclid ysclid _branch_match_id ' +
    '__twitter_impression __tn__ fb_action_ids fb_comment_id share_id share_source'
  ).split(' '),
);
/** Families of parameters of one tool each: Google, Matomo, HubSpot, AT Internet, Eloqua. */
const TRACKING_FAMILY =
  /^(?:utm_|itm_|mtm_|matomo_|pk_|piwik_|hsa_|at_(?:campaign|custom|link|ptr|format|creation|bbc)|elq|bsft_|vero_|__hs|_hs)/u;
/** `?ref=example.org`: how Ghost and others say who links there. `?ref=main` names a branch instead. */
const REFERRER = /^(?:ref|referrer|referer|via|source)$/u;
const REFERRING_HOST = /^(?:[\w-]+\.)+[a-z]{2,}$/iu;
const REFERRING_NAMES = new Set(
  'twitter mastodon fediverse facebook bluesky rss newsletter share social'.split(' '),
);
/** Names by which sites say which page it is: never tracking, whatever a list says. */
const NAMES_PAGE = new Set(['id', 'p', 'v', 'q', 'page', 'page_id', 'article', 'story']);

/** What opens a paid article to whom it was given: another address of the same article. */
const ACCESS = new Set(
  (
    'unlocked_article_code gift giftcopy gift_token gifttoken giftid gift_id gift-token giftlink ' +
    'pwapi_token accesstoken sharetoken share_token share-token shared shared_token leadsource reflink ' +
    'st share sharetype segmentid freebie freearticle unlocked_article unlock_token paywall_token'
  ).split(' '),
);

/**
 * The same, where a name says something else on other sites: Substack's and Medium's friends, the Süddeutsche
 * and the FAZ for subscribers' friends, YouTube, Instagram, X, TikTok, Reddit, LinkedIn, Springer's notice of lost cookies; what language Google's, X's and YouTube's own frame is in.
 */
const SITE_ACCESS: readonly { host: string; names: ReadonlySet<string> }[] = Object.entries({
  'substack.com':
    'r s token triedredirect showwelcomeonshare publication_id post_id isfreemail triggershare',
  'medium.com': 'sk source friend_link',
  'sueddeutsche.de': 'reduced ieditorial',
  'faz.net': 'premium',
  'youtube.com': 'si feature pp ab_channel app hl gl',
  'youtu.be': 'si feature',
  'instagram.com': 'igsh img_index hl',
  'x.com': 's t lang mx',
  'tiktok.com': '_t _r is_from_webapp sender_device lang',
  'reddit.com': 'share_id rdt context',
  'linkedin.com': 'trk trackingid lipi rcm originalsubdomain',
  'link.springer.com': 'error code',
  'nature.com': 'error code',
  'play.google.com': 'hl gl',
  'support.google.com': 'hl',
}).map(([host, names]) => ({ host, names: new Set(names.split(' ')) }));

interface SiteRule {
  match: RegExp;
  /** The rule is for whole addresses, not for hosts. */
  match_href?: boolean;
  rules?: readonly string[];
}

/** The parameters that the list strips on a host. Hosts repeat in a thread. */
const byHost = new Map<string, ReadonlySet<string>>();
/** So many hosts are remembered. */
const MOST_HOSTS = 500;

/**
 * A query without the parameters that name no other page, in its own order and spelling.
 *
 * @param search as in `URL.search`, with its question mark.
 * @returns likewise, or '' where nothing is left.
 */
export function withoutTracking(search: string, host: string): string {
  return filtered(search, (name, value) => !isTracking(name, value, host));
}

/** A query without what opens a paid article, too: for comparing, not for opening. */
export function withoutAccess(search: string, host: string): string {
  if (search === '') return search;
  const here = SITE_ACCESS.filter((site) => isWithin(host, site.host));
  return filtered(search, (name) => {
    const lower = name.toLowerCase();
    return !ACCESS.has(lower) && !here.some(({ names }) => names.has(lower));
  });
}

/** A query without one parameter. */
export function withoutParameter(search: string, isLeftOut: (name: string) => boolean): string {
  return filtered(search, (name) => !isLeftOut(name));
}

// By hand: Firefox gives content scripts no iterators of a `URLSearchParams` (bugzilla 1023984), and
// writing one back respells what it holds.
function filtered(search: string, isKept: (name: string, value: string) => boolean): string {
  if (search === '' || search === '?') return '';
  const pairs = search.slice(1).split('&');
  const kept = pairs.filter((pair) => {
    const [name = '', ...value] = pair.split('=');
    return pair !== '' && isKept(name, value.join('='));
  });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function isTracking(name: string, value: string, host: string): boolean {
  const lower = name.toLowerCase();
  if (NAMES_PAGE.has(lower)) return false;
  if (TRACKING_FAMILY.test(lower) || MORE_TRACKING.has(lower)) return true;
  if (REFERRER.test(lower) && namesReferrer(value)) return true;
  return listedFor(host).has(name);
}

function namesReferrer(value: string): boolean {
  return REFERRING_HOST.test(value) || REFERRING_NAMES.has(value.toLowerCase());
}

function listedFor(host: string): ReadonlySet<string> {
  const known = byHost.get(host);
  if (known) return known;
  // `search`, unlike `test`, does not go by where a global pattern matched last.
  const fitting = (siteRules as readonly SiteRule[]).filter(
    ({ match, match_href: isOfHref }) => !isOfHref && host.search(match) !== -1,
  );
  const names = new Set(fitting.flatMap(({ rules = [] }) => rules));
  if (byHost.size >= MOST_HOSTS) byHost.clear();
  byHost.set(host, names);
  return names;
}
