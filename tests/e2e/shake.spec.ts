import { expect, test } from '@playwright/test';
import { shakePage } from '../../scripts/shake/shake-page.ts';
import { inEachBrowser, longInFirefox } from './reader-test.ts';

const ACTIONS = 60;
/** Another number is another walk; what it led through is in `steps`. */
const SEED = 4;

inEachBrowser('random actions', (stage, name) => {
  for (const version of ['4.6', '5.0'] as const) {
    test(`${version}: page and reader survive ${ACTIONS}, no word is lost, and nothing is left after turning off`, {
      tag: longInFirefox(name),
    }, async () => {
      test.setTimeout(180_000);
      // German, so that there is something to translate.
      const instance = await stage().serve({ version, loggedIn: true, locale: 'de' });
      const { faults, compared, done, steps } = await shakePage(stage().browser, {
        url: instance.threadUrl(instance.threads[0]?.focused ?? ''),
        actions: ACTIONS,
        seed: SEED,
        browser: stage().browser.name,
        live: '/_test/push',
        order: null,
      });
      expect(faults, steps.join('\n')).toEqual([]);
      expect(compared).toBeGreaterThan(40);
      expect(done.size).toBeGreaterThan(8);
    });
  }
});
