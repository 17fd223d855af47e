/** The instance's 300 requests in 5 minutes belong to its reader; this many of them may be ours. */
const OURS = 30;
export const WINDOW_MS = 5 * 60_000;
/** Below this many left, the reader's own page comes first. */
const FEWEST_LEFT = 150;
/** How long to hold back where the instance asks for a rest without saying how long. */
const DEFAULT_REST_MS = 60_000;
/** Whatever a header says: after that, one request finds out whether the instance still means it. */
const LONGEST_REST_MS = WINDOW_MS;

/**
 * Keeps our requests few enough that the reader never runs into the instance's limit because of us. The
 * computer's clock may be set while a page is open, and be wrong all along, so it has no say here: times
 * are those of a clock that only goes on, and the instance's dates are compared with its own `Date`.
 */
export class RequestBudget {
  readonly #now: () => number;
  #spentAt: number[] = [];
  #restUntil = Number.NEGATIVE_INFINITY;

  /** @param now milliseconds of a clock that never goes back. */
  constructor(now: () => number = () => performance.now()) {
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
    if (status === 429 || status === 503) {
      this.#rest(retryAfter(headers) ?? untilReset(headers) ?? DEFAULT_REST_MS);
    }
    const left = headers.get('X-RateLimit-Remaining');
    if (left !== null && Number(left) < FEWEST_LEFT) {
      this.#rest(untilReset(headers) ?? DEFAULT_REST_MS);
    }
  }

  #rest(ms: number): void {
    const until = this.#now() + Math.min(ms, LONGEST_REST_MS);
    this.#restUntil = Math.max(this.#restUntil, until);
  }
}

/** In milliseconds from now; null where the instance does not say. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get('Retry-After');
  if (!value) return null;
  const seconds = Number(value);
  return Number.isFinite(seconds) ? seconds * 1000 : untilDate(value, headers);
}

function untilReset(headers: Headers): number | null {
  return untilDate(headers.get('X-RateLimit-Reset'), headers);
}

function untilDate(value: string | null, headers: Headers): number | null {
  const ms = Date.parse(value ?? '') - Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(ms) ? null : ms;
}
