/** `npm run check`: what can be known without building the extension, for every save. */
import { ensureBrowsers } from './browsers.ts';
import { runSteps } from './test/run-steps.ts';
import { LINT, TYPES, UNITS_FOR_EVERY_SAVE } from './test/steps.ts';

ensureBrowsers(['chromium']);
runSteps([TYPES, LINT, UNITS_FOR_EVERY_SAVE]);
