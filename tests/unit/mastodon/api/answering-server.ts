import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MastodonApi } from '../../../../utils/mastodon/api/api.ts';
import { RequestBudget } from '../../../../utils/mastodon/api/request-budget.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { post } from '../../thread/post.ts';

/** A real server on this machine: what a browser or a proxy would do to a request happens here, too. */
export class AnsweringServer {
  readonly requests: IncomingMessage[] = [];
  origin = '';
  answer: (response: ServerResponse) => void = (response) => response.end();
  readonly #server = createServer((request, response) => {
    this.requests.push(request);
    this.answer(response);
  });

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Answers with this from now on. */
  json(value: unknown, status = 200, headers = {}): void {
    this.answer = (response) => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify(value));
    };
  }

  /** What asks it. */
  api(token: string | null = null, budget = new RequestBudget()): MastodonApi {
    return new MastodonApi({ origin: this.origin, token, useLogIn: true }, budget);
  }
}

export const STATUS = post('ana', 'Hot.', { id: '1' });
export const idsOf = (statuses: readonly Status[]) => statuses.map(({ id }) => id);
