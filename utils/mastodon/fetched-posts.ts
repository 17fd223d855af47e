import type { ApiAnswer } from './api.ts';
import type { Status } from './entities.ts';

/**
 * Posts that the instance has fetched by their address (L1), remembered for the visit: it goes out to
 * another server for each, so it is asked once. What went wrong may be tried again, unless it is too large.
 */
export class FetchedPosts {
  readonly #fetch: (url: string) => Promise<ApiAnswer<Status | null>>;
  readonly #answers = new Map<string, Promise<ApiAnswer<Status | null>>>();

  constructor(fetch: (url: string) => Promise<ApiAnswer<Status | null>>) {
    this.#fetch = fetch;
  }

  get(url: string): Promise<ApiAnswer<Status | null>> {
    const known = this.#answers.get(url);
    if (known) return known;
    const answer = this.#fetch(url);
    this.#answers.set(url, answer);
    void answer.then((got) => {
      if (!got.ok && got.failure !== 'too-large') this.#answers.delete(url);
    });
    return answer;
  }
}
