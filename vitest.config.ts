import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findExecutable, isHeadless } from './tests/drivers/executable.ts';

/** A property tries hundreds of inputs, and the machine may be busy: this ends only what hangs. */
const ONE_TEST_MS = 60_000;

/** A page of a test has no extension's API: this stands for what our parts ask of it. */
const EXTENSION_API = 'tests/browser/extension-api.ts';

const FILES = '*.test.{ts,tsx}';
/** What no post may cost: they take half of the time of all, and are not for every save (`npm run check`). */
const OF_BOUNDS = 'tests/unit/{hostile,patterns}/**';
/** These put something into a page or the browser, which may go on after the last test of the file. */
const WITH_A_PAGE = 'tests/unit/{components,browser}/**';

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: ONE_TEST_MS,
    mockReset: true,
    restoreMocks: true,
    // Half of the time went into loading the same modules anew for each file (issue 11).
    projects: [
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'rules',
          include: [`tests/unit/**/${FILES}`],
          exclude: [WITH_A_PAGE, OF_BOUNDS],
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: { name: 'bounds', include: [`${OF_BOUNDS}/${FILES}`] },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        // Isolated, but not in a process for each file: that took 39 s of processor time where this takes 23.
        test: { name: 'pages', include: [`${WITH_A_PAGE}/${FILES}`], pool: 'threads' },
      },
      {
        extends: true,
        // Found while tests run, it would load them all anew.
        optimizeDeps: { include: ['zod/mini'] },
        resolve: { alias: { 'wxt/browser': resolve(import.meta.dirname, EXTENSION_API) } },
        // Where layout, scrolling, focus or painting matter there is no way around a browser.
        test: {
          name: 'browser',
          include: [`tests/browser/**/${FILES}`],
          browser: {
            enabled: true,
            headless: isHeadless(),
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findExecutable('chromium'), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
