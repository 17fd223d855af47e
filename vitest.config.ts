import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** A property tries hundreds of inputs, and the machine may be busy: this ends only what hangs. */
const ONE_TEST_MS = 60_000;

const FILES = '*.test.{ts,tsx}';
/** These put something into a page or the browser, which may go on after the last test of the file. */
const WITH_A_PAGE = 'tests/unit/{components,browser}/**';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'node',
    testTimeout: ONE_TEST_MS,
    mockReset: true,
    restoreMocks: true,
    // Half of the time went into loading the same modules anew for each file (issue 11).
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [`tests/unit/**/${FILES}`],
          exclude: [WITH_A_PAGE],
          isolate: false,
        },
      },
      {
        extends: true,
        // Isolated, but not in a process for each file: that took 39 s of processor time where this takes 23.
        test: { name: 'pages', include: [`${WITH_A_PAGE}/${FILES}`], pool: 'threads' },
      },
    ],
  },
});
