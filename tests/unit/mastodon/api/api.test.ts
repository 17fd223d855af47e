import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MastodonApi } from '../../../../utils/mastodon/api/api.ts';
import { RequestBudget } from '../../../../utils/mastodon/api/request-budget.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { post } from '../../thread/post.ts';
import { AnsweringServer, idsOf, STATUS } from './answering-server.ts';

const server = new AnsweringServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
});

const whole = (list: string, statuses: readonly Status[]) => ({
  ok: true,
  value: { statuses, idsIn: new Map([[list, idsOf(statuses)]]), unread: [], isCut: false },
});

describe('a request', () => {
  it('for a post', async () => {
    server.json(STATUS);
    expect(await server.api().status('1')).toEqual({ ok: true, value: STATUS });
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/v1/statuses/1',
    ]);
  });

  it('for a thread', async () => {
    server.json({ ancestors: [STATUS], descendants: [] });
    expect(await server.api().context('2')).toEqual(whole('ancestors', [STATUS]));
    expect(server.requests[0]?.url).toBe('/api/v1/statuses/2/context');
  });

  it('for several posts', async () => {
    server.json([STATUS]);
    expect(await server.api().statuses(['1', '3'])).toEqual(whole('', [STATUS]));
    expect(server.requests[0]?.url).toBe('/api/v1/statuses?id[]=1&id[]=3');
  });

  it('for the post at an address', async () => {
    server.json({ accounts: [{ id: '7' }], statuses: [STATUS], hashtags: [] });
    expect(await server.api().postAt('https://reef.example/@ana/1')).toEqual({
      ok: true,
      value: STATUS,
    });
    server.json({ accounts: [], statuses: [], hashtags: [] });
    expect(await server.api().postAt('https://reef.example/@ana/2')).toEqual({
      ok: true,
      value: null,
    });
    expect(server.requests[0]?.url).toBe(
      '/api/v2/search?q=https%3A%2F%2Freef.example%2F%40ana%2F1&resolve=true&type=statuses&limit=1',
    );
  });

  it('says nothing but what it has to: an id cannot lead elsewhere', async () => {
    server.json(STATUS);
    await server.api().status('../accounts?x=1');
    expect(server.requests[0]?.url).toBe('/api/v1/statuses/..%2Faccounts%3Fx%3D1');
  });

  it.each([
    ['with the reader’s token', 'secret', 'Bearer secret'],
    ['without one, logged out', null, undefined],
  ])('%s', async (_case, token, header) => {
    server.json(STATUS);
    await server.api(token).status('1');
    expect(server.requests[0]?.headers.authorization).toBe(header);
  });
});

describe('a redirect', () => {
  it('is not followed: it could lead the token to another host', async () => {
    server.answer = (response) =>
      response.writeHead(302, { Location: `${server.origin}/elsewhere` }).end();
    expect(await server.api('secret').status('1')).toEqual({ ok: false, failure: 'unreachable' });
    expect(server.requests.map(({ url }) => url)).toEqual(['/api/v1/statuses/1']);
  });
});

describe('why there is no answer', () => {
  it.each([401, 403, 404, 410, 422])('%i: refused', async (status) => {
    server.json({ error: 'Record not found' }, status);
    expect(await server.api().status('1')).toEqual({ ok: false, failure: 'refused' });
  });

  it.each([500, 502, 503])('%i: unreachable', async (status) => {
    server.json({ error: 'Oh no' }, status);
    expect(await server.api().status('1')).toEqual({ ok: false, failure: 'unreachable' });
  });

  it('429: resting, and nothing more is asked for a while', async () => {
    const asking = server.api();
    server.json({ error: 'Too many requests' }, 429, { 'Retry-After': '30' });
    expect(await asking.status('1')).toEqual({ ok: false, failure: 'resting' });
    expect(await asking.status('2')).toEqual({ ok: false, failure: 'resting' });
    expect(server.requests.length).toBe(1);
  });

  it('few requests are left to the reader: resting', async () => {
    const asking = server.api();
    server.json(STATUS, 200, { 'X-RateLimit-Remaining': '40' });
    expect((await asking.status('1')).ok).toBe(true);
    expect(await asking.status('2')).toEqual({ ok: false, failure: 'resting' });
  });

  it.each([
    ['not JSON', (response: ServerResponse) => response.end('<html>Please wait</html>')],
    ['empty', (response: ServerResponse) => response.end()],
    ['JSON that ends too soon', (response: ServerResponse) => response.end('{"id":"1","acc')],
    ['another entity', (response: ServerResponse) => response.end('{"error":null}')],
    ['two answers', (response: ServerResponse) => response.end('[][]')],
  ])('%s: malformed', async (_case, send) => {
    server.answer = send;
    const asking = server.api();
    const malformed = { ok: false, failure: 'malformed' };
    expect(await asking.status('1')).toMatchObject(malformed);
    expect(await asking.context('1')).toEqual(malformed);
    expect(await asking.statuses(['1'])).toEqual(malformed);
    expect(await asking.postAt('https://reef.example/@ana/1')).toEqual(malformed);
  });

  it.each([
    ['one list', { descendants: [] }],
    ['a list and something else', { ancestors: null, descendants: [STATUS] }],
    ['a list and an object', { ancestors: { 0: STATUS }, descendants: [STATUS] }],
    ['a list of posts', [STATUS]],
  ])('a thread that is %s: malformed', async (_case, context) => {
    server.json(context);
    expect(await server.api().context('1')).toEqual({ ok: false, failure: 'malformed' });
  });

  it.each([
    ['in the middle of a post', '{"ancestors":[],"descendants":[{"id":"1'],
    ['after a post', `{"ancestors":[],"descendants":[${JSON.stringify(post('ana', 'Hot.'))}`],
    ['in a garbled post', '{"ancestors":[{"id":1x}],"descendants":[]}'],
  ])('a thread that breaks off %s: malformed', async (_case, text) => {
    server.answer = (response) => response.end(text);
    expect(await server.api().context('1')).toEqual({ ok: false, failure: 'malformed' });
  });

  it('the connection breaks in the middle: unreachable', async () => {
    server.answer = (response) => {
      response.writeHead(200, { 'Content-Length': '9999' });
      response.write('{"id":');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await server.api().status('1')).toEqual({ ok: false, failure: 'unreachable' });
  });

  it('leaves the log-in out altogether where the reader wants that: token and cookie', async () => {
    const asked: (RequestInit | undefined)[] = [];
    const fetchFunction: typeof fetch = (_url, init) => {
      asked.push(init);
      return Promise.resolve(Response.json(STATUS));
    };
    for (const useLogIn of [true, false]) {
      const access = { origin: server.origin, token: 'secret', useLogIn };
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
      { origin: server.origin, token: null, useLogIn: true },
      new RequestBudget(),
      offline,
    );
    expect(await asking.context('1')).toEqual({ ok: false, failure: 'unreachable' });
  });
});

it('letters that are cut in two on their way are whole again', async () => {
  const text = JSON.stringify([{ ...STATUS, content: 'Ä🎉 – 猫'.repeat(20) }]);
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      for (const byte of new TextEncoder().encode(text)) stream.enqueue(Uint8Array.of(byte));
      stream.close();
    },
  });
  const access = { origin: server.origin, token: null, useLogIn: true };
  const asking = new MastodonApi(access, new RequestBudget(), () =>
    Promise.resolve(new Response(body)),
  );
  const answer = await asking.statuses(['1']);
  expect(answer.ok && answer.value.statuses[0]?.content).toBe('Ä🎉 – 猫'.repeat(20));
});
