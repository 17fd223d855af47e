import type { Outcome, Step } from './steps.ts';

const SLOWEST = 10;

/**
 * Runs the steps one after the other, also after one that failed, so that one run tells all. It says which
 * step it is at and how long each took, and ends with a line of its own, `N passed, N failed`.
 */
export function runSteps(steps: readonly Step[]): void {
  const done = steps.map(({ title, run }, place) => {
    console.log(`\n— ${place + 1} of ${steps.length}: ${title}`);
    const start = performance.now();
    const outcome = run();
    const seconds = (performance.now() - start) / 1000;
    console.log(`— ${title}: ${countOf(outcome)}, ${seconds.toFixed(0)} s`);
    return { title, outcome, seconds };
  });

  const slowest = done
    .flatMap(({ outcome }) => outcome.tests)
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, SLOWEST);
  if (slowest.length > 0) console.log('\nThe slowest tests:');
  for (const { name, seconds } of slowest) console.log(`${inSeconds(seconds)}  ${name}`);
  console.log('\nThe steps:');
  for (const { title, outcome, seconds } of done) {
    console.log(`${inSeconds(seconds)}  ${title}: ${countOf(outcome)}`);
  }

  const passed = done.reduce((sum, { outcome }) => sum + outcome.passed, 0);
  const failed = done.reduce((sum, { outcome }) => sum + outcome.failed, 0);
  console.log(`\n${countOf({ passed, failed })}`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function countOf({ passed, failed }: Pick<Outcome, 'passed' | 'failed'>): string {
  return `${passed} passed, ${failed} failed`;
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1).padStart(7)} s`;
}
