import { parseArgs } from 'node:util';
import { fromCaller } from '../caller.ts';
import { readArticlePage } from './article-page.ts';
import { readThread } from './read-thread.ts';
import { reportJson, reportTable } from './report.ts';
import { readThreadFile, ThreadFileError } from './thread-file.ts';

/** What a command leaves in the shell that called it. */
export interface Ended {
  readonly status: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
}

const USAGE = 'npm run read -- FILE [--json] [--article PAGE.html --at ADDRESS]';

/** `npm run read -- FILE …`, up to the printing. */
export async function readCommand(args: readonly string[]): Promise<Ended> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      article: { type: 'string' },
      at: { type: 'string' },
    },
    allowPositionals: true,
  });
  try {
    const [path] = positionals;
    if (!path) throw new ThreadFileError(`Which thread? ${USAGE}`);
    const { article, at } = values;
    if ((article === undefined) !== (at === undefined)) {
      throw new ThreadFileError(`An article's page and its address belong together: ${USAGE}`);
    }
    const page = article !== undefined && at !== undefined ? readArticlePage(article, at) : null;
    const thread = await readThread(readThreadFile(fromCaller(path)), page);
    const report = values.json ? reportJson(thread) : reportTable(thread);
    return { status: 0, stdout: `${report}\n`, stderr: '' };
  } catch (error) {
    if (!(error instanceof ThreadFileError)) throw error;
    return { status: 1, stdout: '', stderr: `${error.message}\n` };
  }
}
