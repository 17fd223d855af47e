import type { IncomingMessage, ServerResponse } from 'node:http';

/** The names of Mastodon's streaming events. */
export type LiveEvent = 'update' | 'status.update' | 'delete';

/** The open pages of someone logged in, told of what happens as streaming would tell them. */
export class Live {
  readonly #pages = new Set<ServerResponse>();

  /** Keeps the request open; events follow as they happen. */
  connect(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': open\n\n');
    this.#pages.add(response);
    request.on('close', () => this.#pages.delete(response));
  }

  send(event: LiveEvent, payload: unknown): void {
    for (const page of this.#pages) {
      page.write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`);
    }
  }

  close(): void {
    for (const page of this.#pages) page.end();
    this.#pages.clear();
  }
}
