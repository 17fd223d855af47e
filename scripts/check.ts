/** `npm run check`: what can be known without a browser, for every save. */
import { runSteps } from './test/run-steps.ts';
import { LINT, TYPES, UNITS } from './test/steps.ts';

runSteps([TYPES, LINT, UNITS]);
