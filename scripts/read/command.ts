import { parseArgs } from 'node:util';
import { fromCaller } from '../caller.ts';
import { readThread } from './read-thread.ts';
import { reportJson, reportTable } from './report.ts';
import { readThreadFile, ThreadFileError } from './thread-file.ts';

/** What a command leaves in the shell that called it. */
export interface Ended {
  readonly status: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run read -- FILE [--json]`, up to the printing. */
export async function readCommand(args: readonly string[]): Promise<Ended> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  try {
    const [path] = positionals;
    if (!path) throw new ThreadFileError('Which thread? npm run read -- FILE [--json]');
    const thread = await readThread(readThreadFile(fromCaller(path)));
    const report = values.json ? reportJson(thread) : reportTable(thread);
    return { status: 0, stdout: `${report}\n`, stderr: '' };
  } catch (error) {
    if (!(error instanceof ThreadFileError)) throw error;
    return { status: 1, stdout: '', stderr: `${error.message}\n` };
  }
}
