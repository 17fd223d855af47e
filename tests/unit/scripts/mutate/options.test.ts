import { describe, expect, it } from 'vitest';
import { readMutateOptions } from '../../../../scripts/mutate/options.ts';
import { UsageError } from '../../../../scripts/start/options.ts';

describe('what may be asked of `npm run mutate`', () => {
  it('is nothing: all of them', () => {
    expect(readMutateOptions([])).toEqual({ rule: '' });
  });

  it('is a rule', () => {
    expect(readMutateOptions(['--rule', 'M2'])).toEqual({ rule: 'M2' });
  });

  it.each([[['--rules', 'M2']], [['M2']], [['--rule']]])('is not %j', (args) => {
    expect(() => readMutateOptions(args)).toThrow(UsageError);
  });
});
