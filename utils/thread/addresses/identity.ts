import { ampSource, withoutAmpPath, withoutAmpQuery } from './amp.ts';
import { archiveHost, copiedPage } from './archives.ts';
import { decoded } from './inner-address.ts';
import { redirectTarget } from './redirects.ts';
import { desktopHost, siteForm } from './site-forms.ts';
import { withoutAccess, withoutTracking } from './tracking.ts';
import { webAddress } from './web-address.ts';

/**
 * How near an address is to the page's own: the nearest of several is shown. `card` is what a card calls
 * it; `hidden` says nothing of the page (`t.co`).
 */
export const DIRECTNESS = { direct: 0, card: 1, rewritten: 2, hidden: 3 } as const;
export type Directness = (typeof DIRECTNESS)[keyof typeof DIRECTNESS];

/** L2: which page an address is of. */
export interface Identity {
  /** The same for every address of one page; for comparing only. */
  key: string;
  /** The address of the page itself, as linked, without fragment and tracking. */
  url: string;
  /** What a click on it opens: as linked, anchor included, but without a detour over a redirect. */
  open: string;
  /** The words to which the link leads on the page, from its text fragments. */
  passages: readonly string[];
  /** `rewritten` where `url` was unwrapped, is the plain form of another, or still a mobile one. */
  directness: Directness;
  /** The page itself, within whatever was wrapped around it. */
  page: URL;
}

const MOBILE = /^(?:m|mobile|amp|touch)\.(?=[^.]+\.[^.])/u;
/** Wrappers stand in wrappers, but no deeper than so. */
const DEEPEST = 5;
/** Addresses repeat in a thread; so many are remembered, which is some megabyte. */
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, Identity | null>();

/**
 * L2: which page an address is of, whatever redirect, archive or tracking is around it. Null for what is
 * no address of the web. Never throws; pure, and quick for addresses seen before.
 */
export function identify(address: string): Identity | null {
  const known = remembered.get(address);
  if (known !== undefined) return known;
  const identity = identified(address);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(address, identity);
  return identity;
}

function identified(address: string): Identity | null {
  const linked = webAddress(address);
  if (!linked) return null;
  const { page, open } = unwrapped(linked);
  const bare = withoutDecoration(page);
  const plain = plainForm(bare);
  const url = hrefOf(plain);
  const isAsLinked = page === linked && url === hrefOf(bare);
  const inside = passagesOf(page.hash);
  return {
    key: keyOf(plain),
    url: isAsLinked ? asWritten(address, linked, plain) : url,
    open: open.href,
    passages: inside.length > 0 ? inside : passagesOf(linked.hash),
    directness:
      isAsLinked && !MOBILE.test(plain.hostname) ? DIRECTNESS.direct : DIRECTNESS.rewritten,
    page,
  };
}

/**
 * The page inside of all wrappers. Copies are opened as they are: who links an archive means the archive.
 */
function unwrapped(linked: URL): { page: URL; open: URL } {
  let page = linked;
  let open = linked;
  let isCopy = false;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const target = redirectTarget(page);
    const inner = target ?? copiedPage(page) ?? ampSource(page);
    if (!inner) break;
    if (!target) isCopy = true;
    if (inner.hash === '') inner.hash = page.hash;
    page = inner;
    if (!isCopy) open = page;
  }
  return { page, open };
}

/** An address in parts, as `URL` has them: changing these parses nothing anew. */
interface Parts {
  protocol: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
}

function hrefOf({ protocol, hostname, port, pathname, search, hash }: Parts): string {
  return `${protocol}//${hostname}${port && `:${port}`}${pathname}${search}${hash}`;
}

/** Without fragment and tracking: the page as it was linked. */
function withoutDecoration({ protocol, hostname, port, pathname, search, hash }: URL): Parts {
  return {
    protocol,
    hostname,
    port,
    pathname,
    search: withoutTracking(search, hostname),
    hash: routeOf(hash),
  };
}

function plainForm(page: Parts): Parts {
  return {
    ...page,
    hostname: desktopHost(page.hostname),
    pathname: withoutAmpPath(page.pathname),
    search: withoutAmpQuery(page.search),
  };
}

/** `#/…` and `#!…` name a page of their own; every other fragment a place on one. */
function routeOf(hash: string): string {
  return /^#!?\/|^#!/u.test(hash) ? hash.split(DIRECTIVES, 1).join() : '';
}

const DIRECTIVES = ':~:';
const TEXT = 'text=';

/** So many passages of one link are read: each is a text to compare with. */
const MOST_PASSAGES = 8;

/**
 * What `#:~:text=prefix-,start,end,-suffix&text=…` (WICG Scroll to Text Fragment) quotes, each from start to
 * end.
 */
function passagesOf(hash: string): string[] {
  const at = hash.indexOf(DIRECTIVES);
  if (at < 0) return [];
  const directives = hash.slice(at + DIRECTIVES.length).split('&');
  const texts = directives.filter((each) => each.startsWith(TEXT)).slice(0, MOST_PASSAGES);
  return texts.flatMap((text) => {
    const parts = text.slice(TEXT.length).split(',');
    const quoted = parts.filter((part) => !part.endsWith('-') && !part.startsWith('-'));
    return quoted.map(decoded).join(' … ').trim() || [];
  });
}

function keyOf(url: Parts): string {
  const { host, path, search } = siteForm({
    host: archiveHost(withoutPrefix(url.hostname)),
    path: plainPath(url.pathname),
    search: url.search,
  });
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${host}${port}${path}${respelled(withoutAccess(search, host))}${url.hash}`;
}

/** `www.`, `m.` and the like in front of what is a host by itself. */
function withoutPrefix(hostname: string): string {
  return hostname
    .replace(/\.$/u, '')
    .replace(/^(?:(?:www\d?|m|mobile|amp|touch)\.)+(?=[^.]+\.[^.])/u, '');
}

function plainPath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1);
  if (last && /^(?:index|default)\.(?:html?|php|aspx?|jsp)$/iu.test(last)) segments.pop();
  return `/${segments.map(respelled).join('/')}`.replace(/^\/$/u, '');
}

/** One spelling for all percent-encodings of one text; reserved characters stay apart from literal ones. */
function respelled(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/giu, (encoded) => {
    const plain = decoded(encoded);
    return /^[\p{L}\p{N}\p{M}\-._~'!()*]+$/u.test(plain) && plain !== encoded
      ? encodeURIComponent(plain)
      : encoded.toUpperCase();
  });
}

/** In the author's spelling (letters for percent signs, no slash after the host) where it is the same. */
function asWritten(address: string, linked: URL, plain: Parts): string {
  const href = hrefOf(plain);
  const trimmed = address.trim();
  if (trimmed === linked.href) return href;
  const [beforeHash = ''] = trimmed.split('#');
  const at = beforeHash.indexOf('?');
  const base = at < 0 ? beforeHash : beforeHash.slice(0, at);
  const search = at < 0 ? '' : withoutTracking(beforeHash.slice(at), plain.hostname);
  const written = `${base}${search}${plain.hash}`;
  const host = /^https?:\/\/([^\s/?#]+)/u.exec(written)?.[1] ?? '';
  // A name before an @ in it would disguise the host (issue 10).
  const isTidy = host === linked.host || (/[^\p{ASCII}]/u.test(host) && !host.includes('@'));
  return isTidy && !/[\s\\"<>]/u.test(written) && webAddress(written)?.href === href
    ? written
    : href;
}
