/** `npm run test:long`: what `npm test` runs, and what takes too long for it. */
import { ensureBrowsers } from './browsers.ts';
import { runSteps } from './test/run-steps.ts';
import {
  ADDON_LINT,
  BROWSERS_LONG,
  BUILDS,
  FUZZ,
  LINT,
  PACKAGES,
  SIZES,
  TYPES,
  UNITS,
} from './test/steps.ts';

ensureBrowsers(['chromium', 'firefox']);
runSteps([TYPES, LINT, UNITS, BUILDS, SIZES, PACKAGES, ADDON_LINT, BROWSERS_LONG, FUZZ]);
