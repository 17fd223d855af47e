import { expect, test } from '@playwright/test';
import { Fuzzing } from '../../scripts/fuzz/fuzz-threads.ts';
import { planThreads } from '../../scripts/fuzz/plan.ts';
import { reportOf } from '../../scripts/fuzz/report.ts';
import { POST_CLASSES } from '../hostile/posts.ts';
import { freshBrowser } from './shared-browsers.ts';

/** `npm run fuzz` does 20,000; so many have every class. */
const POSTS = 130;
/** The same posts every time. */
const SEED = 42;
/** Enough letters to be hostile, and few enough for React on a busy machine. */
const LARGEST = 2_000;

test(`issue 10: of ${POSTS} hostile posts no letter is lost, and every page is restored`, async () => {
  test.setTimeout(300_000);
  const fuzzing = new Fuzzing(await freshBrowser('chromium'));
  const threads = [];
  for (const planned of planThreads(POSTS, SEED, [])) {
    threads.push(await fuzzing.fuzz({ ...planned, largest: LARGEST }));
  }
  expect(threads.flatMap(({ faults }) => faults)).toEqual([]);
  const reports = reportOf(threads);
  const compared = reports.filter(({ posts }) => posts > 0).map((report) => report.class);
  expect(new Set(compared)).toEqual(new Set(Object.keys(POST_CLASSES)));
  expect(reports.reduce((sum, { posts }) => sum + posts, 0)).toBe(POSTS + threads.length);
});
