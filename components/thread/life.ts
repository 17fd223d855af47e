/**
 * How long something of ours lasts: what a feature has put at a post, a bar above a thread, the reader
 * itself. All that it does beyond the moment (listening, waiting, asking) ends with it, and what it has
 * changed is undone.
 */
export interface Life {
  /** For requests and listeners: aborted when it is over. */
  readonly signal: AbortSignal;
  /**
   * Takes, for each thing as soon as it is done, what undoes it: also what fails half-way then leaves the
   * page as it was.
   */
  undo(step: () => void): void;
  /** Does something later, in milliseconds, unless it is over by then. */
  after(ms: number, step: () => void): void;
  /** Listens as long as it lasts. What the listener throws is told, and never thrown into the page. */
  on<K extends keyof HTMLElementEventMap>(
    target: EventTarget,
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    options?: AddEventListenerOptions,
  ): void;
  /** Goes on with what a promise gives, unless it is over by then; its failure is told. */
  when<T>(promise: Promise<T>, then: (value: T) => void): void;
  /** A shorter life inside this one, whose steps are run as `guard` does, if one is given. */
  child(guard?: Guard): ChildLife;
}

/** A life that whoever has begun it may end before the one around it. */
export interface ChildLife extends Life {
  end(): void;
}

/**
 * Runs a step of ours: what it changes in the page is known to be our own doing, and what it throws is told
 * in the one place for that.
 */
export type Guard = (step: () => void) => void;

/** Does something in a shorter life, whole or not at all: what fails half-way is undone, and told. */
export function wholly(life: Life, guard: Guard, begin: (own: Life) => void): void {
  const own = life.child(guard);
  let isDone = false;
  guard(() => {
    begin(own);
    isDone = true;
  });
  if (!isDone) own.end();
}

/** A `Life`, and the way to end it. */
export class Lifetime implements ChildLife {
  readonly #guard: Guard;
  readonly #controller = new AbortController();
  readonly #steps: (() => void)[] = [];

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  undo(step: () => void): void {
    this.#steps.push(step);
  }

  after(ms: number, step: () => void): void {
    const timer = setTimeout(() => this.#guard(step), ms);
    this.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  on<K extends keyof HTMLElementEventMap>(
    target: EventTarget,
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ): void {
    // The type of an event goes by its name, which `addEventListener` of a bare target does not know.
    const guarded = (event: Event) => this.#guard(() => listener(event as HTMLElementEventMap[K]));
    target.addEventListener(type, guarded, { ...options, signal: this.signal });
  }

  when<T>(promise: Promise<T>, then: (value: T) => void): void {
    const ifStill = (step: () => void) => {
      if (!this.signal.aborted) this.#guard(step);
    };
    promise.then(
      (value) => ifStill(() => then(value)),
      (error: unknown) =>
        ifStill(() => {
          throw error;
        }),
    );
  }

  child(guard: Guard = this.#guard): Lifetime {
    const child = new Lifetime(guard);
    const end = () => child.end();
    this.signal.addEventListener('abort', end, { once: true });
    child.signal.addEventListener('abort', () => this.signal.removeEventListener('abort', end));
    return child;
  }

  /** Ends it: the last thing that was done is undone first. A second time does nothing. */
  end(): void {
    this.#controller.abort();
    for (const step of this.#steps.splice(0).toReversed()) this.#guard(step);
  }
}
