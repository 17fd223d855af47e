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
  }).flatMap(([host, others]) => others.map((other) => [other, host] as const)),
);

const YOUTUBE_VIDEO = /^\/(?:embed|live|shorts|v)\/([\w-]{11})$/u;
const YOUTUBE_ID = /^\/([\w-]{11})$/u;
const ARXIV = /^\/(?:abs|pdf|html)\/((?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7}))(?:v\d+)?(?:\.pdf)?$/u;
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
  if (host === 'arxiv.org') {
    const paper = ARXIV.exec(path)?.[1];
    if (paper) return { host, path: `/abs/${paper}`, search: '' };
  }
  if (host === 'open.substack.com') {
    const [, name, post] = SUBSTACK_APP.exec(path) ?? [];
    if (name && post) return { host: `${name}.substack.com`, path: post, search: '' };
  }
  if (isWithin(host, 'wikipedia.org') && path === '/w') {
    const title = queryValue(search, 'title');
    if (title && /^\?title=[^&]*$/u.test(search))
      return { host, path: `/wiki/${title}`, search: '' };
  }
  return { host, path, search };
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
