import { Worker } from 'node:worker_threads';
import type { Suite } from './cases.ts';

export interface Steps {
  /** Statements of the code that ships that were executed. */
  readonly own: number;
  /** Letters and elements that built-in functions walked over. */
  readonly builtIns: number;
  /** Sources of the patterns that were made meanwhile. */
  readonly patterns: readonly string[];
}

/** The steps for an input and for twice as much, or what was thrown. */
export type Measured = { readonly steps: readonly [Steps, Steps] } | { readonly error: string };

export interface Measurement {
  readonly index: number;
  readonly of: string;
  readonly input: string;
  /** Null before it is measured; and for good where it hangs. */
  readonly measured: Measured | null;
}

export interface WorkerOrder {
  readonly suite: Suite;
  /** The first case that is to be measured. */
  readonly first: number;
}

/** Twice the input takes at most so many times the steps (issue 10), */
const MOST_GROWTH = 2.2;
/** but for what is done once, which a fifth more of little would be. */
const DONE_ONCE = 300;

export function growsTooFast([small, large]: readonly [Steps, Steps]): boolean {
  return (['own', 'builtIns'] as const).some(
    (kind) => large[kind] > small[kind] * MOST_GROWTH + DONE_ONCE,
  );
}

/**
 * Only what hangs keeps a processor busy for so long; how long anything else takes is nobody's business here. The
 * other threads of this process count too, and they are as many as the machine has processors: so it is thrice the
 * 5 s that a hang is given (issue 10).
 */
const HANG_MS = 15_000;
const LOOK_EVERY_MS = 250;

/** Measures all cases of a suite in a thread of its own, which is ended and begun anew where it hangs. */
export async function measureAll(suite: Suite): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (let first = 0; ; ) {
    const ended = await measureFrom({ suite, first }, measurements);
    if (ended === 'all') return measurements;
    first = (measurements.at(-1)?.index ?? first) + 1;
  }
}

function measureFrom(order: WorkerOrder, into: Measurement[]): Promise<'all' | 'hanging'> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => {
    let isMeasuring = false;
    let busyBefore = process.cpuUsage();
    // By the processor's time, and not the clock's: another process that is busy is no hang.
    const watchdog = setInterval(() => {
      const { user, system } = process.cpuUsage(busyBefore);
      if (isMeasuring && (user + system) / 1_000 > HANG_MS) void worker.terminate();
    }, LOOK_EVERY_MS);
    worker.on('message', (measurement: Measurement) => {
      busyBefore = process.cpuUsage();
      isMeasuring = measurement.measured === null;
      if (isMeasuring) into.push(measurement);
      else into[into.length - 1] = measurement;
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      clearInterval(watchdog);
      if (isMeasuring) resolve('hanging');
      else if (code === 0) resolve('all');
      else reject(new Error(`The thread that measures ended with ${code}.`));
    });
  });
}
