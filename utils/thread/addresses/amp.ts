/** AMP: a second form of a page, on its own site or in a cache (https://amp.dev/documentation). */
import { innerAddress } from './inner-address.ts';
import { withoutParameter } from './tracking.ts';
import { isWithin } from './web-address.ts';

/** `https://www.google.com/amp/s/HOST/PATH`, and Bing's: `s` where the page is https. */
const VIEWER_PATH = /^\/amp\/(s\/)?(.+)$/u;
const VIEWER_HOST = /^(?:www\.)?(?:google\.(?:com?\.)?[a-z]{2,3}|bing\.com)$/u;
/** `https://HOST-WITH-HYPHENS.cdn.ampproject.org/c/s/HOST/PATH`; `v`, `i` and `wp` for other uses. */
const CACHE_PATH = /^\/(?:c|v|i|wp|mbv3|cp)\/(s\/)?(.+)$/u;
/** What comes before a trailing `/amp` is an article's own name only if it looks like one. */
const ARTICLE_NAME = /[-_.\d]/u;
/** The same before it, where a path of one plain word may be an article about guitars. */
const LEADING = '/amp/';
const SLUG = /[-_\d]/u;
/** One form stands in another where links are put together by hand, but no deeper than so. */
const DEEPEST = 5;
const PARAMETER = /^(?:amp|outputtype|output_type|amp_js_v|amp_gsa|usqp|_amp)$/u;

/** The page whose AMP form a viewer or a cache shows. */
export function ampSource(url: URL): URL | null {
  const isCache = isWithin(url.hostname, 'cdn.ampproject.org');
  if (!isCache && !VIEWER_HOST.test(url.hostname)) return null;
  const [, s, inner] = (isCache ? CACHE_PATH : VIEWER_PATH).exec(url.pathname) ?? [];
  return inner ? innerAddress(`${s ? 'https' : 'http'}://${inner}${url.search}`) : null;
}

/**
 * A path without what makes it the AMP form: `/slug/amp/`, `/amp/slug-of-it`, `slug.amp.html`; also where
 * one of them is in another, so that what comes out has no other form.
 */
export function withoutAmpPath(path: string): string {
  let plain = path;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const inner = withoutOneForm(plain);
    if (inner === plain) break;
    plain = inner;
  }
  return plain;
}

function withoutOneForm(path: string): string {
  const trailing = /^(.*\/([^/]+))\/amp(\/?)$/u.exec(path);
  if (trailing && ARTICLE_NAME.test(trailing[2] ?? '')) return `${trailing[1]}${trailing[3]}`;
  if (path.startsWith(LEADING) && SLUG.test(path.slice(LEADING.length))) {
    return path.slice(LEADING.length - 1);
  }
  return path.replace(/(?<=[^/])\.amp(?=(?:\.html?)?$)/u, '');
}

/** A query without `?amp`, `?amp=1`, `?outputType=amp`. */
export function withoutAmpQuery(search: string): string {
  return withoutParameter(search, (name) => PARAMETER.test(name.toLowerCase()));
}
