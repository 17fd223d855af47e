import { readFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IN_SHIFT_JIS, IN_WINDOWS_1252, JAPANESE, LATIN } from '../../articles/charsets.ts';
import { longArticle } from '../../articles/long-article.ts';
import {
  ARTICLES,
  type Articles,
  type FaultName,
  faultUrl,
  startArticles,
} from '../../articles/server.ts';

let articles: Articles;
beforeEach(async () => {
  articles = await startArticles();
});
afterEach(() => articles.close());

interface Answer {
  status: number;
  location: string | undefined;
  body: string;
}

/** Asks for an address as a browser does that has come through the proxy. */
function get(address: string, maxBytes = Number.POSITIVE_INFINITY): Promise<Answer> {
  const { host, pathname, search } = new URL(address);
  return new Promise((done, fail) => {
    const asked = request(
      articles.origin + pathname + search,
      { headers: { host }, rejectUnauthorized: false },
      async (response) => {
        let body = '';
        response.setEncoding('utf8');
        try {
          for await (const part of response) {
            body += part;
            if (body.length > maxBytes) break;
          }
        } catch (error) {
          fail(error);
        }
        done({ status: response.statusCode ?? 0, location: response.headers.location, body });
      },
    );
    asked.on('error', fail).end();
  });
}

/** What the proxy says to a wish to be connected. */
function wish(target: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(articles.proxyPort, '127.0.0.1', () => {
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
    });
    socket.on('error', fail).once('data', (data) => {
      done(String(data).split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, '');

describe('the articles of the demo threads', () => {
  it.each([
    ['quiet-street', ARTICLES.quietStreet],
    ['repair-cafe', ARTICLES.pump],
    ['bread-oven', ARTICLES.clayOven],
  ])('%s: the article has all that its posts quote from it', async (thread, address) => {
    const { posts } = JSON.parse(
      readFileSync(new URL(`../../threads/${thread}.reading.json`, import.meta.url), 'utf8'),
    );
    const quoted = Object.values<{ quotes: { text: string; of: string | null }[] }>(posts)
      .flatMap(({ quotes }) => quotes)
      .filter(({ of }) => of === address);
    const { status, body } = await get(address);
    expect(status).toBe(200);
    expect(quoted).not.toEqual([]);
    // Arabic is quoted without its small signs.
    const bare = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '');
    for (const { text } of quoted) expect(bare(textOf(body))).toContain(bare(text));
  });

  it('the words that a link leads to are there once', async () => {
    const { body } = await get(ARTICLES.pump);
    expect(textOf(body).split('warum der Hersteller von Sicherheit spricht')).toHaveLength(2);
  });

  it.each([
    `${ARTICLES.pump}/amp/`,
    `${ARTICLES.pump}?utm_source=newsletter`,
    `https://web.archive.example/web/20260312184500/${ARTICLES.pump}`,
  ])('they are there in other forms: %s', async (address) => {
    expect((await get(address)).body).toBe((await get(ARTICLES.pump)).body);
  });

  it('what no article is at is not found', async () => {
    expect((await get('https://nachhall.example/no-such-page')).status).toBe(404);
  });
});

describe('the long article', () => {
  it('has so many words, and is the same for the same seed', () => {
    const { html, sentences } = longArticle(10_000);
    const words = sentences.join(' ').split(' ').length;
    expect(words).toBeGreaterThanOrEqual(10_000);
    expect(words).toBeLessThan(10_200);
    expect(longArticle(10_000).html).toBe(html);
    expect(longArticle(10_000, 2).html).not.toBe(html);
  });

  it('has each of its sentences once', () => {
    const { html, sentences } = longArticle(1_000);
    for (const sentence of sentences) expect(html.split(sentence)).toHaveLength(2);
  });
});

describe('faults', () => {
  it.each<[FaultName, number, string | undefined]>([
    ['redirect-to-subdomain', 302, 'https://www.faults.example/article'],
    ['redirect-to-path', 301, '/article'],
    ['redirect-to-other-site', 302, 'https://other.example/article'],
    ['redirect-loop', 302, '/redirect-loop'],
    ['status-403', 403, undefined],
    ['status-429', 429, undefined],
    ['status-503', 503, undefined],
    ['no-content', 204, undefined],
  ])('%s answers with %d', async (name, status, location) => {
    expect(await get(faultUrl(name))).toMatchObject({ status, location });
  });

  it.each<FaultName>(['breaks-off', 'breaks-off-early', 'closes-unanswered'])(
    '%s: no whole page comes, and the server has ended it',
    async (name) => {
      await expect(get(faultUrl(name))).rejects.toThrow();
      await expect.poll(() => articles.log.at(-1)?.endedBy).toBe('server');
    },
  );

  it.each<FaultName>(['endless', 'huge'])(
    '%s: it is known how much was sent to a client that has had enough',
    async (name) => {
      await get(faultUrl(name), 5_000_000);
      await expect.poll(() => articles.log.at(-1)?.endedBy).toBe('client');
      const { sentBytes } = articles.log.at(-1) ?? { sentBytes: 0 };
      expect(sentBytes).toBeGreaterThan(5_000_000);
      expect(sentBytes).toBeLessThan(40_000_000);
    },
  );

  it('the bytes of another encoding are those that it has', () => {
    expect(new TextDecoder('shift_jis').decode(IN_SHIFT_JIS)).toContain(JAPANESE);
    expect(new TextDecoder('windows-1252').decode(IN_WINDOWS_1252)).toContain(LATIN);
  });
});

describe('the proxy', () => {
  it.each([
    ['news.example:443', 200],
    ['www.faults.example:443', 200],
    ['news.example:25', 403],
    ['example:443', 403],
    ['not-example:443', 403],
    ['news.example.test:443', 403],
    ['127.0.0.1:443', 403],
  ])('%s is answered with %d', async (target, status) => {
    expect(await wish(target)).toContain(` ${status} `);
    expect(articles.refused).toEqual(status === 200 ? [] : [target]);
  });

  it('http leads to https', async () => {
    const location = await new Promise((done, fail) => {
      // To a proxy, the path is the whole address.
      const path = 'http://news.example/first?page=2';
      plainRequest({ host: '127.0.0.1', port: articles.proxyPort, path }, (response) => {
        response.resume();
        done(response.headers.location);
      })
        .on('error', fail)
        .end();
    });
    expect(location).toBe('https://news.example/first?page=2');
    expect(articles.log).toMatchObject([
      { scheme: 'http', host: 'news.example', path: '/first?page=2' },
    ]);
  });
});
