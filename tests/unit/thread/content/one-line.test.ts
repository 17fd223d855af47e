import { expect, it } from 'vitest';
import { oneLine } from '../../../../utils/thread/content/one-line.ts';

it.each([
  ['single spaces', ' The  oven\n\t is \u00a0 hot ', 'The oven is hot'],
  ['no controls', 'The\u0000\u0085oven', 'The oven'],
  ['no controls of direction', 'The \u202eoven\u2069', 'The oven'],
  ['ten thousand spaces', `The${' '.repeat(10_000)}oven`, 'The oven'],
  ['what is just long enough', 'a'.repeat(20), 'a'.repeat(20)],
  ['what is too long, cut', 'a'.repeat(21), `${'a'.repeat(20)}…`],
  ['cut without a space', 'The oven is very hot', 'The oven is very hot'],
  ['emoji counted as one each', '🍞'.repeat(20), '🍞'.repeat(20)],
  ['emoji never cut in two', `a${'🍞'.repeat(30)}`, `a${'🍞'.repeat(19)}…`],
])('a line of ours has %s', (_case, text, expected) => {
  expect(oneLine(text, 20)).toBe(expected);
});

it('a line without a bound is whole', () => {
  expect(oneLine('a'.repeat(60_000))).toHaveLength(60_000);
});
