import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { type Verdict, verdictOf } from './verdict.ts';

/** A broken rule may be an endless loop; the slowest of the files takes half a minute on a busy machine. */
const PATIENCE_MS = 180_000;

/**
 * One Vitest for all mutations: to start one for each took three times as long. It is of the folder that the
 * process is in, as WXT's plugin wants it.
 */
export class TestSession {
  #vitest: Vitest | null = null;

  /** Those of some test files in which a test fails, or that have none, as the tree is now. */
  async failing(tests: readonly string[]): Promise<string[]> {
    this.#vitest ??= await start();
    const specifications = await this.#vitest.getRelevantTestSpecifications([...tests]);
    const { testModules } = await this.#vitest.runTestSpecifications(specifications);
    return tests.filter((test) => verdictOf(testModules, [test]) !== 'survived');
  }

  /**
   * What some test files say.
   *
   * @param changed the file that has changed since Vitest may have seen it.
   */
  async verdictOf(changed: string, tests: readonly string[]): Promise<Verdict> {
    this.#vitest ??= await start();
    const vitest = this.#vitest;
    vitest.invalidateFile(join(process.cwd(), changed));
    const specifications = await vitest.getRelevantTestSpecifications([...tests]);
    const run = vitest.runTestSpecifications(specifications);
    const ran = await Promise.race([run, hung()]);
    if (ran === null) {
      // Threads that never end go with the process.
      this.#vitest = null;
      run.catch(() => {});
      return 'hung';
    }
    // What is loaded next is the file as it is then.
    vitest.invalidateFile(join(process.cwd(), changed));
    return verdictOf(ran.testModules, tests);
  }

  async end(): Promise<void> {
    await this.#vitest?.close();
  }
}

function start(): Promise<Vitest> {
  // Without a reporter: of a thousand failures nobody reads one. In threads, which can be ended in a loop.
  return createVitest('test', {
    watch: false,
    pool: 'threads',
    maxWorkers: 1,
    project: ['!browser'],
    reporters: [{}],
  });
}

function hung(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS).unref());
}
