import { afterEach, describe, expect, it } from 'vitest';
import { type Fault, type Instance, startInstance } from '../../instance/server.ts';

const TOKEN = { Authorization: 'Bearer the-access-token-of-the-test-reader' };
const thread = {
  instance: 'home.example',
  statuses: [
    { id: '10', account: { acct: 'ana' }, content: '<p>Hello &amp; welcome</p>' },
    { id: '11', account: { acct: 'bo@far.example' }, in_reply_to_id: '10' },
  ],
};
let instance: Instance;
afterEach(() => instance.close());

async function get(path: string, init: RequestInit = {}) {
  const response = await fetch(instance.origin + path, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

describe('faults', () => {
  const CONTEXT = '/api/v1/statuses/10/context';

  it.each([401, 403, 404, 422, 429, 500] as const)('answer with %d', async (status) => {
    instance = await startInstance({ threads: [thread] });
    instance.fault('/api/v1/statuses/*/context', { kind: 'status', status, retryAfter: 7 });
    const answer = await get(CONTEXT);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Retry-After')).toBe('7');
    expect((await get('/api/v1/statuses/10')).status).toBe(200);
  });

  it.each<Fault>([{ kind: 'malformed' }, { kind: 'cut' }, { kind: 'reset' }])(
    '$kind: no JSON comes',
    async (fault) => {
      instance = await startInstance({ threads: [thread] });
      instance.fault(CONTEXT, fault);
      await expect(get(CONTEXT)).rejects.toThrow();
    },
  );

  it('last as long as they are armed for', async () => {
    instance = await startInstance({ threads: [thread] });
    instance.fault(/context/, { kind: 'status', status: 500 }, 1);
    expect((await get(CONTEXT)).status).toBe(500);
    expect((await get(CONTEXT)).status).toBe(200);
    const end = instance.fault('/api', { kind: 'status', status: 403 });
    expect((await get(CONTEXT)).status).toBe(403);
    end();
    expect((await get(CONTEXT)).status).toBe(200);
  });
});

describe('who asks', () => {
  it.each([
    ['nobody', {}, 401],
    ['the reader', TOKEN, 200],
    ['somebody with another token', { Authorization: 'Bearer no' }, 401],
    ['the session', { Cookie: '_mastodon_session=the-session-of-the-test-reader' }, 200],
  ])('the home timeline, asked by %s', async (_, headers, status) => {
    instance = await startInstance({ threads: [thread] });
    expect((await get('/api/v1/timelines/home', { headers })).status).toBe(status);
  });

  it('is logged, but never the token', async () => {
    instance = await startInstance({ threads: [thread] });
    await get('/api/v1/statuses/10?x=1', { headers: { ...TOKEN, Accept: 'application/json' } });
    expect(instance.log).toEqual([
      {
        method: 'GET',
        path: '/api/v1/statuses/10?x=1',
        authorization: true,
        accept: 'application/json',
        cookie: undefined,
        status: 200,
        answeredAt: expect.any(Number),
      },
    ]);
    instance.clearLog();
    expect(instance.log).toEqual([]);
  });
});

it('ends the session of a stranger, which a cookie of another port may have begun', async () => {
  instance = await startInstance({ threads: [thread] });
  const page = await fetch(instance.threadUrl('10'));
  expect(page.headers.get('Set-Cookie')).toMatch(/; Max-Age=0$/);
});

it('tells only the reader which of their filters a post matches', async () => {
  const filtered = [{ filter: { title: 'Spoilers' } }];
  const statuses = [{ id: '20', account: { acct: 'ana' }, filtered }];
  instance = await startInstance({ threads: [{ statuses }] });
  expect((await get('/api/v1/statuses/20')).body).not.toHaveProperty('filtered');
  const { body } = await get('/api/v1/statuses/20', { headers: TOKEN });
  expect(body.filtered).toMatchObject([{ filter: { title: 'Spoilers', filter_action: 'warn' } }]);
});

describe('the API', () => {
  it('counts requests and says so', async () => {
    instance = await startInstance({ threads: [thread], rateLimit: { limit: 2 } });
    const remaining = async () => {
      const { status, headers } = await get('/api/v1/statuses/10');
      return [status, headers.get('X-RateLimit-Limit'), headers.get('X-RateLimit-Remaining')];
    };
    expect(await remaining()).toEqual([200, '2', '1']);
    expect(await remaining()).toEqual([200, '2', '0']);
    expect(await remaining()).toEqual([429, '2', '0']);
  });

  it('gives up to 20 posts by their ids', async () => {
    instance = await startInstance({ threads: [thread] });
    expect((await get('/api/v1/statuses?id[]=11&id[]=99&id[]=10')).body).toMatchObject([
      { id: '11' },
      { id: '10' },
    ]);
    const many = Array.from({ length: 21 }, (_, index) => `id[]=${index}`).join('&');
    expect((await get(`/api/v1/statuses?${many}`)).status).toBe(422);
  });

  it('translates by shouting, markup aside', async () => {
    instance = await startInstance({ threads: [thread] });
    const { body } = await get('/api/v1/statuses/10/translate', { method: 'POST' });
    expect(body).toMatchObject({ content: '<p>HELLO &amp; WELCOME</p>' });
  });

  it('knows pushed posts, edited and removed ones', async () => {
    instance = await startInstance({ threads: [thread] });
    instance.push({ id: '12', account: { acct: 'ana' }, in_reply_to_id: '11' });
    expect((await get('/api/v1/statuses/10/context')).body.descendants).toHaveLength(2);
    instance.push({ id: '12', content: '<p>Edited</p>' });
    const { body } = await get('/api/v1/statuses/12');
    expect(body).toMatchObject({ content: '<p>Edited</p>', edited_at: expect.any(String) });
    instance.remove('12');
    expect((await get('/api/v1/statuses/12')).status).toBe(404);
  });
});

it('serves the page with the policy of Mastodon and the domain that is not its address', async () => {
  instance = await startInstance({ threads: [thread], version: '4.5', loggedIn: true });
  const response = await fetch(instance.threadUrl('10'));
  const page = await response.text();
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(page).toContain('<div class="notranslate app-holder" data-props=');
  const state = /<script id="initial-state" type="application\/json">(.*)<\/script>/.exec(
    page,
  )?.[1];
  expect(JSON.parse(state ?? '').meta).toMatchObject({ domain: 'home.example', version: '4.5.15' });
});
