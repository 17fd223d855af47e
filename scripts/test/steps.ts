/** What `npm run check`, `npm test` and `npm run test:long` are made of, from the cheap to the dear. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { browserReport, REPORT_PATH } from './browser-report.ts';

export interface TimedTest {
  readonly name: string;
  readonly seconds: number;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Of a step that consists of tests: how long each took. */
  readonly tests: readonly TimedTest[];
}

export interface Step {
  readonly title: string;
  readonly run: () => Outcome;
}

type Command = readonly [string, ...string[]];

const unitReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ fullName: z.string(), duration: z.optional(z.nullable(z.number())) }),
      ),
    }),
  ),
});

export const TYPES = step('Types', ['wxt', 'prepare'], ['tsc', '--noEmit']);
export const LINT = step('Lint and format', ['biome', 'ci', '.']);
export const UNITS = units({});
/** With 100,000 hostile posts (issue 18). */
export const UNITS_LONG = units({ THROUGHLINE_LONG: '1' });
/** All but what takes half of their time: what hostile posts may cost. */
export const UNITS_BEFORE_COMMIT = units({}, '--project=!bounds');
export const BUILDS = step(
  'Builds',
  ['wxt', 'build', '-b', 'chrome'],
  ['wxt', 'build', '-b', 'firefox', '--mv3'],
);
export const SIZES = step('Sizes', ['node', 'scripts/sizes.ts']);
/** The archives for the stores are the same from their own sources, elsewhere (issue 18.5). */
export const PACKAGES = step('Packages', ['node', 'scripts/test/same-packages.ts']);
/** No error, and no warning but those that are accounted for (issue 18.5). */
export const ADDON_LINT = step('Add-on lint', ['node', 'scripts/test/addon-lint.ts']);
export const BROWSERS = browsers({});
/** With every version of Mastodon in both browsers. */
export const BROWSERS_LONG = browsers({ THROUGHLINE_LONG: '1' });
/** Each rule broken on purpose: does a test fail? (issue 18) */
export const MUTATIONS = step('Broken rules', ['node', 'scripts/mutate.ts']);
export const FUZZ = step('Hostile posts', ['node', 'scripts/fuzz.ts']);

function units(env: NodeJS.ProcessEnv, ...which: readonly string[]): Step {
  return suite('Rules and modules', (reportPath) => ({
    command: [
      'vitest',
      'run',
      ...which,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
    ],
    env,
    read: (report) => {
      const { numPassedTests, numFailedTests, testResults } = z.parse(unitReport, report);
      const tests = testResults.flatMap(({ assertionResults }) =>
        assertionResults.map(({ fullName, duration }) => ({
          name: fullName,
          seconds: (duration ?? 0) / 1000,
        })),
      );
      return { passed: numPassedTests, failed: numFailedTests, tests };
    },
  }));
}

function browsers(env: NodeJS.ProcessEnv): Step {
  return suite('Chromium and Firefox', (reportPath) => ({
    command: ['playwright', 'test'],
    env: { ...env, [REPORT_PATH]: reportPath },
    read: (report) => z.parse(browserReport, report),
  }));
}

/** Commands that pass or fail as one. */
function step(title: string, ...commands: readonly Command[]): Step {
  return {
    title,
    run: () => {
      const hasPassed = commands.every((command) => run(command, {}) === 0);
      return { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, tests: [] };
    },
  };
}

interface Suite {
  readonly command: Command;
  readonly env: NodeJS.ProcessEnv;
  /** What the command has written where it was told to. */
  readonly read: (report: unknown) => Outcome;
}

/** A command that counts its own tests. One that fails without a failed test has failed all the same. */
function suite(title: string, suiteWith: (reportPath: string) => Suite): Step {
  return {
    title,
    run: () => {
      const folder = mkdtempSync(join(tmpdir(), 'throughline-test-'));
      const reportPath = join(folder, 'report.json');
      const { command, env, read } = suiteWith(reportPath);
      try {
        const status = run(command, env);
        const outcome = read(JSON.parse(readFileSync(reportPath, 'utf8')));
        const isSilentFailure = (status !== 0 && outcome.failed === 0) || outcome.passed === 0;
        return isSilentFailure ? { ...outcome, failed: outcome.failed + 1 } : outcome;
      } catch (error) {
        console.error(error);
        return { passed: 0, failed: 1, tests: [] };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function run([command, ...args]: Command, env: NodeJS.ProcessEnv): number {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}
