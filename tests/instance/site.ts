import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, json } from './answer.ts';
import { answerApi } from './api.ts';
import { assetFor } from './assets.ts';
import { documentFor } from './document.ts';
import type { InstanceOptions } from './options.ts';
import type { Shape } from './page/shape.ts';
import type { Posts, Viewer } from './posts.ts';
import { type Presentation, presentAccount } from './present.ts';
import { RateLimit } from './rate-limit.ts';
import { readerAccount, viewerOf } from './reader.ts';

/** What the instance answers when nothing goes wrong: API, assets, and one document for all pages. */
export class Site {
  readonly #options: InstanceOptions;
  readonly #posts: Posts;
  readonly #shape: Shape;
  readonly #origin: string;
  readonly #limit: RateLimit;
  readonly #reader;

  constructor(options: InstanceOptions, posts: Posts, shape: Shape, origin: string) {
    this.#options = options;
    this.#posts = posts;
    this.#shape = shape;
    this.#origin = origin;
    this.#limit = new RateLimit(options.rateLimit);
    this.#reader = readerAccount(posts.domain);
    posts.addAccount(this.#reader);
  }

  /** How entities look to this viewer. */
  presentation(viewer: Viewer): Presentation {
    return { posts: this.#posts, viewer, shape: this.#shape, origin: this.#origin };
  }

  async answer(url: URL, request: IncomingMessage): Promise<Answer> {
    if (url.pathname.startsWith('/api/')) return this.#answerApi(url, request);
    return (await assetFor(url, this.#shape)) ?? this.#page(url);
  }

  async #answerApi(url: URL, request: IncomingMessage): Promise<Answer> {
    const body = new URLSearchParams(await bodyOf(request));
    await wait(this.#options.latencyMs ?? 0);
    const tooMany = this.#limit.count();
    const viewer = viewerOf(request);
    const answer = tooMany
      ? json(429, { error: 'Too many requests' })
      : viewer === 'refused'
        ? json(401, { error: 'The access token is invalid' })
        : answerApi({ ...this.presentation(viewer), method: request.method ?? 'GET', url, body });
    return {
      ...answer,
      headers: {
        ...answer.headers,
        ...this.#limit.headers(),
        'Cache-Control': viewer === 'reader' ? 'private, no-store' : 'no-store',
        'Access-Control-Allow-Origin': '*',
      },
    };
  }

  #page(url: URL): Answer {
    const { loggedIn = false, redirectRemote, locale = 'en' } = this.#options;
    const { theme = 'dark', layout = 'single' } = this.#options;
    const id = /^(?:\/deck)?\/@[^/]+\/(\d+)/.exec(url.pathname)?.[1] ?? '';
    const status = this.#posts.visible(id, loggedIn ? 'reader' : 'stranger');
    if (redirectRemote && !loggedIn && status?.account.acct.includes('@')) {
      return { status: 302, headers: { Location: `/redirect/statuses/${id}` }, body: '' };
    }
    return documentFor({
      shape: this.#shape,
      origin: this.#origin,
      domain: this.#posts.domain,
      me: { ...presentAccount(this.#reader, this.presentation('reader')), id: this.#reader.id },
      locale,
      loggedIn,
      layout,
      theme,
      status,
    });
  }
}

/** All of a request's body. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
