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

/** A `Life`, and the way to end it. There are several at each post, so each makes only what it is asked for. */
export class Lifetime implements ChildLife {
  readonly #guard: Guard;
  readonly #steps: (() => void)[] = [];
  /** What ends before anything is undone: shorter lives, and what was to be done later. */
  readonly #pending = new Set<() => void>();
  #controller: AbortController | null = null;
  #isOver = false;

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#isOver) this.#controller.abort();
    return this.#controller.signal;
  }

  undo(step: () => void): void {
    this.#steps.push(step);
  }

  after(ms: number, step: () => void): void {
    if (this.#isOver) return;
    const cancel = () => clearTimeout(timer);
    const timer = setTimeout(() => {
      this.#pending.delete(cancel);
      this.#guard(step);
    }, ms);
    this.#pending.add(cancel);
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
      if (!this.#isOver) this.#guard(step);
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
    this.#pending.add(end);
    child.undo(() => this.#pending.delete(end));
    if (this.#isOver) child.end();
    return child;
  }

  /** Ends it: the last thing that was done is undone first. A second time does nothing. */
  end(): void {
    this.#isOver = true;
    this.#controller?.abort();
    for (const end of this.#pending) end();
    this.#pending.clear();
    for (const step of this.#steps.splice(0).toReversed()) this.#guard(step);
  }
}
