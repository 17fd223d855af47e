import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MastodonApi } from '../../../utils/mastodon/api.ts';
import { RequestBudget } from '../../../utils/mastodon/request-budget.ts';
import { post } from '../thread/post.ts';

/** A real server on this machine: what a browser or a proxy would do to a request happens here, too. */
let requests: IncomingMessage[] = [];
let answer: (response: ServerResponse) => void = (response) => response.end();
let origin = '';

const server = createServer((request, response) => {
  requests.push(request);
  answer(response);
});
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests = [];
});

const json = (value: unknown, status = 200, headers = {}) => {
  answer = (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };
};
const api = (token: string | null = null, budget = new RequestBudget()) =>
  new MastodonApi({ origin, token, useLogIn: true }, budget);
const STATUS = post('ana', 'Hot.', { id: '1' });

describe('a request', () => {
  it('for a post', async () => {
    json(STATUS);
    expect(await api().status('1')).toEqual({ ok: true, value: STATUS });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/v1/statuses/1',
    ]);
  });

  it('for a thread', async () => {
    json({ ancestors: [STATUS], descendants: [] });
    expect(await api().context('2')).toEqual({
      ok: true,
      value: { ancestors: [STATUS], descendants: [] },
    });
    expect(requests[0]?.url).toBe('/api/v1/statuses/2/context');
  });

  it('for several posts', async () => {
    json([STATUS]);
    expect(await api().statuses(['1', '3'])).toEqual({ ok: true, value: [STATUS] });
    expect(requests[0]?.url).toBe('/api/v1/statuses?id[]=1&id[]=3');
  });

  it('says nothing but what it has to: an id cannot lead elsewhere', async () => {
    json(STATUS);
    await api().status('../accounts?x=1');
    expect(requests[0]?.url).toBe('/api/v1/statuses/..%2Faccounts%3Fx%3D1');
  });

  it.each([
    ['with the reader’s token', 'secret', 'Bearer secret'],
    ['without one, logged out', null, undefined],
  ])('%s', async (_case, token, header) => {
    json(STATUS);
    await api(token).status('1');
    expect(requests[0]?.headers.authorization).toBe(header);
  });
});

describe('a redirect', () => {
  it('is not followed: it could lead the token to another host', async () => {
    answer = (response) => response.writeHead(302, { Location: `${origin}/elsewhere` }).end();
    expect(await api('secret').status('1')).toEqual({ ok: false, failure: 'unreachable' });
    expect(requests.map(({ url }) => url)).toEqual(['/api/v1/statuses/1']);
  });
});

describe('why there is no answer', () => {
  it.each([401, 403, 404, 410, 422])('%i: refused', async (status) => {
    json({ error: 'Record not found' }, status);
    expect(await api().status('1')).toEqual({ ok: false, failure: 'refused' });
  });

  it.each([500, 502, 503])('%i: unreachable', async (status) => {
    json({ error: 'Oh no' }, status);
    expect(await api().status('1')).toEqual({ ok: false, failure: 'unreachable' });
  });

  it('429: resting, and nothing more is asked for a while', async () => {
    const asking = api();
    json({ error: 'Too many requests' }, 429, { 'Retry-After': '30' });
    expect(await asking.status('1')).toEqual({ ok: false, failure: 'resting' });
    expect(await asking.status('2')).toEqual({ ok: false, failure: 'resting' });
    expect(requests.length).toBe(1);
  });

  it('few requests are left to the reader: resting', async () => {
    const asking = api();
    json(STATUS, 200, { 'X-RateLimit-Remaining': '40' });
    expect((await asking.status('1')).ok).toBe(true);
    expect(await asking.status('2')).toEqual({ ok: false, failure: 'resting' });
  });

  it.each([
    ['not JSON', (response: ServerResponse) => response.end('<html>Please wait</html>')],
    ['empty', (response: ServerResponse) => response.end()],
    ['JSON that ends too soon', (response: ServerResponse) => response.end('{"id":"1","acc')],
    ['another entity', (response: ServerResponse) => response.end('{"error":null}')],
  ])('%s: malformed', async (_case, send) => {
    answer = send;
    expect(await api().status('1')).toEqual({ ok: false, failure: 'malformed' });
  });

  it('the connection breaks in the middle: unreachable', async () => {
    answer = (response) => {
      response.writeHead(200, { 'Content-Length': '9999' });
      response.write('{"id":');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await api().status('1')).toEqual({ ok: false, failure: 'unreachable' });
  });

  it('leaves the log-in out altogether where the reader wants that: token and cookie', async () => {
    const asked: (RequestInit | undefined)[] = [];
    const fetchFunction: typeof fetch = (_url, init) => {
      asked.push(init);
      return Promise.resolve(Response.json(STATUS));
    };
    for (const useLogIn of [true, false]) {
      const access = { origin, token: 'secret', useLogIn };
      await new MastodonApi(access, new RequestBudget(), fetchFunction).status('1');
    }
    expect(asked.map((init) => init?.credentials)).toEqual(['same-origin', 'omit']);
    expect(asked.map((init) => new Headers(init?.headers).get('Authorization'))).toEqual([
      'Bearer secret',
      null,
    ]);
  });

  it('offline: unreachable', async () => {
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    const asking = new MastodonApi(
      { origin, token: null, useLogIn: true },
      new RequestBudget(),
      offline,
    );
    expect(await asking.context('1')).toEqual({ ok: false, failure: 'unreachable' });
  });
});
