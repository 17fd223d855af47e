import { parseArgs } from 'node:util';
import { UsageError } from '../start/options.ts';

export interface MutateOptions {
  /** Only mutations whose rule begins so; all where it is empty. */
  readonly rule: string;
}

const USAGE = 'npm run mutate -- [--rule M2]';

/** @throws UsageError that says what may be asked. */
export function readMutateOptions(args: string[]): MutateOptions {
  try {
    const { values } = parseArgs({
      args,
      options: { rule: { type: 'string', default: '' } },
      strict: true,
    });
    return { rule: values.rule };
  } catch {
    throw new UsageError(USAGE);
  }
}
