import * as z from 'zod/mini';
import {
  type Context,
  contextSchema,
  type Status,
  searchSchema,
  statusSchema,
} from './entities.ts';
import type { Instance } from './initial-state.ts';
import type { RequestBudget } from './request-budget.ts';

/** Why the instance gave no answer. */
export type ApiFailure =
  /** 401, 403, 404, 410, 422: it will not tell, or not tell this reader. */
  | 'refused'
  /** Our budget is spent, or the instance asked for a rest. */
  | 'resting'
  /** Offline, cut off, timed out, 5xx. */
  | 'unreachable'
  /** It answered with something that is not what its API promises. */
  | 'malformed';

export type ApiAnswer<T> = { ok: true; value: T } | { ok: false; failure: ApiFailure };

/** Where the API is, and whether the page's log-in may be used for it. */
export interface ApiAccess extends Pick<Instance, 'origin' | 'token'> {
  useLogIn: boolean;
}

/** An answer that takes longer is of no use to somebody who is reading already. */
const TIMEOUT_MS = 20_000;
/** `GET /api/v1/statuses` takes this many ids at the most (Mastodon's StatusesController). */
export const STATUSES_AT_ONCE = 20;

/**
 * The few GET requests that we make, all to the page's own origin, with the reader's token where there
 * is one. Never throws: what went wrong is in the answer.
 */
export class MastodonApi {
  readonly #instance: ApiAccess;
  readonly #budget: RequestBudget;
  readonly #fetch: typeof fetch;

  constructor(
    instance: ApiAccess,
    budget: RequestBudget,
    fetchFunction: typeof fetch = (input, init) => fetch(input, init),
  ) {
    this.#instance = instance;
    this.#budget = budget;
    this.#fetch = fetchFunction;
  }

  status(id: string): Promise<ApiAnswer<Status>> {
    return this.#get(`/api/v1/statuses/${encodeURIComponent(id)}`, statusSchema);
  }

  context(id: string): Promise<ApiAnswer<Context>> {
    return this.#get(`/api/v1/statuses/${encodeURIComponent(id)}/context`, contextSchema);
  }

  /**
   * Up to `STATUSES_AT_ONCE` posts, those that the reader may see. Since Mastodon 4.3.
   *
   * @param reserve so many requests must be left in the budget after it.
   */
  statuses(ids: readonly string[], reserve = 0): Promise<ApiAnswer<Status[]>> {
    const query = ids.map((id) => `id[]=${encodeURIComponent(id)}`).join('&');
    return this.#get(`/api/v1/statuses?${query}`, z.array(statusSchema), reserve);
  }

  /**
   * L1: has the instance fetch the post at an address. It does so only for people who are logged in
   * (https://docs.joinmastodon.org/methods/search/). Null where it finds none.
   */
  async postAt(url: string): Promise<ApiAnswer<Status | null>> {
    const query = `q=${encodeURIComponent(url)}&resolve=true&type=statuses&limit=1`;
    const answer = await this.#get(`/api/v2/search?${query}`, searchSchema);
    return answer.ok ? { ok: true, value: answer.value.statuses[0] ?? null } : answer;
  }

  async #get<T>(path: string, schema: z.ZodMiniType<T>, reserve = 0): Promise<ApiAnswer<T>> {
    if (!this.#budget.spend(reserve)) return { ok: false, failure: 'resting' };
    const { origin, token, useLogIn } = this.#instance;
    try {
      const response = await this.#fetch(`${origin}${path}`, {
        headers: {
          Accept: 'application/json',
          ...(token === null || !useLogIn ? {} : { Authorization: `Bearer ${token}` }),
        },
        // The session's cookie is a log-in too.
        credentials: useLogIn ? 'same-origin' : 'omit',
        // A redirect could lead the token to another host.
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      this.#budget.learn(response.status, response.headers);
      if (!response.ok) return { ok: false, failure: failureOf(response.status) };
      return await parse(response, schema);
    } catch {
      return { ok: false, failure: 'unreachable' };
    }
  }
}

async function parse<T>(response: Response, schema: z.ZodMiniType<T>): Promise<ApiAnswer<T>> {
  const text = await response.text();
  try {
    const parsed = z.safeParse(schema, JSON.parse(text));
    if (parsed.success) return { ok: true, value: parsed.data };
  } catch {
    // Not JSON: a proxy's page, or an answer that was cut off.
  }
  return { ok: false, failure: 'malformed' };
}

function failureOf(status: number): ApiFailure {
  if (status === 429) return 'resting';
  return status >= 500 ? 'unreachable' : 'refused';
}
