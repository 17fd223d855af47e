/**
 * Copies of pages on other sites: web archives, and sites that show a page without its barriers. They
 * name the page that they hold, or hide it behind a code.
 */
import { innerAddress } from './inner-address.ts';
import { isWithin, queryValue } from './web-address.ts';

/**
 * A moment, then the address: the Wayback Machine and everything built like it, on any host
 * (https://pywb.readthedocs.io: `/web/20260101000000id_/https://…`; arquivo.pt `/wayback/…`, The National
 * Archives `/ukgwa/…`, archive.today `/20260101000000/…`).
 */
const MOMENT = /^(?:\d{4,14}(?:[a-z]{2}_)?|\d{4}\.\d\d\.\d\d-\d{6}|\*)$/i;
const SCHEME = /^https?:$/i;
/** The same without a scheme, where the host leaves no doubt. */
const WAYBACK_PATH = /^\/web\/(?:\d{1,14}(?:[a-z]{2}_)?\*?|\*)?\/?(.+)$/iu;
/** https://archive.today: one archive of many names. */
const ARCHIVE_TODAY = /^archive\.(?:today|ph|is|li|md|vn|fo)$/u;
const ARCHIVE_TODAY_PATH =
  /^\/(?:newest|oldest|timegate|o\/\w+|\d{4,14}|\d{4}\.\d\d\.\d\d-\d{6})\/+(.+)/is;
/** http://megalodon.jp: `/2026-0101-0000-00/https://…` */
const MEGALODON_PATH = /^\/\d{4}-\d{4}-\d{4}-\d\d\/(.+)$/u;

/** Sites that show another page when its address is put behind theirs, and how. */
const READERS: readonly { host: string; path?: RegExp; parameters?: readonly string[] }[] = [
  { host: '12ft.io', parameters: ['q'] },
  { host: 'removepaywall.com', parameters: ['url'] },
  { host: 'removepaywalls.com', path: /^\/(?:\d\/)?(.+)$/u },
  { host: 'freedium.cfd' },
  { host: 'freedium-mirror.cfd' },
  { host: 'smry.ai', parameters: ['url'] },
  { host: 'r.jina.ai' },
  { host: 'outline.com' },
  { host: 'translate.google.com', parameters: ['u'] },
];
const BEHIND = /^\/(.+)$/u;

/** https://support.google.com/translate: `www-example-org.translate.goog`. */
const TRANSLATED = '.translate.goog';

/** The page that an archived or otherwise copied one is of; null where it is none, or does not say. */
export function copiedPage(url: URL): URL | null {
  const { hostname: host, search } = url;
  const path = pathOf(url);
  const found = behindMoment(path);
  if (found !== null) return innerAddress(found + search);
  if (ARCHIVE_TODAY.test(host)) {
    const inner = ARCHIVE_TODAY_PATH.exec(path)?.[1];
    return inner ? innerAddress(inner + search) : fromQuery(search, ['url']);
  }
  if (isWithin(host, 'archive.org')) return fromPath(WAYBACK_PATH, path, search);
  if (isWithin(host, 'megalodon.jp')) return fromPath(MEGALODON_PATH, path, search);
  if (host === 'webcache.googleusercontent.com') {
    return innerAddress(
      /^cache:(?:[\w-]{8,}:)?(.+)$/u.exec(queryValue(search, 'q') ?? '')?.[1] ?? '',
    );
  }
  if (host.endsWith(TRANSLATED)) return translatedPage(url);
  const reader = READERS.find((each) => isWithin(host, each.host));
  if (!reader) return null;
  return (
    fromPath(reader.path ?? BEHIND, path, search) ?? fromQuery(search, reader.parameters ?? [])
  );
}

/**
 * Whether an address is one of a copy that hides what it is of. What a card says of it may tell.
 */
export function isOpaqueCopy(url: URL): boolean {
  const isArchive =
    ARCHIVE_TODAY.test(url.hostname) ||
    ['perma.cc', 'ghostarchive.org'].some((host) => isWithin(url.hostname, host));
  return isArchive && copiedPage(url) === null;
}

/** One name for every name of one archive. */
export function archiveHost(host: string): string {
  return ARCHIVE_TODAY.test(host) ? 'archive.today' : host;
}

/** The address right behind a moment in a path, with whatever slashes between them. */
function behindMoment(path: string): string | null {
  const [, ...parts] = path.split('/');
  let isBehind = false;
  for (const [index, part] of parts.entries()) {
    if (part === '') continue;
    if (isBehind && SCHEME.test(part)) {
      const inner = parts.slice(index).join('/');
      return inner.length > part.length + 1 ? inner : null;
    }
    isBehind = MOMENT.test(part);
  }
  return null;
}

function fromPath(pattern: RegExp, path: string, search: string): URL | null {
  const inner = pattern.exec(path)?.[1];
  return inner ? innerAddress(inner + search) : null;
}

function fromQuery(search: string, names: readonly string[]): URL | null {
  for (const name of names) {
    const value = queryValue(search, name);
    const inner = value === null ? null : innerAddress(value);
    if (inner) return inner;
  }
  return null;
}

/** The path, in which an address may stand percent-encoded. */
function pathOf({ pathname }: URL): string {
  return /https?%3a/iu.test(pathname)
    ? pathname.replace(/https?%3a.*/isu, (inner) => innerAddress(inner)?.href ?? inner)
    : pathname;
}

function translatedPage(url: URL): URL | null {
  const label = url.hostname.slice(0, -TRANSLATED.length);
  if (label.includes('.')) return null;
  // A hyphen stands for a dot, two for a hyphen.
  const host = label.replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-');
  const search = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !pair.startsWith('_x_tr_'))
    .join('&');
  return innerAddress(`https://${host}${url.pathname}${search ? `?${search}` : ''}`);
}
