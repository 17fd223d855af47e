/** The instance's 300 requests in 5 minutes belong to its reader; this many of them may be ours. */
const OURS = 30;
const WINDOW_MS = 5 * 60_000;
/** Below this many left, the reader's own page comes first. */
const FEWEST_LEFT = 150;
/** How long to hold back where the instance asks for a rest without saying how long. */
const DEFAULT_REST_MS = 60_000;

/** Keeps our requests few enough that the reader never runs into the instance's limit because of us. */
export class RequestBudget {
  readonly #now: () => number;
  #spentAt: number[] = [];
  #restUntil = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Takes one request out of the budget, or says `false`: then none may be made now.
   *
   * @param reserve so many requests must be left after it, for what matters more.
   */
  spend(reserve = 0): boolean {
    const now = this.#now();
    this.#spentAt = this.#spentAt.filter((at) => at > now - WINDOW_MS);
    if (now < this.#restUntil || this.#spentAt.length + reserve >= OURS) return false;
    this.#spentAt.push(now);
    return true;
  }

  /**
   * Learns from an answer: `Retry-After` (seconds or a date, RFC 9110 §10.2.3) and Mastodon's
   * `X-RateLimit-*` headers (https://docs.joinmastodon.org/api/rate-limits/).
   */
  learn(status: number, headers: Headers): void {
    const now = this.#now();
    if (status === 429 || status === 503) {
      this.#rest(
        retryAt(headers.get('Retry-After'), now) ?? resetAt(headers) ?? now + DEFAULT_REST_MS,
      );
    }
    const left = headers.get('X-RateLimit-Remaining');
    if (left !== null && Number(left) < FEWEST_LEFT) {
      this.#rest(resetAt(headers) ?? now + DEFAULT_REST_MS);
    }
  }

  /** Never longer than the window, whatever a header says. */
  #rest(until: number): void {
    this.#restUntil = Math.min(Math.max(this.#restUntil, until), this.#now() + WINDOW_MS);
  }
}

function retryAt(value: string | null, now: number): number | null {
  if (!value) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return now + seconds * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : date;
}

function resetAt(headers: Headers): number | null {
  const date = Date.parse(headers.get('X-RateLimit-Reset') ?? '');
  return Number.isNaN(date) ? null : date;
}
