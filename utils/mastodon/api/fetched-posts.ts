import type { Status } from '../entities.ts';
import type { ApiAnswer } from './api.ts';

type Fetch = (url: string, signal: AbortSignal) => Promise<ApiAnswer<Status | null>>;

/**
 * Posts that the instance has fetched by their address (L1), remembered for the visit: it goes out to
 * another server for each, so it is asked once. What went wrong may be tried again, unless it is too large.
 */
export class FetchedPosts {
  readonly #fetch: Fetch;
  readonly #answers = new Map<string, Promise<ApiAnswer<Status | null>>>();

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** @param signal gives up what is asked for now; it may be asked for again. */
  get(url: string, signal: AbortSignal): Promise<ApiAnswer<Status | null>> {
    const known = this.#answers.get(url);
    if (known) return known;
    const answer = this.#fetch(url, signal);
    this.#answers.set(url, answer);
    void answer.then((got) => {
      if (!got.ok && got.failure !== 'too-large') this.#answers.delete(url);
    });
    return answer;
  }
}
