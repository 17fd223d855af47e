/**
 * Pages that one site, or several that show the same, have under more than one address. Only for
 * comparing: what is printed and opened stays as the author linked it.
 */
import { isWithin, queryValue } from './web-address.ts';

/** `host/path?query` of a page, without scheme, `www.` and mobile prefixes. */
export interface PageAddress {
  host: string;
  path: string;
  search: string;
}

/** Sites that show the pages of another at the same paths: its old names and private front ends. */
const SAME_PATHS = new Map(
  Object.entries({
    'x.com': [
      'twitter.com',
      'nitter.net',
      'xcancel.com',
      'fxtwitter.com',
      'vxtwitter.com',
      'fixupx.com',
    ],
    'reddit.com': [
      'old.reddit.com',
      'new.reddit.com',
      'np.reddit.com',
      'i.reddit.com',
      'amp.reddit.com',
      'redlib.catsarch.com',
    ],
    'youtube.com': ['yewtu.be', 'inv.nadeko.net', 'piped.video', 'youtube-nocookie.com'],
    'medium.com': ['scribe.rip'],
    'doi.org': ['dx.doi.org'],
    'threads.net': ['threads.com'],
    // The same stories at the same paths, for visitors from elsewhere.
    'bbc.com': ['bbc.co.uk'],
    'cnn.com': ['edition.cnn.com', 'lite.cnn.com', 'us.cnn.com'],
  }).flatMap(([host, others]) => others.map((other) => [other, host] as const)),
);

/** What a site shows under several paths: one of them, by what they have in common. */
interface SiteForm {
  /** The host, or a domain above it. */
  host: string | RegExp;
  path: RegExp;
  /** What `path` found, put into the path that stands for all. */
  to: string;
  /** Where that is on another host. */
  on?: string;
  /** A query says nothing there. */
  isWhole?: true;
}

const ARXIV = /^\/(?:abs|pdf|html)\/((?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7}))(?:v\d+)?(?:\.pdf)?$/u;
const ENGLISH = /^\/en-us(?=\/|$)/iu;
/** Versions and forms of one preprint, by its DOI. */
const PREPRINT =
  /^\/content\/(10\.\d{4,9}\/[\d.]*\d)(?:v\d+)?(?:\.(?:full|abstract|full\.pdf|full-text))?$/u;

/** A slug behind a number is decoration: the site shows the same page with another, or none. */
const FORMS: readonly SiteForm[] = [
  {
    host: 'reddit.com',
    path: /^(?:\/(?:r|u|user)\/[^/]+)?\/comments\/(\w+)(?:\/[^/]*)?$/u,
    to: '/comments/$1',
  },
  {
    host: 'reddit.com',
    path: /^(?:\/(?:r|u|user)\/[^/]+)?\/comments\/(\w+)\/[^/]*\/(\w+)$/u,
    to: '/comments/$1/_/$2',
  },
  { host: 'redd.it', path: /^\/(\w+)$/u, to: '/comments/$1', on: 'reddit.com' },
  {
    host: 'x.com',
    path: /^\/(?:i\/web|\w+)\/status(?:es)?\/(\d+)(?:\/(?:photo|video)\/\d)?$/u,
    to: '/i/status/$1',
  },
  { host: 'instagram.com', path: /^(?:\/[\w.]+)?\/(?:p|reel|tv)\/([\w-]+)$/u, to: '/p/$1' },
  { host: 'player.vimeo.com', path: /^\/video\/(\d+)$/u, to: '/$1', on: 'vimeo.com' },
  { host: 'medium.com', path: /^\/(?:p|@?[\w.-]+)\/(?:[^/]*-)?([\da-f]{10,12})$/u, to: '/p/$1' },
  // https://www.crossref.org/display-guidelines: an article by its DOI, on its publisher's own site as well.
  {
    host: /./u,
    path: /^\/doi(?:\/[a-z]+)?\/(10\.\d{4,9}\/.+)$/iu,
    to: '/$1',
    on: 'doi.org',
    isWhole: true,
  },
  { host: 'biorxiv.org', path: PREPRINT, to: '/$1', on: 'doi.org' },
  { host: 'medrxiv.org', path: PREPRINT, to: '/$1', on: 'doi.org' },
  { host: 'arxiv.org', path: ARXIV, to: '/abs/$1', isWhole: true },
  { host: 'nature.com', path: /^\/articles\/([\w-]+)(?:\.pdf)?$/u, to: '/articles/$1' },
  {
    host: 'ncbi.nlm.nih.gov',
    path: /^\/pubmed\/(\d+)$/u,
    to: '/$1',
    on: 'pubmed.ncbi.nlm.nih.gov',
  },
  {
    host: 'lwn.net',
    path: /^\/(?:SubscriberLink|Articles)\/(\d+)(?:\/\w+)?$/u,
    to: '/Articles/$1',
  },
  { host: 'npr.org', path: /^\/\d{4}\/\d\d\/\d\d\/([\w-]+)(?:\/[^/]*)?$/u, to: '/$1' },
  { host: 'apnews.com', path: /^\/article\/(?:[^/]*-)?([\da-f]{32})$/u, to: '/article/$1' },
  { host: 'heise.de', path: /^\/(?:[^/]+\/)*[^/]*-(\d{6,})(?:\.html)?$/u, to: '/-$1' },
  { host: 'taz.de', path: /^(?:\/[^/]+)?\/!(\d+)$/u, to: '/!$1' },
  { host: 'derstandard.at', path: /^\/story\/(\d+)(?:\/[^/]*)?$/u, to: '/story/$1' },
  { host: 'zeit.de', path: /^(.+)\/(?:komplettansicht|seite-\d+)$/u, to: '$1' },
  {
    host: 'spiegel.de',
    path: /^\/(?:[^/]+\/)*(?:[^/]*-)?a-([\da-f]{8}-[\da-f-]{27}|\d{5,})(?:\.html)?$/u,
    to: '/a-$1',
  },
  { host: 'welt.de', path: /^\/(?:[^/]+\/)*article([\da-f]{9,})(?:\/[^/]*)?$/u, to: '/article$1' },
  {
    host: 'stackoverflow.com',
    path: /^\/(?:q|questions)\/(\d+)(?:\/[^/]*)?$/u,
    to: '/questions/$1',
  },
  {
    host: 'stackexchange.com',
    path: /^\/(?:q|questions)\/(\d+)(?:\/[^/]*)?$/u,
    to: '/questions/$1',
  },
  // https://www.amazon.com/dp/ASIN, in any of its countries.
  {
    host: /^amazon\.(?:com?\.)?[a-z]{2,3}$/u,
    path: /^(?:\/[^/]+)?\/(?:dp|gp\/product)\/(\w{10})(?:\/[^/]*)?$/u,
    to: '/dp/$1',
    isWhole: true,
  },
  // Without a language these lead to the visitor's own; English is what most of them are linked in.
  { host: 'mozilla.org', path: ENGLISH, to: '' },
  { host: 'microsoft.com', path: ENGLISH, to: '' },
];

const YOUTUBE_VIDEO = /^\/(?:embed|live|shorts|v)\/([\w-]{11})$/u;
const YOUTUBE_ID = /^\/([\w-]{11})$/u;
const SUBSTACK_APP = /^\/pub\/([\w-]+)(\/p\/[\w-]+)$/u;
/** `en.m.wikipedia.org`, and the same in Wikimedia's other projects. */
const WIKIMEDIA_MOBILE = /^([a-z-]+)\.m\.([a-z]+)\.org$/u;
const WIKIMEDIA = new Set(
  (
    'wikipedia wiktionary wikisource wikinews wikiquote wikivoyage wikibooks wikiversity wikidata ' +
    'wikimedia'
  ).split(' '),
);

/** One place for the places that show the same. */
export function siteForm(place: PageAddress): PageAddress {
  const host = SAME_PATHS.get(place.host) ?? place.host;
  const { path, search } = place;
  const video = videoOf(host, path, search);
  if (video !== null) return { host: 'youtube.com', path: '/watch', search: `?v=${video}` };
  if (host === 'open.substack.com') {
    const [, name, post] = SUBSTACK_APP.exec(path) ?? [];
    if (name && post) return { host: `${name}.substack.com`, path: post, search: '' };
  }
  if (isWithin(host, 'wikipedia.org') && path === '/w') {
    const title = queryValue(search, 'title');
    if (title && /^\?title=[^&]*$/u.test(search))
      return { host, path: `/wiki/${title}`, search: '' };
  }
  return withoutLetterCase(oneForm({ host, path, search }));
}

function oneForm(place: PageAddress): PageAddress {
  for (const { host, path, to, on, isWhole } of FORMS) {
    const isHere = typeof host === 'string' ? isWithin(place.host, host) : host.test(place.host);
    if (!isHere || !path.test(place.path)) continue;
    const search = isWhole ? '' : place.search;
    return { host: on ?? place.host, path: place.path.replace(path, to), search };
  }
  return place;
}

/** https://www.doi.org/doi-handbook: a DOI is the same in capitals. */
function withoutLetterCase({ host, path, search }: PageAddress): PageAddress {
  return { host, path: host === 'doi.org' ? path.toLowerCase() : path, search };
}

/** The desktop host of a mobile one, where the site is known to have the same paths there. */
export function desktopHost(host: string): string {
  const [, language, project] = WIKIMEDIA_MOBILE.exec(host) ?? [];
  if (language && project && WIKIMEDIA.has(project)) return `${language}.${project}.org`;
  if (host === 'm.youtube.com') return 'www.youtube.com';
  return host;
}

function videoOf(host: string, path: string, search: string): string | null {
  if (host === 'youtu.be') return YOUTUBE_ID.exec(path)?.[1] ?? null;
  if (host !== 'youtube.com') return null;
  const id = path === '/watch' ? queryValue(search, 'v') : YOUTUBE_VIDEO.exec(path)?.[1];
  return id && /^[\w-]{11}$/u.test(id) ? id : null;
}
