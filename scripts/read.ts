/**
 * `npm run read -- FILE [--json]`: reads a thread from a file and prints the reading, for bug reports and
 * for judging the rules.
 */
import { parseArgs } from 'node:util';
import { fromCaller } from './caller.ts';
import { readThread } from './read/read-thread.ts';
import { reportJson, reportTable } from './read/report.ts';
import { readThreadFile, ThreadFileError } from './read/thread-file.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

try {
  const [path] = positionals;
  if (!path) throw new ThreadFileError('Which thread? npm run read -- FILE [--json]');
  const thread = await readThread(readThreadFile(fromCaller(path)));
  console.log(values.json ? reportJson(thread) : reportTable(thread));
} catch (error) {
  if (!(error instanceof ThreadFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
