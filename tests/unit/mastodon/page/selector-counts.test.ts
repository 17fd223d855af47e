import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ON_INSTANCE, ON_REAL_PAGES_ONLY } from './instance-counts.ts';
import { samplesOf } from './sample-counts.ts';
import { sample, VERSIONS } from './samples.ts';
import {
  countsIn,
  expectedCount,
  expectedCounts,
  type SelectorName,
  selectorsOf,
} from './selector-counts.ts';

/** The pages of the test Mastodon are counted in the browser: tests/e2e/selectors.spec.ts. */
// `Object.keys` loses what the literals make certain.
const names = Object.keys(selectorsOf('4.6')) as SelectorName[];
const onInstance = names.filter((name) => !ON_REAL_PAGES_ONLY.includes(name));
it.each(onInstance)('%s is expected to find something on the test Mastodon', (name) => {
  const pages = Object.values(ON_INSTANCE);
  expect(pages.some((counts) => expectedCount(counts, name, '4.6') > 0)).toBe(true);
});

describe.each(VERSIONS)('on pages of %s', (version) => {
  it.each(Object.entries(samplesOf(version)))(
    '%s: every selector finds what the table says',
    (name, counts) => {
      const page = new JSDOM(sample(version, name)).window.document;
      expect(countsIn(page, version)).toEqual(expectedCounts(counts, version));
    },
  );
});
