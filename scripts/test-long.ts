/** `npm run test:long`: what `npm test` runs, and what takes too long for it. */
import { ensureBrowsers } from './browsers.ts';
import { runSteps } from './test/run-steps.ts';
import {
  ADDON_LINT,
  BROWSERS_LONG,
  BUILDS,
  FUZZ,
  LINT,
  MUTATIONS,
  PACKAGES,
  SIZES,
  TYPES,
  UNITS_LONG,
} from './test/steps.ts';

ensureBrowsers(['chromium', 'firefox']);
runSteps([
  TYPES,
  LINT,
  UNITS_LONG,
  BUILDS,
  SIZES,
  PACKAGES,
  ADDON_LINT,
  BROWSERS_LONG,
  FUZZ,
  MUTATIONS,
]);
