/**
 * `npm test`: everything that has to hold, from the cheap to the dear, and a count at the end. What is
 * missing on the machine is installed first. It goes on after a failure, so that one run tells all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ensureBrowsers } from './browsers.ts';

interface Count {
  passed: number;
  failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

ensureBrowsers(['chromium', 'firefox']);
const reports = mkdtempSync(join(tmpdir(), 'throughline-test-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const counts: Count[] = [
  step('Types', ['wxt', 'prepare'], ['tsc', '--noEmit']),
  step('Lint and format', ['biome', 'ci', '.']),
  suite(
    'Rules and modules',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    {},
    () => {
      const report = z.parse(vitestReport, readJson(unitReport));
      return { passed: report.numPassedTests, failed: report.numFailedTests };
    },
  ),
  step('Builds', ['wxt', 'build', '-b', 'chrome'], ['wxt', 'build', '-b', 'firefox', '--mv3']),
  step('Add-on lint', ['web-ext', 'lint', '-s', '.output/firefox-mv3', '--self-hosted=false']),
  suite(
    'Chromium and Firefox',
    ['playwright', 'test', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    () => {
      const { stats } = z.parse(playwrightReport, readJson(browserReport));
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  ),
];
rmSync(reports, { recursive: true, force: true });

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Commands that pass or fail as one. */
function step(title: string, ...commands: [string, ...string[]][]): Count {
  announce(title);
  const passed = commands.every((command) => run(command, {}) === 0);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** A command that counts its own tests. One that fails without a failed test has failed all the same. */
function suite(
  title: string,
  command: [string, ...string[]],
  env: NodeJS.ProcessEnv,
  countTests: () => Count,
): Count {
  announce(title);
  const status = run(command, env);
  try {
    const count = countTests();
    const isSilentFailure = (status !== 0 && count.failed === 0) || count.passed === 0;
    return isSilentFailure ? { ...count, failed: count.failed + 1 } : count;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function announce(title: string): void {
  console.log(`\n— ${title}`);
}

function run([command, ...args]: [string, ...string[]], env: NodeJS.ProcessEnv): number {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
