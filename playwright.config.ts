import { defineConfig } from '@playwright/test';

/** A real browser on two busy cores starts in seconds; nothing here waits by the clock. */
const ONE_TEST_MS = 90_000;
/** As long as the browser drivers wait for anything (drivers/patience.ts); Playwright's own five seconds are few. */
const ONE_WAIT_MS = 20_000;

export default defineConfig({
  testDir: 'tests',
  testMatch: ['browser/**/*.spec.ts', 'e2e/**/*.spec.ts'],
  // `npm run test:long` runs these as well.
  ...(process.env.THROUGHLINE_LONG ? {} : { grepInvert: /@long/ }),
  globalSetup: './tests/drivers/fresh-build.ts',
  workers: 1,
  timeout: ONE_TEST_MS,
  expect: { timeout: ONE_WAIT_MS },
  reporter: './scripts/test/progress-reporter.ts',
  forbidOnly: Boolean(process.env.CI),
  outputDir: 'test-results',
});
