/**
 * The articles that invented threads link to, at invented hosts (`*.example`), for end-to-end tests and for
 * the demo of `npm start` (issue 14). One server is all of these sites; they are told apart by the `Host`
 * header.
 *
 * | file | has |
 * |---|---|
 * | `pages/` | the articles of the three demo threads, as realistic pages |
 * | `site.ts` | which address has which (`ARTICLES`) |
 * | `long-article.ts` | an article of any length, from a seed |
 * | `faults.ts` | an address for everything that goes wrong (`faultUrl`) |
 * | `walls.ts`, `hostile-pages.ts`, `charsets.ts` | the pages of some faults |
 * | `proxy.ts` | how a browser comes here: `launchBrowser(name, { proxyPort })` |
 * | `request-log.ts` | what is known of each request afterwards |
 */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket, Server as TcpServer } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { createProxy } from './proxy.ts';
import { type ArticleRequest, follow, hostOf, pathOf } from './request-log.ts';
import { answerRequest } from './site.ts';

export { type FaultName, faultUrl } from './faults.ts';

export type { ArticleRequest } from './request-log.ts';
export { ARTICLES } from './site.ts';

/** A running server of articles. */
export interface Articles {
  /** Of the proxy through which a browser reaches the articles, at their addresses. */
  readonly proxyPort: number;
  /** `https://localhost:PORT`, for who does not come through the proxy; the `Host` header says which site. */
  readonly origin: string;
  /** Every request so far, to any of the hosts. */
  readonly log: readonly ArticleRequest[];
  /** `host:port` of what a browser wanted from elsewhere, and did not get. */
  readonly refused: readonly string[];
  clearLog(): void;
  close(): Promise<void>;
}

/** Starts a server of articles, on ports of its own. It does not keep the process alive. Close it when done. */
export async function startArticles(): Promise<Articles> {
  let log: ArticleRequest[] = [];
  let refused: string[] = [];
  const entered =
    (scheme: ArticleRequest['scheme'], answer: RequestListener): RequestListener =>
    (request, response) => {
      log.push(follow(scheme, request, response));
      answer(request, response);
    };

  const server = createServer(await makeCertificate(), entered('https', answerOrFail));
  // A browser may give up while it still says hello.
  server.on('tlsClientError', () => {});
  const proxy = createProxy({
    onTunnel: (socket) => server.emit('connection', socket),
    onPlain: entered('http', sendToHttps),
    onRefused: (target) => refused.push(target),
  });
  const sockets = new Set<Socket>();
  for (const one of [server, proxy]) rememberSockets(one, sockets);
  const port = await listen(server);
  const proxyPort = await listen(proxy);

  return {
    proxyPort,
    origin: `https://localhost:${port}`,
    get log() {
      return log;
    },
    get refused() {
      return refused;
    },
    clearLog: () => {
      log = [];
      refused = [];
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([server, proxy].map((one) => new Promise((done) => one.close(done))));
    },
  };
}

async function answerOrFail(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await answerRequest(request, response);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error));
  }
}

/** As sites do that have moved to https. */
function sendToHttps(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(301, { Location: `https://${hostOf(request)}${pathOf(request)}` }).end();
}

function rememberSockets(server: TcpServer, sockets: Set<Socket>): void {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.unref();
    socket.once('close', () => sockets.delete(socket));
  });
}

async function listen(server: Server | TcpServer): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  server.unref();
  return (server.address() as AddressInfo).port;
}
