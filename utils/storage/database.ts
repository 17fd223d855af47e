import type { IDBPTransaction } from 'idb';
import type { Migration, Schema } from './database-schema.ts';
import { type Handle, openHandle } from './opening.ts';

/**
 * So long anybody waits for the database, opening it included. It answers in milliseconds; a reader who
 * waits for an article is better served by its site then.
 */
export const LONGEST_WAIT_MS = 3_000;

/** One that did not answer is left alone for so long, so that not every article waits for it. */
export const REST_MS = 30_000;

/**
 * Why nothing came of it. `unavailable`: there is no database to be had. `full`: the browser gives no more
 * room. `late`: no answer in time. `failed`: anything else.
 */
export type DatabaseFailure = 'unavailable' | 'full' | 'late' | 'failed';

export type Attempt<T> = { value: T } | { failure: DatabaseFailure };

/** Whether something came of it. */
export function isDone<T>(attempt: Attempt<T>): attempt is { value: T } {
  return 'value' in attempt;
}

const STORES = ['articles', 'texts', 'threads'] as const;

export type Transaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  Schema,
  typeof STORES,
  Mode
>;

/** Once, and once more with a new handle. */
const TRIES = 2;

/** What a handle says that was closed meanwhile. */
const CLOSED = 'InvalidStateError';
/** What a database says that is damaged, or is not as its version says. */
const BROKEN = new Set(['UnknownError', 'NotFoundError', 'NotReadableError']);

/**
 * The extension's own database, opened when it is first asked for. It belongs to the background. Nothing
 * that goes wrong with it is thrown: what is kept may go, a thread never suffers (issues 14, 16).
 */
export class Database {
  readonly #migrations: readonly Migration[] | undefined;
  #opening: Promise<Handle | null> | null = null;
  #handle: Handle | null = null;
  #isBroken = false;
  #restsUntil = 0;

  constructor(migrations?: readonly Migration[]) {
    this.#migrations = migrations;
  }

  /**
   * Does something in one transaction: wholly, or not at all. It never throws, and takes `LONGEST_WAIT_MS`
   * at most. What was closed or broken is opened or made anew, and the work is then done once more.
   *
   * @param work may wait for nothing but the transaction's own requests.
   */
  async attempt<T, Mode extends 'readonly' | 'readwrite'>(
    mode: Mode,
    work: (transaction: Transaction<Mode>) => Promise<T>,
  ): Promise<Attempt<T>> {
    if (performance.now() < this.#restsUntil) return { failure: 'late' };
    const giveUp = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Attempt<T>>((resolve) => {
      timer = setTimeout(() => {
        this.#restsUntil = performance.now() + REST_MS;
        if (this.#handle) this.#letGo(this.#handle);
        giveUp.abort();
        resolve({ failure: 'late' });
      }, LONGEST_WAIT_MS);
    });
    try {
      return await Promise.race([this.#tryOut(mode, work, giveUp.signal), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #tryOut<T, Mode extends 'readonly' | 'readwrite'>(
    mode: Mode,
    work: (transaction: Transaction<Mode>) => Promise<T>,
    signal: AbortSignal,
  ): Promise<Attempt<T>> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const found = await this.#once(mode, work, signal);
      if (found !== 'again') return found;
    }
    return { failure: 'failed' };
  }

  async #once<T, Mode extends 'readonly' | 'readwrite'>(
    mode: Mode,
    work: (transaction: Transaction<Mode>) => Promise<T>,
    signal: AbortSignal,
  ): Promise<Attempt<T> | 'again'> {
    const handle = await this.#open();
    // One that opens after all is there for who asks next.
    if (signal.aborted) return { failure: 'late' };
    if (!handle) return { failure: 'unavailable' };
    try {
      return { value: await inTransaction(handle, mode, work, signal) };
    } catch (error) {
      if (signal.aborted) return { failure: 'late' };
      const name = error instanceof DOMException ? error.name : '';
      if (name === 'QuotaExceededError') return { failure: 'full' };
      const isBroken = BROKEN.has(name);
      if (!isBroken && name !== CLOSED) return { failure: 'failed' };
      this.#letGo(handle, isBroken);
      return 'again';
    }
  }

  #open(): Promise<Handle | null> {
    this.#opening ??= this.#openAnew();
    return this.#opening;
  }

  async #openAnew(): Promise<Handle | null> {
    const gone = (handle: Handle) => this.#letGo(handle);
    this.#handle = await openHandle(gone, this.#isBroken, this.#migrations);
    if (this.#handle) {
      this.#isBroken = false;
      this.#restsUntil = 0;
    } else {
      this.#opening = null;
    }
    return this.#handle;
  }

  /** At once: another context may be waiting for that, to upgrade. What is being written is still written. */
  #letGo(handle: Handle, isBroken = false): void {
    handle.close();
    // Two may find the same one broken, and the second must not take the new one away.
    if (handle !== this.#handle) return;
    this.#handle = null;
    this.#opening = null;
    this.#isBroken = isBroken;
  }
}

/** The one of the background: what is kept shares a handle, and what is known of its health. */
export const sharedDatabase = new Database();

async function inTransaction<T, Mode extends 'readonly' | 'readwrite'>(
  handle: Handle,
  mode: Mode,
  work: (transaction: Transaction<Mode>) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  // A copy that is lost with the power is fetched again, and of a visit some seconds are missing.
  const transaction = handle.transaction(STORES, mode, { durability: 'relaxed' });
  const abort = () => {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
  };
  signal.addEventListener('abort', abort, { once: true });
  const working = work(transaction).catch((error: unknown) => {
    abort();
    throw error;
  });
  const [value] = await Promise.all([working, transaction.done]);
  return value;
}
