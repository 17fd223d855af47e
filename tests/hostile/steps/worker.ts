/** Measures the cases of a suite one by one, and says so before each: whoever waits ends it where it hangs. */
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { BlockCounter } from './block-counter.ts';
import { watchBuiltIns } from './built-in-costs.ts';
import { type Case, casesOf } from './cases.ts';
import {
  growsTooFast,
  type Measured,
  type Measurement,
  type Steps,
  type WorkerOrder,
} from './measuring.ts';

/** So small that it costs nothing, and enough for all that is worked out once. */
const WARM_UP = 16;

// Optimising compilers put calls into their callers, where they are not counted any more.
setFlagsFromString('--no-turbofan');
setFlagsFromString('--no-maglev');
const { suite, first } = workerData as WorkerOrder;
const counter = new BlockCounter();
counter.start();
const cases = await casesOf(suite);
for (const [index, one] of cases.entries()) {
  if (index < first) continue;
  tell({ index, of: one.of, input: one.input, measured: null });
  tell({ index, of: one.of, input: one.input, measured: measure(one) });
}

function tell(measurement: Measurement): void {
  parentPort?.postMessage(measurement);
}

function measure({ prepare, sizes: [small, large] }: Case): Measured {
  try {
    prepare(WARM_UP)();
    const steps = stepsOf(prepare(small), prepare(large));
    if (!growsTooFast(steps)) return { steps };
    // Where a bound lies between the two, what is beyond it tells.
    return { steps: stepsOf(prepare(large), prepare(large * 2)) };
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

function stepsOf(small: () => unknown, large: () => unknown): [Steps, Steps] {
  // What preparing took does not count.
  counter.take();
  return [small, large].map((work) => {
    const { cost, patterns } = watchBuiltIns(work);
    return { own: counter.take(), builtIns: cost, patterns };
  }) as [Steps, Steps];
}
