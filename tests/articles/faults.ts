/**
 * Everything that goes wrong with articles, each at an address of its own: `faultUrl('stalls')` is
 * `https://faults.example/stalls`.
 */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { IN_LATIN_1, IN_SHIFT_JIS, IN_UTF_16LE, IN_WINDOWS_1252 } from './charsets.ts';
import { pngPicture } from './drawings.ts';
import { HOSTILE, NESTED } from './hostile-pages.ts';
import { page } from './page.ts';
import { hasGivenUp } from './request-log.ts';
import { CONSENT_WALL, EMPTY, LOGIN_WALL, ONLY_NAVIGATION, PAYWALL } from './walls.ts';

const FAULT_HOST = 'faults.example';
/** Another site, to which one of the faults leads. It serves an article at any path. */
const OTHER_HOST = 'other.example';

const HTML = 'text/html; charset=utf-8';
/** More than anybody should take for an article. */
const HUGE_BYTES = 50_000_000;
const CHUNK = ' '.repeat(1_000_000);
/** How the slow page comes: for what is shown meanwhile, and for closing while it loads. */
const [DRIPS, BETWEEN_DRIPS_MS] = [20, 200];
/** How long a page that breaks off waits, so that what was sent before is there. */
const BEFORE_END_MS = 50;

const PLAIN = page({ title: 'The clock that was somewhere else' });
const HALF = PLAIN.slice(0, PLAIN.length / 2);

type Fault = (response: ServerResponse) => unknown;

const FAULTS = {
  /** 302 to a host of the same site, where the article is. */
  'redirect-to-subdomain': redirect(302, `https://www.${FAULT_HOST}/article`),
  /** 301 to another path, where the article is. */
  'redirect-to-path': redirect(301, '/article'),
  'redirect-to-other-site': redirect(302, `https://${OTHER_HOST}/article`),
  /** As old links do; http there is only a way back to https. */
  'redirect-to-http': redirect(302, `http://${FAULT_HOST}/article`),
  'redirect-to-loopback': redirect(302, 'https://127.0.0.1/article'),
  'redirect-loop': redirect(302, '/redirect-loop'),
  'status-401': status(401),
  'status-403': status(403),
  'status-404': status(404),
  'status-410': status(410),
  'status-429': status(429, { 'Retry-After': '120' }),
  'status-451': status(451),
  'status-500': status(500),
  'status-503': status(503),
  'never-answers': () => {},
  /** Half of the page, then nothing, and the connection stays. */
  stalls: (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': HTML });
    response.write(HALF);
  },
  /** Half of the page, then the connection ends. */
  'breaks-off': async (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': HTML });
    await giveUpAfter(response, HALF);
  },
  /** The same, where the length was announced. */
  'breaks-off-early': async (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': HTML, 'Content-Length': Buffer.byteLength(PLAIN) });
    await giveUpAfter(response, HALF);
  },
  /** The connection ends before there is any answer. */
  'closes-unanswered': (response: ServerResponse) => giveUp(response),
  /** The whole page, in four seconds. */
  slow: async (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': HTML, 'Content-Length': Buffer.byteLength(PLAIN) });
    await pipeline(Readable.from(drops()), response).catch(closedByClient);
  },
  /** 50 MB of a page, without a word on how long it is. */
  endless: async (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': HTML });
    await pipeline(Readable.from(withoutEnd()), response).catch(closedByClient);
  },
  /** The same, announced by `Content-Length`. */
  huge: async (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': HTML, 'Content-Length': HUGE_BYTES });
    await pipeline(Readable.from(withoutEnd()), response).catch(closedByClient);
  },
  /** 50 kB that become 50 MB. */
  'gzip-bomb': (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': HTML, 'Content-Encoding': 'gzip' });
    response.end(gzipBomb());
  },
  /** Said to be gzip, and is not. */
  'broken-gzip': answer(PLAIN, HTML, { 'Content-Encoding': 'gzip' }),
  pdf: answer('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'application/pdf'),
  picture: (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'image/png' });
    response.end(pngPicture('a picture instead of a page'));
  },
  'plain-text': answer('There is no page here, only a note.\n', 'text/plain; charset=utf-8'),
  /** A page that is to be saved, as the site says. */
  attachment: answer(PLAIN, HTML, { 'Content-Disposition': 'attachment; filename="page.html"' }),
  'latin-1-by-header': answer(IN_LATIN_1, 'text/html; charset=ISO-8859-1'),
  'windows-1252-by-header': answer(IN_WINDOWS_1252, 'text/html; charset=windows-1252'),
  /** In windows-1252, whatever the header says. */
  'windows-1252-called-utf-8': answer(IN_WINDOWS_1252, HTML),
  'shift-jis-by-meta': answer(IN_SHIFT_JIS, 'text/html'),
  'utf-16-by-mark': answer(IN_UTF_16LE, 'text/html'),
  'unknown-charset': answer(PLAIN, 'text/html; charset=x-weir'),
  empty: answer(EMPTY, HTML),
  'no-content': (response: ServerResponse) => response.writeHead(204).end(),
  'only-navigation': answer(ONLY_NAVIGATION, HTML),
  'login-wall': answer(LOGIN_WALL, HTML),
  'redirect-to-login': redirect(302, '/login-wall?next=%2Farticle'),
  'consent-wall': answer(CONSENT_WALL, HTML),
  paywall: answer(PAYWALL, HTML),
  /** Whoever comes back with one of these was not as anonymous as promised. */
  'sets-cookies': answer(PLAIN, HTML, {
    'Set-Cookie': [
      'visitor=17; Max-Age=3600; Path=/; Secure; SameSite=None',
      'session=1; Path=/; Secure; HttpOnly',
    ],
  }),
  hostile: answer(HOSTILE, HTML),
  nested: answer(NESTED, HTML),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

/** Where the browser finds it. */
export function faultUrl(name: FaultName): string {
  return `https://${FAULT_HOST}/${name}`;
}

/** The fault at an address, if there is one. The article that some lead to is at `/article`, on both hosts. */
export function faultAt(host: string, pathname: string): Fault | undefined {
  if (host === OTHER_HOST) return answer(PLAIN, HTML);
  if (host !== FAULT_HOST && host !== `www.${FAULT_HOST}`) return undefined;
  if (pathname === '/article') return answer(PLAIN, HTML);
  return Object.entries<Fault>(FAULTS).find(([name]) => pathname === `/${name}`)?.[1];
}

type Headers = Readonly<Record<string, string | readonly string[]>>;

function answer(body: string | Buffer, type: string, headers: Headers = {}): Fault {
  return (response) => {
    response.writeHead(200, { 'Content-Type': type, ...writable(headers) });
    response.end(body);
  };
}

function redirect(code: 301 | 302, to: string): Fault {
  return (response) => response.writeHead(code, { Location: to }).end();
}

function status(code: number, headers: Headers = {}): Fault {
  const body = page({ title: `${code}`, body: '<p>This cannot be shown.</p>' });
  return (response) => {
    response.writeHead(code, { 'Content-Type': HTML, ...writable(headers) });
    response.end(body);
  };
}

async function giveUpAfter(response: ServerResponse, sent: string): Promise<void> {
  response.write(sent);
  await wait(BEFORE_END_MS);
  giveUp(response);
}

function giveUp(response: ServerResponse): void {
  hasGivenUp.add(response);
  response.destroy();
}

/** Node declares the lists of headers as ones that it could change. */
function writable(headers: Headers): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : [...value],
    ]),
  );
}

function* withoutEnd(): Generator<string> {
  yield HALF;
  let left = HUGE_BYTES - Buffer.byteLength(HALF);
  for (; left > CHUNK.length; left -= CHUNK.length) yield CHUNK;
  yield ' '.repeat(left);
}

async function* drops(): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(PLAIN);
  const size = Math.ceil(bytes.length / DRIPS);
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
    await wait(BETWEEN_DRIPS_MS);
  }
}

let bomb: Buffer | undefined;
/** Packed when it is first asked for, which takes a fifth of a second. */
function gzipBomb(): Buffer {
  bomb ??= gzipSync(HALF + ' '.repeat(HUGE_BYTES));
  return bomb;
}

/** The client has had enough. */
function closedByClient(): void {}
