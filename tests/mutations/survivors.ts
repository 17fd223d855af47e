import type { Survivor } from './mutation.ts';

const NO_STYLES = 'jsdom lays nothing out by style sheets';

/** Those that no unit test notices, why none can, and where a browser does. */
export const SURVIVORS: readonly Survivor[] = [
  {
    rule: 'M4: a button of 20 px (24)',
    because: `${NO_STYLES}; seen by tests/e2e/mention-folding.spec.ts`,
  },
  {
    rule: 'M4: a quiet count is seen at rest',
    because: `${NO_STYLES}; seen by tests/browser/thread/features/quiet-count.test.ts`,
  },
  {
    rule: 'A6: a row is wrapped',
    because: `${NO_STYLES}; seen by tests/e2e/answer-line.spec.ts`,
  },
  {
    rule: 'A7: it opens under a mouse that has not moved',
    because: 'jsdom has no popovers; seen by tests/browser/thread/parts/preview.test.ts',
  },
  {
    rule: 'A9: nothing is underlined',
    because: 'jsdom has no highlights; seen by tests/e2e/quoted-marks.spec.ts',
  },
  {
    rule: 'T1: the bar makes no room on a phone',
    because:
      'jsdom does not scroll; seen by tests/browser/thread/features/thread-bar-hiding.test.ts',
  },
  {
    rule: 'T2: a step of 24 px (16)',
    because: `${NO_STYLES}; seen by tests/e2e/thread-order-branches.spec.ts`,
  },
  {
    rule: 'L5: addresses of scripts pass',
    because:
      'two look at each address, and either is enough: `tidyElement` leaves none of them to DOMPurify',
  },
];
