// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readThreadFile } from '../../../../scripts/read/thread-file.ts';
import { DEFAULT_RULES } from '../../../../utils/thread/rules.ts';
import { ThreadReading } from '../../../../utils/thread/thread-reading.ts';
import { readWords } from '../../../../utils/thread/words-reading.ts';
import { bodyOf } from '../post.ts';

/** The invented threads, each with its answers beside it: `NAME.json`, `NAME.reading.json`. */
const FOLDER = 'tests/threads';

const labels = z.object({
  posts: z.record(
    z.string(),
    z.looseObject({
      parent: z.nullable(z.string()),
      answers: z.looseObject({ post: z.nullable(z.string()), why: z.nullable(z.string()) }),
    }),
  ),
});

const threads = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.reading.json'))
  .map((file) => file.replace(/\.reading\.json$/, ''));

it('there are some', () => {
  expect(threads.length).toBeGreaterThan(0);
});

describe.each(threads)('A1, A2: whom the posts of %s answer', (name) => {
  const json: unknown = JSON.parse(readFileSync(`${FOLDER}/${name}.reading.json`, 'utf8'));
  const { posts } = labels.parse(json);
  const { statuses, localDomains } = readThreadFile(`${FOLDER}/${name}.json`);
  const thread = new ThreadReading(statuses, {
    parseHtml: bodyOf,
    localDomains,
    rules: DEFAULT_RULES,
    makeWords: readWords,
  }).finish();

  it.each(statuses.map((status) => [status.id, status] as const))('%s', (id, status) => {
    const { post, why } = thread.answerFor(status);
    const label = posts[id];
    expect({ parent: status.in_reply_to_id, post: post?.id ?? null }).toEqual({
      parent: label?.parent,
      post: label?.answers.post,
    });
    // Who labelled it need not have seen that the parent is quoted as well.
    const alike =
      why === 'quote' && post?.id === status.in_reply_to_id ? ['quote', 'parent'] : [why];
    expect(alike).toContain(label?.answers.why);
  });
});
