import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUTATIONS } from '../mutations/mutations.ts';
import { SURVIVORS } from '../mutations/survivors.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const contentOf = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');

/** The rules of README, as they are numbered there: `- **M1 Runs.**`, `- **M3, parent unknown.**`. */
const RULES = [...contentOf('README.md').matchAll(/^- \*\*(?:([MALT]\d+)\b|(People)\.)/gmu)].map(
  ([, numbered, people]) => numbered ?? people ?? '',
);

/** How often a piece stands in a file. */
function occurrences(path: string, piece: string): number {
  return contentOf(path).split(piece).length - 1;
}

describe('issue 18: each rule of README, broken on purpose', () => {
  it.each(['M', 'A', 'L', 'T'])('README has the rules of %s, numbered without a gap', (letter) => {
    const numbers = RULES.filter((rule) => rule.startsWith(letter)).map((rule) => rule.slice(1));
    const inOrder = [...new Set(numbers.map(Number))].toSorted((a, b) => a - b);
    expect(inOrder.length).toBeGreaterThan(0);
    expect(inOrder).toEqual(inOrder.map((_, at) => at + 1));
  });

  it('a rule that the code names, or that is broken, is one of README', () => {
    const sources = globSync('{components,entrypoints,utils}/**/*.{ts,tsx,css}', { cwd: ROOT });
    const named = [
      ...sources.flatMap((path) => contentOf(path).match(/(?<!\w)[MALT]\d+\b(?=[ .,:;)–])/g) ?? []),
      ...MUTATIONS.flatMap(({ rule }) => rule.match(/^[MALT]\d+(?=: )/) ?? []),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((rule) => !RULES.includes(rule))).toEqual([]);
  });

  it.each([...new Set(RULES)])('%s has mutations', (rule) => {
    const broken = MUTATIONS.filter((mutation) => mutation.rule.startsWith(`${rule}: `));
    expect(broken.length).toBeGreaterThanOrEqual(2);
  });

  it.each(['Bounds', 'Pages', 'Privacy'])('so has “%s”', (part) => {
    expect(MUTATIONS.some(({ rule }) => rule.startsWith(`${part}: `))).toBe(true);
  });

  it.each(MUTATIONS.map((mutation) => [mutation.rule, mutation] as const))(
    '%s: its piece stands in its file once, and its tests are there',
    (_rule, { file, piece, becomes, tests }) => {
      expect(occurrences(file, piece)).toBe(1);
      expect(becomes).not.toBe(piece);
      expect(tests.length).toBeGreaterThan(0);
      expect(tests.filter((test) => !existsSync(resolve(ROOT, test)))).toEqual([]);
    },
  );

  it('no two are called the same', () => {
    const names = MUTATIONS.map(({ rule }) => rule);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('whoever survives is one of them, and has a reason; the tests that it names are there', () => {
    const names = new Set(MUTATIONS.map(({ rule }) => rule));
    const named = SURVIVORS.flatMap(({ because }) => because.match(/tests\/[\w./-]+\.ts/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
    expect(SURVIVORS.filter(({ rule, because }) => !names.has(rule) || because === '')).toEqual([]);
  });
});
