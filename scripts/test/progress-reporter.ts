/** What Playwright prints: how far it is, each test on a line, and a failure in full where it happens. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { type BrowserReport, REPORT_PATH } from './browser-report.ts';

const INDENT = '    ';

export default class ProgressReporter implements Reporter {
  readonly #timed: BrowserReport['tests'] = [];
  #all: readonly TestCase[] = [];
  #failedOutside = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#all = suite.allTests();
  }

  onTestEnd(test: TestCase, { duration, errors }: TestResult): void {
    const seconds = duration / 1000;
    const name = nameOf(test);
    this.#timed.push({ name, seconds });
    const total = this.#all.length;
    const place = String(this.#timed.length).padStart(String(total).length);
    const mark = hasFailed(test) ? '✘' : '✓';
    console.log(`[${place}/${total}] ${mark} ${name} (${seconds.toFixed(1)} s)`);
    for (const error of errors) printError(error);
  }

  /** Outside of a test: a file that cannot be loaded, for one. */
  onError(error: TestError): void {
    this.#failedOutside += 1;
    printError(error);
  }

  onEnd(): void {
    const failed = this.#all.filter(hasFailed);
    const report: BrowserReport = {
      passed: this.#all.filter((test) => test.outcome() === 'expected').length,
      failed: failed.length + this.#failedOutside,
      tests: this.#timed,
    };
    // With `--list` none is run.
    if (this.#timed.length === 0) for (const test of this.#all) console.log(nameOf(test));
    console.log(`\n${report.passed} of ${this.#all.length} passed`);
    for (const test of failed) console.log(`✘ ${nameOf(test)}`);
    const path = process.env[REPORT_PATH];
    if (path) writeFileSync(path, JSON.stringify(report));
  }

  printsToStdio(): boolean {
    return true;
  }
}

function hasFailed(test: TestCase): boolean {
  return test.outcome() === 'unexpected' || test.outcome() === 'flaky';
}

/** `site-switch › the switch for a site in chromium › follows a grant that is taken back`. */
function nameOf(test: TestCase): string {
  // Before the titles stand those of the root, the project and the file.
  const titles = test.titlePath().slice(3);
  return [basename(test.location.file, '.spec.ts'), ...titles].join(' › ');
}

function printError({ message, stack, snippet }: TestError): void {
  const text = [stack ?? message, snippet].filter(Boolean).join('\n\n');
  console.log(text.replaceAll(/^/gm, INDENT));
}
