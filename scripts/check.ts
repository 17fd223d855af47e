/** `npm run check`: what can be known without building the extension, before a commit. */
import { ensureBrowsers } from './browsers.ts';
import { runSteps } from './test/run-steps.ts';
import { LINT, TYPES, UNITS_BEFORE_COMMIT } from './test/steps.ts';

ensureBrowsers(['chromium']);
runSteps([TYPES, LINT, UNITS_BEFORE_COMMIT]);
