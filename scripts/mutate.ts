/**
 * `npm run mutate`: breaks each rule of README on purpose (`tests/mutations`), in a copy of the tree, and sees
 * whether a test fails each time. It ends with 1 where none does and `SURVIVORS` does not say why.
 */
import { resolve } from 'node:path';
import { MUTATIONS } from '../tests/mutations/mutations.ts';
import { SURVIVORS } from '../tests/mutations/survivors.ts';
import { readMutateOptions } from './mutate/options.ts';
import { TestSession } from './mutate/test-session.ts';
import { TreeCopy } from './mutate/tree-copy.ts';
import type { Verdict } from './mutate/verdict.ts';
import { UsageError } from './start/options.ts';

let isAsTold = false;
try {
  isAsTold = await mutate(readMutateOptions(process.argv.slice(2)).rule);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
}
// Not by itself: a mutation that never ends would keep it.
process.exit(isAsTold ? 0 : 1);

/** @returns whether all went as it is told. */
async function mutate(only: string): Promise<boolean> {
  const chosen = MUTATIONS.filter(({ rule }) => rule.startsWith(only));
  const reasons = new Map(SURVIVORS.map(({ rule, because }) => [rule, because]));
  const unexpected: string[] = [];
  const counts = new Map<Verdict, number>();
  const copy = new TreeCopy(resolve(import.meta.dirname, '..'));
  try {
    process.chdir(copy.folder);
    const session = new TestSession();
    const failing = await session.failing([...new Set(chosen.flatMap(({ tests }) => tests))]);
    // What fails anyway would notice whatever is broken.
    if (failing.length > 0)
      throw new Error(`Nothing is broken, and these fail: ${failing.join(', ')}`);
    for (const [index, { rule, file, piece, becomes, tests }] of chosen.entries()) {
      // As a function, since `$&` in a text to put in is no text.
      const breaking = (content: string) => content.replace(piece, () => becomes);
      const verdict = await copy.with(file, breaking, () => session.verdictOf(file, tests));
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      console.log(`${index + 1} of ${chosen.length}: ${verdict}: ${rule}`);
      // A reason that holds no longer is as wrong as one that is missing.
      const isExpected = reasons.has(rule) ? verdict === 'survived' : verdict === 'killed';
      if (!isExpected) unexpected.push(`${verdict}: ${rule}\n  ${file}\n  ${tests.join(', ')}`);
    }
    await session.end();
  } finally {
    copy.remove();
  }
  console.log([...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', '));
  for (const { rule, because } of SURVIVORS) {
    if (rule.startsWith(only)) console.log(`Survives, because ${because}: ${rule}`);
  }
  for (const each of unexpected) console.error(each);
  return chosen.length > 0 && unexpected.length === 0;
}
