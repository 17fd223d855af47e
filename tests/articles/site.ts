import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pngPicture, svgPicture } from './drawings.ts';
import { faultAt, faultUrl } from './faults.ts';
import { longArticle } from './long-article.ts';
import { page } from './page.ts';
import { hostOf, pathOf } from './request-log.ts';

/**
 * The articles: those of the demo threads stand at the addresses that their posts link to, and have the words
 * that posts quote from them.
 */
export const ARTICLES = {
  /** tests/threads/quiet-street.json. */
  quietStreet:
    'https://tarnwickledger.example/2026/03/13/sallow-street-a-year-without-through-traffic',
  /** tests/threads/repair-cafe.json. */
  pump: 'https://nachhall.example/2026/03/die-pumpe-die-nicht-durfte',
  /** tests/threads/bread-oven.json; from right to left. */
  clayOven: 'https://tin-wa-nar.example/kayfa-tabni-furnan-min-tin',
  /** 10,000 words (`longArticle` has its sentences). */
  long: 'https://longread.example/everything-that-was-mislaid',
} as const;

const LONG_WORDS = 10_000;

const file = (name: string) =>
  readFileSync(new URL(`./pages/${name}.html`, import.meta.url), 'utf8');

const PAGES: Readonly<Record<string, () => string>> = {
  [ARTICLES.quietStreet]: () => file('the-quiet-street'),
  [ARTICLES.pump]: () => file('the-pump-that-was-not-allowed'),
  [ARTICLES.clayOven]: () => file('the-clay-oven'),
  [ARTICLES.long]: () => longArticle(LONG_WORDS).html,
};

/** Hosts that keep copies of other sites' pages, as the threads link to them: `/web/TIME/ADDRESS`. */
const ARCHIVES = ['pagekeeper.example', 'web.archive.example'];
const ARCHIVED = /^\/web\/\d+\/(https:.*)$/;

/** A document that one of the demo's posts links to. */
const PARTS_PLAN = { host: 'schaltbild-archiv.example', path: '/brunnwald/aq7-laugenpumpe.pdf' };

const PICTURE = /^\/pictures\/([\w-]+)\.(svg|png)$/;

/** Every host below `.example`: its articles, pictures for any of them, faults, and 404 for all else. */
export function answerRequest(request: IncomingMessage, response: ServerResponse): unknown {
  const host = hostOf(request);
  const pathname = pathOf(request).replace(/\?.*$/, '');
  const fault = faultAt(host, pathname);
  if (fault) return fault(response);
  const picture = PICTURE.exec(pathname);
  if (picture) return sendPicture(response, picture[1] ?? '', picture[2]);
  const html = pageAt(host, pathname);
  if (html !== undefined) return sendPage(response, 200, html);
  if (host === PARTS_PLAN.host && pathname === PARTS_PLAN.path) {
    const pdf = new URL(faultUrl('pdf'));
    return faultAt(pdf.host, pdf.pathname)?.(response);
  }
  return sendPage(
    response,
    404,
    page({ title: 'Not found', body: '<p>This page is not here.</p>' }),
  );
}

function pageAt(host: string, pathname: string): string | undefined {
  const archived = ARCHIVES.includes(host) ? ARCHIVED.exec(pathname)?.[1] : undefined;
  // The same page in the form for telephones.
  const address = (archived ?? `https://${host}${pathname}`).replace(/\/amp\/$/, '');
  return PAGES[address]?.();
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    // As many sites do; what is kept of an article is not for the browser's cache to say.
    'Cache-Control': 'no-store',
  });
  response.end(html);
}

function sendPicture(response: ServerResponse, name: string, kind: string | undefined): void {
  const type = kind === 'svg' ? 'image/svg+xml' : 'image/png';
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(kind === 'svg' ? svgPicture(name) : pngPicture(name));
}
