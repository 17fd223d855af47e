import { globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SUITES, type Suite } from '../../hostile/steps/cases.ts';
import { READS_NO_TEXT, THROUGH } from '../../hostile/steps/covered.ts';
import { growsTooFast, type Measurement, measureAll } from '../../hostile/steps/measuring.ts';
import { OF_ADDRESS } from '../../hostile/steps/of-address.ts';
import { OF_CONTENT, OF_OTHER_ROOMS } from '../../hostile/steps/of-content.ts';
import { OF_TEXT } from '../../hostile/steps/of-text.ts';
import { OF_HTML } from '../../hostile/steps/of-thread.ts';

const WHOLE_THREAD = 'a thread as a whole';
const MEASURED: Readonly<Record<Suite, readonly string[]>> = {
  texts: [OF_TEXT, OF_ADDRESS, OF_CONTENT, OF_OTHER_ROOMS].flatMap(Object.keys),
  posts: [...Object.keys(OF_HTML), WHOLE_THREAD],
};
/** A busy machine may take its time: it is steps that are counted. */
const PATIENCE_MS = 600_000;

describe.each(SUITES)(
  'issue 10, %s: twice the input takes at most 2.2 times the steps in',
  (suite) => {
    let measurements: readonly Measurement[] = [];
    beforeAll(async () => {
      measurements = await measureAll(suite);
    }, PATIENCE_MS);

    it.each(MEASURED[suite])('%s', (name) => {
      const own = measurements.filter(({ of }) => of === name);
      expect(own.length).toBeGreaterThan(0);
      expect(own.flatMap(whatIsWrong)).toEqual([]);
    });
  },
);

describe('every export of utils/thread', () => {
  const THREAD = resolve(import.meta.dirname, '../../../utils/thread');

  it('is measured, by itself or as a part of another, or reads no text', async () => {
    const exported: string[] = [];
    for (const path of globSync(`${THREAD}/**/*.ts`, { exclude: [`${THREAD}/**/*.d.ts`] })) {
      const module: Record<string, unknown> = await import(path);
      const functions = Object.keys(module).filter((name) => typeof module[name] === 'function');
      exported.push(...functions.map((name) => `${relative(THREAD, path)} ${name}`));
    }
    const measured = Object.values(MEASURED).flat();
    const told = [...measured, ...Object.keys(THROUGH), ...READS_NO_TEXT];
    expect(exported.filter((name) => !told.includes(name))).toEqual([]);
    // Nor is anything told of that is gone.
    const known = [...exported, ...measured, WHOLE_THREAD];
    expect(
      [...Object.keys(THROUGH), ...READS_NO_TEXT].filter((n) => !exported.includes(n)),
    ).toEqual([]);
    expect(Object.values(THROUGH).filter((name) => !known.includes(name))).toEqual([]);
  });
});

function whatIsWrong({ input, measured }: Measurement): string[] {
  if (measured === null) return [`${input}: hangs`];
  if ('error' in measured) return [`${input}: ${measured.error}`];
  const [small, large] = measured.steps;
  const made = [...new Set(large.patterns)].map(
    (source) => `${input}: makes the pattern ${source}`,
  );
  if (!growsTooFast(measured.steps)) return made;
  const growth = `${small.own} to ${large.own} steps, ${small.builtIns} to ${large.builtIns} of built-ins`;
  return [...made, `${input}: grows from ${growth}`];
}
