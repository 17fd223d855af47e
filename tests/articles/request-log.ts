import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request as the server saw it. */
export interface ArticleRequest {
  readonly scheme: 'https' | 'http';
  readonly method: string;
  /** Without the port. */
  readonly host: string;
  /** Path with its query. */
  readonly path: string;
  /** What tells a site something of the reader; undefined where the header did not come. */
  readonly cookie: string | undefined;
  readonly referer: string | undefined;
  readonly origin: string | undefined;
  readonly accept: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly userAgent: string | undefined;
  /** The `Sec-Fetch-…` headers that came, by the end of their names: `mode`, `site`, `dest`. */
  readonly secFetch: Readonly<Record<string, string>>;
  /** Undefined while nothing has been answered, or where nothing ever is. */
  readonly status: number | undefined;
  /** Who ended it; undefined while it is under way. A client ends it that closes before the end. */
  readonly endedBy: 'server' | 'client' | undefined;
  /** Bytes of the answer that were handed to the system so far, TLS and headers with them. */
  readonly sentBytes: number;
}

type Writable<Read> = { -readonly [Key in keyof Read]: Read[Key] };

const SEC_FETCH = 'sec-fetch-';

/** Enters a request, and follows what becomes of it. */
export function follow(
  scheme: ArticleRequest['scheme'],
  request: IncomingMessage,
  response: ServerResponse,
): ArticleRequest {
  const { headers, socket } = request;
  // One connection carries several requests, one after the other.
  const before = socket.bytesWritten;
  const entry: Writable<ArticleRequest> = {
    scheme,
    method: request.method ?? 'GET',
    host: hostOf(request),
    path: pathOf(request),
    cookie: headers.cookie,
    referer: headers.referer,
    origin: headers.origin,
    accept: headers.accept,
    acceptLanguage: headers['accept-language'],
    userAgent: headers['user-agent'],
    secFetch: Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        name.startsWith(SEC_FETCH) ? [[name.slice(SEC_FETCH.length), String(value)]] : [],
      ),
    ),
    get status() {
      return response.headersSent ? response.statusCode : undefined;
    },
    endedBy: undefined,
    get sentBytes() {
      return Math.max(0, socket.bytesWritten - before);
    },
  };
  response.once('close', () => {
    Object.defineProperty(entry, 'sentBytes', {
      value: Math.max(0, socket.bytesWritten - before),
    });
    entry.endedBy = response.writableFinished || hasGivenUp.has(response) ? 'server' : 'client';
  });
  return entry;
}

/** Answers that the server itself breaks off: their connection ends as if the client had closed it. */
export const hasGivenUp = new WeakSet<ServerResponse>();

/** What is written to a proxy: the whole address, which counts more than the `Host` header (RFC 9112, 3.2.2). */
const WHOLE_ADDRESS = /^http:\/\/([^/?]*)(.*)$/;

/** The host that is asked for, by which the sites of this server are told apart. */
export function hostOf({ url = '/', headers }: IncomingMessage): string {
  const host = WHOLE_ADDRESS.exec(url)?.[1] ?? headers.host ?? 'localhost';
  return host.replace(/:\d+$/, '').toLowerCase();
}

/** The path that is asked for, with its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  return (WHOLE_ADDRESS.exec(url)?.[2] ?? url) || '/';
}
