import * as z from 'zod/mini';
import type { MakeWords } from '../../../utils/thread/thread-words.ts';
import type { ReaderRest, ThreadFeature } from '../feature.ts';
import type { LateDeeds } from '../scene.ts';

/**
 * So long what has been read is held back until the second script is there, in milliseconds from when it was
 * asked for: what comes after the posts were decorated moves them once more. It takes 3 to 6 where the
 * background is awake, as it is when it has just loaded the reader, up to 155 where it is not, and over 250
 * in a Firefox on two busy cores.
 */
const PATIENCE_MS = 2_000;

const callable = <T>() => z.custom<T>((value) => typeof value === 'function');

/** What another script of ours has laid down: made of functions, so that it is only looked at from outside. */
const restSchema = z.object({
  makeWords: callable<MakeWords>(),
  makeTimelines: callable<ReaderRest['makeTimelines']>(),
  makeThread: callable<ReaderRest['makeThread']>(),
  keepPlace: callable<ReaderRest['keepPlace']>(),
  deeds: z.object({
    openAnswer: callable<LateDeeds['openAnswer']>(),
    shortenLabel: callable<LateDeeds['shortenLabel']>(),
  }),
  css: z.string(),
  readMeaning: callable<ReaderRest['readMeaning']>(),
  makeGoing: callable<ReaderRest['makeGoing']>(),
  features: z.custom<readonly ThreadFeature[]>(Array.isArray),
});

/**
 * The second script of the reader, which is asked for when there is something to read. It may come late, or
 * not at all: then whom a post answers is told all the same, and asked again is at the next thread.
 */
export class RestLoading {
  readonly #ask: () => Promise<object | null>;
  readonly #onSettled: () => void;
  #state: 'unasked' | 'coming' | 'late' | 'here' | 'stopped' = 'unasked';
  #rest: ReaderRest | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onSettled called when it is there, and when it is waited for no longer. */
  constructor(ask: () => Promise<object | null>, onSettled: () => void) {
    this.#ask = ask;
    this.#onSettled = onSettled;
  }

  /** Null as long as it is not there. */
  get rest(): ReaderRest | null {
    return this.#rest;
  }

  /** Whether it is worth waiting for. */
  get isComing(): boolean {
    return this.#state === 'coming';
  }

  /** To be called when there is something to read. */
  need(): void {
    if (this.#state !== 'unasked') return;
    this.#state = 'coming';
    this.#timer = setTimeout(() => this.#settle('late'), PATIENCE_MS);
    this.#ask().then(
      (answer) => this.#take(answer),
      () => this.#take(null),
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#state = 'stopped';
  }

  #take(answer: object | null): void {
    if (this.#state === 'stopped') return;
    const parsed = z.safeParse(restSchema, answer);
    if (parsed.success) this.#rest = parsed.data;
    this.#settle(parsed.success ? 'here' : 'unasked');
  }

  #settle(state: 'unasked' | 'late' | 'here'): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#onSettled();
  }
}
