import type { Status } from '../entities.ts';
import type { Instance } from '../initial-state.ts';
import { POSTS_A_THREAD } from './answer-limits.ts';
import type { RequestBudget } from './request-budget.ts';
import { readSingleStatus, readStatusList, type StatusList } from './status-list.ts';

/** Why the instance gave no answer. */
export type ApiFailure =
  /** 401, 403, 404, 410, 422: it will not tell, or not tell this reader. */
  | 'refused'
  /** Our budget is spent, or the instance asked for a rest. */
  | 'resting'
  /** Offline, cut off, timed out, 5xx. */
  | 'unreachable'
  /** It answered with something that is not what its API promises. */
  | 'malformed'
  /** It answered with more than is read (`answer-limits.ts`): to ask again would be no better. */
  | 'too-large';

export type ApiAnswer<T> = { ok: true; value: T } | { ok: false; failure: ApiFailure };

/** Where the API is, and whether the page's log-in may be used for it. */
export interface ApiAccess extends Pick<Instance, 'origin' | 'token'> {
  useLogIn: boolean;
}

/** An answer that takes longer is of no use to somebody who is reading already. */
const TIMEOUT_MS = 20_000;

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
    return this.#get(`/api/v1/statuses/${encodeURIComponent(id)}`, readSingleStatus);
  }

  /** The posts above and below a post. Of a thread that is too large, as many as are read. */
  context(id: string): Promise<ApiAnswer<StatusList>> {
    return this.#get(`/api/v1/statuses/${encodeURIComponent(id)}/context`, async (response) => {
      const lists = ['ancestors', 'descendants'];
      const read = await readStatusList(response, lists, POSTS_A_THREAD - 1);
      if (read === null) return MALFORMED;
      if (read.statuses.length > 0) return { ok: true, value: read };
      return read.unread[0] ?? (read.isCut ? TOO_LARGE : { ok: true, value: read });
    });
  }

  /**
   * Up to `STATUSES_AT_ONCE` posts, those that the reader may see. Since Mastodon 4.3.
   *
   * @param reserve so many requests must be left in the budget after it.
   */
  statuses(ids: readonly string[], reserve = 0): Promise<ApiAnswer<StatusList>> {
    const query = ids.map((id) => `id[]=${encodeURIComponent(id)}`).join('&');
    const read = async (response: Response): Promise<ApiAnswer<StatusList>> => {
      const value = await readStatusList(response, [''], ids.length);
      return value === null ? MALFORMED : { ok: true, value };
    };
    return this.#get(`/api/v1/statuses?${query}`, read, reserve);
  }

  /**
   * L1: has the instance fetch the post at an address. It does so only for people who are logged in
   * (https://docs.joinmastodon.org/methods/search/). Null where it finds none.
   */
  postAt(url: string, signal?: AbortSignal): Promise<ApiAnswer<Status | null>> {
    const query = `q=${encodeURIComponent(url)}&resolve=true&type=statuses&limit=1`;
    const read = async (response: Response): Promise<ApiAnswer<Status | null>> => {
      const read = await readStatusList(response, ['statuses'], 1);
      if (read === null) return MALFORMED;
      const [status] = read.statuses;
      if (status) return { ok: true, value: status };
      return read.unread[0] ?? (read.isCut ? TOO_LARGE : { ok: true, value: null });
    };
    return this.#get(`/api/v2/search?${query}`, read, 0, signal);
  }

  async #get<T>(
    path: string,
    read: (response: Response) => Promise<ApiAnswer<T>>,
    reserve = 0,
    signal?: AbortSignal,
  ): Promise<ApiAnswer<T>> {
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
        signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]),
      });
      this.#budget.learn(response.status, response.headers);
      if (!response.ok) return { ok: false, failure: failureOf(response.status) };
      return await read(response);
    } catch {
      return { ok: false, failure: 'unreachable' };
    }
  }
}

const MALFORMED = { ok: false, failure: 'malformed' } as const;
const TOO_LARGE = { ok: false, failure: 'too-large' } as const;

function failureOf(status: number): ApiFailure {
  if (status === 429) return 'resting';
  return status >= 500 ? 'unreachable' : 'refused';
}
