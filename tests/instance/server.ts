import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, notFound, send } from './answer.ts';
import { Faults, sendFaulty } from './faults.ts';
import { Live } from './live.ts';
import type { Instance, InstanceOptions } from './options.ts';
import { SHAPES } from './page/shape.ts';
import { Posts } from './posts.ts';
import { presentStatus } from './present.ts';
import { type LoggedRequest, logged } from './request-log.ts';
import { bodyOf, Site } from './site.ts';
import { parsePush, parseThread, readThreadFile } from './thread-file.ts';

export type { StatusInput } from './entities.ts';
export type { Fault } from './faults.ts';
export type { Instance, InstanceOptions } from './options.ts';
export type { Version } from './page/shape.ts';
export type { LoggedRequest } from './request-log.ts';
export type { ThreadFile, ThreadInput } from './thread-file.ts';

/** Starts a test Mastodon. Close it when done. */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  const threads = options.threads.map((thread) =>
    typeof thread === 'string' || thread instanceof URL
      ? readThreadFile(thread)
      : parseThread(thread),
  );
  const posts = new Posts(threads);
  const faults = new Faults();
  const live = new Live();
  let log: LoggedRequest[] = [];

  const server = createServer((request, response) => {
    void respond(request, response).catch((error) => {
      if (response.headersSent) response.destroy();
      else send(response, json(500, { error: String(error) }));
    });
  });
  const origin = await listen(server, options.port ?? 0);
  const site = new Site(options, posts, SHAPES[options.version ?? '4.6'], origin);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname.startsWith('/_test/')) return respondToTest(url, request, response);
    const entry = logged(request);
    log.push(entry);
    const answer = await site.answer(url, request);
    const fault = faults.take(entry.path);
    if (!fault) {
      entry.status = answer.status;
      entry.answeredAt = performance.timeOrigin + performance.now();
      return send(response, answer);
    }
    if (fault.kind !== 'reset')
      entry.status = fault.kind === 'status' ? fault.status : answer.status;
    return sendFaulty(response, fault, answer);
  }

  async function respondToTest(url: URL, request: IncomingMessage, response: ServerResponse) {
    if (url.pathname === '/_test/live') return live.connect(request, response);
    if (url.pathname !== '/_test/push') return send(response, notFound());
    push(JSON.parse(await bodyOf(request)));
    send(response, json(200, {}));
  }

  function push(written: Parameters<Instance['push']>[0]): void {
    const known = posts.get(written.id);
    const edited = known ? { edited_at: new Date().toISOString() } : {};
    const status = parsePush({ ...known, ...edited, ...written }, posts);
    posts.add(status);
    const presented = presentStatus(status, site.presentation('reader'));
    live.send(known ? 'status.update' : 'update', presented);
  }

  return {
    origin,
    domain: posts.domain,
    threads,
    get log() {
      return log;
    },
    threadUrl: (id) => {
      const acct = posts.get(id)?.account.acct ?? 'unknown';
      return `${origin}${options.layout === 'advanced' ? '/deck' : ''}/@${acct}/${id}`;
    },
    clearLog: () => {
      log = [];
    },
    fault: (path, fault, times) => faults.arm(path, fault, times),
    clearFaults: () => faults.clear(),
    push,
    remove: (id) => {
      if (posts.remove(id)) live.send('delete', id);
    },
    close: async () => {
      live.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', done);
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
