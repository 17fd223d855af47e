import type { TestModule } from 'vitest/node';

/**
 * `killed`: in each of the test files a test failed. `survived`: in one of them all passed. `hung`: the tests did
 * not end. `unread`: a file could not be loaded or has no test, so nothing is known.
 */
export type Verdict = 'killed' | 'survived' | 'hung' | 'unread';

/** @param modules the test files that Vitest has run. */
export function verdictOf(
  modules: readonly Pick<TestModule, 'moduleId' | 'children'>[],
  tests: readonly string[],
): Verdict {
  const failures = tests.map((test) => {
    const ran = modules.find(({ moduleId }) => moduleId.replaceAll('\\', '/').endsWith(test));
    // A file that cannot be loaded has no tests: that is no test that failed.
    if (!ran || ran.children.allTests().next().done) return null;
    return !ran.children.allTests('failed').next().done;
  });
  if (failures.includes(null)) return 'unread';
  return failures.every(Boolean) ? 'killed' : 'survived';
}
