// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readThreadFile } from '../../../scripts/read/thread-file.ts';
import { DEFAULT_RULES } from '../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../utils/thread/words-reading.ts';
import { bodyOf } from './post.ts';

/** Issue 17: a post is read in one step, but for those that quote much. */
const MOST_STEPS_A_POST = 3;

it.each(['repair-cafe', 'bread-oven', 'quiet-street'])('%s is read in few steps', (file) => {
  const { statuses, localDomains } = readThreadFile(`tests/threads/${file}.json`);
  const options = { parseHtml: bodyOf, localDomains, rules: DEFAULT_RULES, makeWords: readWords };
  const reading = new ThreadReading(statuses, options);
  let steps = 0;
  while (reading.step()) steps += 1;
  expect(steps).toBeGreaterThanOrEqual(statuses.length);
  expect(steps / statuses.length).toBeLessThanOrEqual(MOST_STEPS_A_POST);
});
