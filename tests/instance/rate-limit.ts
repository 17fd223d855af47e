const WINDOW = 5 * 60_000;

/** How many requests the instance allows in five minutes, and how many are gone already. */
export interface RateLimitOptions {
  limit?: number;
  used?: number;
}

/** Mastodon's count of API requests: 300 in five minutes, told in every answer. */
export class RateLimit {
  readonly #limit: number;
  #used: number;
  #resets = nextReset();

  constructor({ limit = 300, used = 0 }: RateLimitOptions = {}) {
    this.#limit = limit;
    this.#used = used;
  }

  /** Counts a request; true when it is one too many. */
  count(): boolean {
    if (Date.now() >= this.#resets) {
      this.#used = 0;
      this.#resets = nextReset();
    }
    this.#used += 1;
    return this.#used > this.#limit;
  }

  headers(): Record<string, string> {
    return {
      'X-RateLimit-Limit': String(this.#limit),
      'X-RateLimit-Remaining': String(Math.max(0, this.#limit - this.#used)),
      'X-RateLimit-Reset': new Date(this.#resets).toISOString(),
    };
  }
}

/** Windows are the clock's, not the first request's. */
function nextReset(): number {
  return (Math.floor(Date.now() / WINDOW) + 1) * WINDOW;
}
