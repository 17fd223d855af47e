/**
 * `npm test`: everything that has to hold, from the cheap to the dear, and a count at the end. What is
 * missing on the machine is installed first.
 */
import { ensureBrowsers } from './browsers.ts';
import { runSteps } from './test/run-steps.ts';
import { ADDON_LINT, BROWSERS, BUILDS, LINT, PACKAGES, SIZES, TYPES, UNITS } from './test/steps.ts';

ensureBrowsers(['chromium', 'firefox']);
runSteps([TYPES, LINT, UNITS, BUILDS, SIZES, PACKAGES, ADDON_LINT, BROWSERS]);
