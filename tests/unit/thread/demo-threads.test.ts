// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readThreadFile } from '../../../scripts/read/thread-file.ts';
import { names, read } from './post.ts';

/** The invented threads, each with its answers beside it: `NAME.json`, `NAME.reading.json`. */
const FOLDER = 'tests/threads';

interface Answers {
  posts: Record<string, { mentions: Record<string, string[]> }>;
}

const threads = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && !file.endsWith('.reading.json'))
  .map((file) => file.replace(/\.json$/, ''));

it('there are some', () => {
  expect(threads.length).toBeGreaterThan(0);
});

describe.each(threads)('the mentions of %s are read as its answers say', (name) => {
  const answersFile = `${FOLDER}/${name}.reading.json`;
  const { statuses, localDomains } = readThreadFile(`${FOLDER}/${name}.json`);
  const answers: Answers = existsSync(answersFile)
    ? JSON.parse(readFileSync(answersFile, 'utf8'))
    : { posts: {} };

  it('has an answer for every post', () => {
    expect(Object.keys(answers.posts).toSorted()).toEqual(statuses.map(({ id }) => id).toSorted());
  });

  it.each(statuses.map((status) => [status.id, status] as const))('%s', (id, status) => {
    const { leading, trailing, folded, broughtIn } = read(status, statuses, localDomains);
    expect({
      leading: names(leading),
      trailing: names(trailing),
      folded: names(folded),
      broughtIn: names(broughtIn),
    }).toEqual(answers.posts[id]?.mentions);
  });
});
