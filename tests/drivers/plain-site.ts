/** A site that is not Mastodon, for what must be left alone. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PlainSite {
  readonly host: string;
  /** What the browser grants for it. */
  readonly pattern: string;
  readonly url: string;
  close(): Promise<void>;
}

const PARAGRAPHS = 300;
const BODY = Array.from({ length: PARAGRAPHS }, (_, number) => `<p>Paragraph ${number}.</p>`);
const PAGE = `<!doctype html><html lang="en"><title>A plain page</title><h1>Plain</h1>${BODY.join('\n')}`;

/** Starts it. Every address there answers with the same page. */
export async function startPlainSite(): Promise<PlainSite> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, 'localhost', done);
  });
  const { port } = server.address() as AddressInfo;
  // Not the test Mastodons' host: what one test was allowed there is nothing new in the next.
  const hostname = 'plain.localhost';
  const host = `${hostname}:${port}`;
  return {
    host,
    pattern: `http://${hostname}/*`,
    url: `http://${host}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
