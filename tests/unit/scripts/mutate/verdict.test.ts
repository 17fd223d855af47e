import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../scripts/mutate/verdict.ts';

type Modules = Parameters<typeof verdictOf>[0];

/** A test file that was run, by how each of its tests ended. */
function ran(path: string, ...ends: readonly ('passed' | 'failed')[]): Modules[number] {
  const allTests = (state?: string) =>
    ends.filter((end) => state === undefined || end === state).values();
  return { moduleId: `/copy/${path}`, children: { allTests } } as unknown as Modules[number];
}

describe('issue 18: what tests say of a broken rule', () => {
  it.each<[string, Modules, string]>([
    [
      'one fails in each file',
      [ran('a.test.ts', 'passed', 'failed'), ran('b.test.ts', 'failed')],
      'killed',
    ],
    [
      'all pass in one of them',
      [ran('a.test.ts', 'failed'), ran('b.test.ts', 'passed')],
      'survived',
    ],
    [
      'one has no tests: it could not be loaded',
      [ran('a.test.ts', 'failed'), ran('b.test.ts')],
      'unread',
    ],
    ['one was not run', [ran('a.test.ts', 'failed')], 'unread'],
  ])('%s', (_case, modules, verdict) => {
    expect(verdictOf(modules, ['a.test.ts', 'b.test.ts'])).toBe(verdict);
  });
});
