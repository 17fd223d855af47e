import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ANSWER_BYTES,
  CONTENT_LETTERS,
  POST_JSON_LETTERS,
  POSTS_A_THREAD,
} from '../../../../utils/mastodon/api/answer-limits.ts';
import { MastodonApi } from '../../../../utils/mastodon/api/api.ts';
import { RequestBudget } from '../../../../utils/mastodon/api/request-budget.ts';
import type { Status } from '../../../../utils/mastodon/entities.ts';
import { post } from '../../thread/post.ts';

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
const whole = (list: string, statuses: readonly Status[]) => ({
  ok: true,
  value: { statuses, idsIn: new Map([[list, idsOf(statuses)]]), unread: [], isCut: false },
});

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
    expect(await api().context('2')).toEqual(whole('ancestors', [STATUS]));
    expect(requests[0]?.url).toBe('/api/v1/statuses/2/context');
  });

  it('for several posts', async () => {
    json([STATUS]);
    expect(await api().statuses(['1', '3'])).toEqual(whole('', [STATUS]));
    expect(requests[0]?.url).toBe('/api/v1/statuses?id[]=1&id[]=3');
  });

  it('for the post at an address', async () => {
    json({ accounts: [{ id: '7' }], statuses: [STATUS], hashtags: [] });
    expect(await api().postAt('https://reef.example/@ana/1')).toEqual({ ok: true, value: STATUS });
    json({ accounts: [], statuses: [], hashtags: [] });
    expect(await api().postAt('https://reef.example/@ana/2')).toEqual({ ok: true, value: null });
    expect(requests[0]?.url).toBe(
      '/api/v2/search?q=https%3A%2F%2Freef.example%2F%40ana%2F1&resolve=true&type=statuses&limit=1',
    );
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
    ['two answers', (response: ServerResponse) => response.end('[][]')],
  ])('%s: malformed', async (_case, send) => {
    answer = send;
    const asking = api();
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
    json(context);
    expect(await api().context('1')).toEqual({ ok: false, failure: 'malformed' });
  });

  it.each([
    ['in the middle of a post', '{"ancestors":[],"descendants":[{"id":"1'],
    ['after a post', `{"ancestors":[],"descendants":[${JSON.stringify(post('ana', 'Hot.'))}`],
    ['in a garbled post', '{"ancestors":[{"id":1x}],"descendants":[]}'],
  ])('a thread that breaks off %s: malformed', async (_case, text) => {
    answer = (response) => response.end(text);
    expect(await api().context('1')).toEqual({ ok: false, failure: 'malformed' });
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

/** Posts that came, by number, of which the tenth is another. */
const fifty = (tenth: unknown) =>
  Array.from({ length: 50 }, (_, index) => (index === 10 ? tenth : { ...STATUS, id: `${index}` }));
const idsOf = (statuses: readonly Status[]) => statuses.map(({ id }) => id);
const OTHERS = Array.from({ length: 50 }, (_, index) => `${index}`).filter((id) => id !== '10');

describe('one odd post does not cost the others', () => {
  const odd = { ...STATUS, id: '10' };
  const malformed = (id: string | null) => [{ ok: false, failure: 'malformed', id }];

  describe.each<[string, unknown, unknown]>([
    ['its id is a number', { ...odd, id: 10 }, malformed(null)],
    ['its author is null', { ...odd, account: null }, malformed('10')],
    [
      'its author’s handle is a number',
      { ...odd, account: { ...odd.account, acct: 5 } },
      malformed('10'),
    ],
    ['its content is a number', { ...odd, content: 5 }, malformed('10')],
    ['one of its mentions is null', { ...odd, mentions: [null] }, malformed('10')],
    ['it is null', null, malformed(null)],
    ['it is a list', [odd], malformed(null)],
    [
      'it is too long',
      { ...odd, content: 'x'.repeat(CONTENT_LETTERS + 1) },
      [{ ok: false, failure: 'too-large', id: '10' }],
    ],
    [
      'it is far too long',
      { ...odd, note: 'x'.repeat(POST_JSON_LETTERS) },
      [{ ok: false, failure: 'too-large', id: null }],
    ],
  ])('%s', (_case, tenth, unread) => {
    it('in a thread', async () => {
      json({ ancestors: fifty(tenth).slice(0, 20), descendants: fifty(tenth).slice(20) });
      const answer = await api().context('1');
      expect(answer).toMatchObject({ ok: true, value: { unread, isCut: false } });
      expect(answer.ok && idsOf(answer.value.statuses)).toEqual(OTHERS);
    });

    it('among several', async () => {
      json(fifty(tenth));
      const answer = await api().statuses([...OTHERS, '10']);
      expect(answer).toMatchObject({ ok: true, value: { unread, isCut: false } });
      expect(answer.ok && idsOf(answer.value.statuses)).toEqual(OTHERS);
    });
  });

  it('a name that is null costs only itself', async () => {
    json(fifty({ ...odd, account: { ...odd.account, display_name: null } }));
    const answer = await api().statuses([...OTHERS, '10']);
    expect(answer.ok && answer.value.statuses.length).toBe(50);
  });

  it('a post that comes twice is given twice: the last one counts', async () => {
    json({ ancestors: [STATUS], descendants: [{ ...STATUS, content: 'Cold.' }] });
    const answer = await api().context('2');
    expect(answer.ok && answer.value.statuses.map(({ content }) => content)).toEqual([
      STATUS.content,
      'Cold.',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['odd', { ...STATUS, account: null }, 'malformed'],
    ['too long', { ...STATUS, content: 'x'.repeat(CONTENT_LETTERS + 1) }, 'too-large'],
    ['far too long', { ...STATUS, note: 'x'.repeat(POST_JSON_LETTERS) }, 'too-large'],
  ])(
    'a post that is asked for by itself and is %s: that is why',
    async (_case, status, failure) => {
      json(status);
      expect(await api().status('1')).toMatchObject({ ok: false, failure });
      json({ accounts: [], statuses: [status], hashtags: [] });
      expect(await api().postAt('https://reef.example/@ana/1')).toMatchObject({
        ok: false,
        failure,
      });
      json({ ancestors: [], descendants: [status] });
      expect(await api().context('2')).toMatchObject({ ok: false, failure });
    },
  );
});

describe('an answer that is larger than is read', () => {
  /** Sends a text, and then more and more; says how many bytes were asked for. */
  const endless = (start: string, more: string) => {
    let sent = 0;
    const bytes = new TextEncoder().encode(more.repeat(Math.ceil(65_536 / more.length)));
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(new TextEncoder().encode(start)),
      pull: (stream) => {
        sent += bytes.length;
        stream.enqueue(bytes);
      },
    });
    // What it promises is of no account.
    const headers = { 'Content-Length': '200' };
    const access = { origin, token: null, useLogIn: true };
    const answering = () => Promise.resolve(new Response(body, { headers }));
    return { asking: new MastodonApi(access, new RequestBudget(), answering), sent: () => sent };
  };
  const start = `{"ancestors":[${JSON.stringify(STATUS)}],"descendants":[${JSON.stringify({ ...STATUS, id: '2' })},`;

  it('in bytes: what came before is read, and the rest is not downloaded', async () => {
    const { asking, sent } = endless(start, ' ');
    const answer = await asking.context('3');
    expect(answer.ok && [idsOf(answer.value.statuses), answer.value.isCut]).toEqual([
      ['1', '2'],
      true,
    ]);
    expect(sent()).toBeLessThan(ANSWER_BYTES + 1_000_000);
  });

  it('in bytes, before any post: too large', async () => {
    const { asking } = endless('{"ancestors":[', ' ');
    expect(await asking.context('3')).toEqual({ ok: false, failure: 'too-large' });
  });

  it('in posts: as many are read, and the rest is not downloaded', async () => {
    const { asking, sent } = endless(start, `${JSON.stringify(STATUS)},`);
    const answer = await asking.context('3');
    // The post that the thread was opened on is one of them.
    expect(answer.ok && [answer.value.statuses.length, answer.value.isCut]).toEqual([
      POSTS_A_THREAD - 1,
      true,
    ]);
    expect(sent()).toBeLessThan(ANSWER_BYTES / 4);
  });

  it('in posts that cannot be read', async () => {
    const { asking, sent } = endless(start, '0,');
    const answer = await asking.context('3');
    expect(answer.ok && [idsOf(answer.value.statuses), answer.value.isCut]).toEqual([
      ['1', '2'],
      true,
    ]);
    expect(sent()).toBeLessThan(1_000_000);
  });

  it('in posts that nobody asked for', async () => {
    const { asking } = endless('[', `${JSON.stringify(STATUS)},`);
    const answer = await asking.statuses(['1', '2']);
    expect(answer.ok && [answer.value.statuses.length, answer.value.isCut]).toEqual([2, true]);
  });

  it('one post', async () => {
    const { asking, sent } = endless('{"id":"', 'x');
    expect(await asking.status('3')).toMatchObject({ ok: false, failure: 'too-large' });
    expect(sent()).toBeLessThan(POST_JSON_LETTERS + 1_000_000);
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
  const access = { origin, token: null, useLogIn: true };
  const asking = new MastodonApi(access, new RequestBudget(), () =>
    Promise.resolve(new Response(body)),
  );
  const answer = await asking.statuses(['1']);
  expect(answer.ok && answer.value.statuses[0]?.content).toBe('Ä🎉 – 猫'.repeat(20));
});
