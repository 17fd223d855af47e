/**
 * Addresses that only pass on to another one, which they name: what sites and mail filters put in front
 * of outgoing links. What hides its target (`bit.ly`, `t.co`) is not here: only a card can tell.
 */
import { decoded, innerAddress } from './inner-address.ts';
import { isBridgedPost } from './post-shapes.ts';
import { barePath, isWithin, queryValue } from './web-address.ts';

interface Redirect {
  /** The host, or a domain above it. */
  host: string | RegExp;
  path?: RegExp;
  /** Names of the parameter that holds the target, the first that is there. */
  parameters: readonly string[];
}

const REDIRECTS: readonly Redirect[] = [
  // https://developers.google.com/search/blog: results, mail and documents.
  {
    host: /^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/u,
    path: /^\/url$/u,
    parameters: ['q', 'url'],
  },
  // https://www.facebook.com/notes/10157814548431886 (link shim), the same in Instagram and Threads.
  { host: /^lm?\.(?:facebook|instagram|threads)\.(?:com|net)$/u, parameters: ['u'] },
  { host: 'out.reddit.com', parameters: ['url'] },
  { host: 'youtube.com', path: /^\/redirect$/u, parameters: ['q'] },
  { host: 'steamcommunity.com', path: /^\/linkfilter$/u, parameters: ['u', 'url'] },
  { host: 'duckduckgo.com', path: /^\/l$/u, parameters: ['uddg'] },
  // https://learn.microsoft.com/defender-office-365/safe-links-about
  { host: 'safelinks.protection.outlook.com', parameters: ['url'] },
  { host: 'vk.com', path: /^\/away(?:\.php)?$/u, parameters: ['to'] },
  { host: 't.umblr.com', path: /^\/redirect$/u, parameters: ['z'] },
  { host: 'slack-redir.net', path: /^\/link$/u, parameters: ['url'] },
  { host: 'linkedin.com', path: /^\/(?:redir\/redirect|safety\/go)$/u, parameters: ['url'] },
  { host: 'exit.sc', parameters: ['url'] },
  { host: 'getpocket.com', path: /^\/redirect$/u, parameters: ['url'] },
  { host: 'pinterest.com', path: /^\/offsite$/u, parameters: ['url'] },
  { host: 'bing.com', path: /^\/news\/apiclick\.aspx$/u, parameters: ['url'] },
  { host: 't.me', path: /^\/iv$/u, parameters: ['url'] },
  { host: 'link.zhihu.com', parameters: ['target'] },
  { host: /^(?:t\.cn|(?:www\.)?weibo\.cn)$/u, path: /^\/sinaurl$/u, parameters: ['u', 'url'] },
  { host: 'go.redirectingat.com', parameters: ['url'] },
  { host: 'go.skimresources.com', parameters: ['url'] },
  { host: 'l.messenger.com', parameters: ['u'] },
  { host: 'l.wl.co', path: /^\/l$/u, parameters: ['u'] },
  { host: 'linksynergy.com', path: /^\/(?:deeplink|link)$/u, parameters: ['murl'] },
  { host: 'awin1.com', path: /^\/(?:cread|awclick)\.php$/u, parameters: ['ued', 'p'] },
  { host: 'shareasale.com', path: /^\/r\.cfm$/u, parameters: ['urllink'] },
  { host: 'viglink.com', parameters: ['u', 'out'] },
  { host: 'sjv.io', parameters: ['u'] },
  { host: 'disq.us', path: /^\/url$/u, parameters: ['url'] },
  { host: 'news.google.com', path: /^\/news\/url$/u, parameters: ['url'] },
  { host: 'urldefense.proofpoint.com', path: /^\/v1\/url$/u, parameters: ['u'] },
  { host: 'medium.com', path: /^\/m\/global-identity(?:-2)?$/u, parameters: ['redirectUrl'] },
  // Mastodon, "open this in my own instance".
  { host: /./u, path: /^\/authorize_interaction$/u, parameters: ['uri'] },
];

/**
 * What stands before an article until one has logged in, subscribed or agreed, on any site: consent.yahoo.com,
 * the Washington Post's `gdpr-consent`, DPG's `myprivacy`, Condé Nast's and others' log-in.
 */
const GATE_HOST =
  /^(?:consent|login|signin|auth|accounts?|sso|id|myprivacy|privacy|profile|idp)\./u;
const GATE_PATH =
  /\/(?:consent|gdpr-consent|cookie-?consent|collectconsent|privacy-?gate|log-?in|sign-?in|sign-?up|subscribe|register|auth|authorize|sso|oauth|paywall|regwall)(?:\.\w{2,5})?(?=\/|$)/iu;
/** The names under which such pages keep where one wanted to go. */
const GATE_PARAMETERS = new Set(
  (
    'redirecturl redirect_url redirect-url redirecturi redirect_uri redirectto redirect_to redirect ' +
    'returnurl return_url returnto return_to return continue continueurl next next_url destination ' +
    'callbackurl callback_url target targeturl target_url forwardurl originalurl original_url ' +
    'sourceurl backurl back_url goto desturl done'
  ).split(' '),
);

/** The target is all that stands behind the question mark: https://href.li */
const WHOLE_QUERY = new Set(['href.li', 'anonym.to', 'anonym.es', 'anon.to', 'nullrefer.com']);
/** The target is the path: https://fed.brid.gy/docs. What it bridges from Bluesky is a post there. */
const WHOLE_PATH = /^\/r\/(https?:\/.+)$/u;
/** https://help.proofpoint.com: `/v3/__ADDRESS__;CODE!!…` */
const PROOFPOINT_PATH = /^\/v3\/__(https?:\/.+?)__;/u;

/** Where an address passes on to, or null where it does not or does not say. */
export function redirectTarget(url: URL): URL | null {
  const host = url.hostname;
  if (WHOLE_QUERY.has(host)) return innerAddress(url.search.slice(1));
  if (isWithin(host, 'brid.gy')) {
    const target = isBridgedPost(url.pathname) ? null : WHOLE_PATH.exec(url.pathname)?.[1];
    return target ? innerAddress(target + url.search) : null;
  }
  if (host === 'urldefense.com') {
    const target = PROOFPOINT_PATH.exec(url.pathname + url.search)?.[1];
    return target ? innerAddress(target) : null;
  }
  const path = barePath(url) || '/';
  for (const { host: wanted, path: wantedPath, parameters } of REDIRECTS) {
    const isHere = typeof wanted === 'string' ? isWithin(host, wanted) : wanted.test(host);
    if (!isHere || (wantedPath && !wantedPath.test(path))) continue;
    for (const name of parameters) {
      const value = queryValue(url.search, name);
      const target = value === null ? null : (innerAddress(value) ?? innerAddress(decoded(value)));
      if (target) return target;
    }
  }
  return beyondGate(url, path);
}

/** Only a whole address counts: a path alone may be anything's. */
function beyondGate({ hostname, search }: URL, path: string): URL | null {
  if (search === '' || !(GATE_HOST.test(hostname) || GATE_PATH.test(path))) return null;
  for (const pair of search.slice(1).split('&')) {
    const [name = '', ...value] = pair.split('=');
    if (!GATE_PARAMETERS.has(name.toLowerCase())) continue;
    const inner = decoded(value.join('='));
    const target = /^https?:/iu.test(inner) ? innerAddress(inner) : null;
    if (target && barePath(target) !== '') return target;
  }
  return null;
}
